package org.plenary.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.Estimate;

class ChartTest {
    private static final Axis LEVEL = Axis.level("level");

    private static final Path OPTIONS = Path.of("src", "test", "resources", "charts", "options.json");

    static List<Chart> oneOfEach() {
        Estimate some = new Estimate(0.5, 0.4, 0.6);
        Estimate none = Estimate.of(Double.NaN);
        return List.of(
                new Distributions(
                        new Heading("a", "A", ""),
                        LEVEL,
                        List.of(new Distributions.Band("low", 0, 0.4), new Distributions.Band("high", 0.4, 1)),
                        List.of(
                                Distributions.Panel.of("x", new double[] {0.1, 0.5}, LEVEL, 10, OptionalInt.of(1)),
                                Distributions.Panel.of("empty", new double[0], LEVEL, 10, OptionalInt.empty()))),
                new ForestPlot(
                        new Heading("b", "B", ""),
                        new Axis("effect", -0.2, 1, false),
                        List.of("x", "y"),
                        List.of(
                                new ForestPlot.RowGroup(
                                        "g",
                                        "a claim",
                                        "holds",
                                        List.of(new ForestPlot.ForestRow(
                                                "r",
                                                ForestPlot.ClaimedSign.UP,
                                                List.of(
                                                        new ForestPlot.Effect(some, Estimate.of(0), "holds"),
                                                        new ForestPlot.Effect(
                                                                new Estimate(1.5, 0.9, 2), Estimate.of(-3), "holds")),
                                                "holds"))),
                                new ForestPlot.RowGroup(
                                        "",
                                        "",
                                        "",
                                        List.of(new ForestPlot.ForestRow(
                                                "s",
                                                ForestPlot.ClaimedSign.OPEN,
                                                List.of(
                                                        new ForestPlot.Effect(Estimate.of(0.2), none, ""),
                                                        ForestPlot.Effect.NONE),
                                                ""))))),
                new LineChart(
                        new Heading("c", "C", ""),
                        new LineChart.Categories("f", List.of("on", "off")),
                        LEVEL,
                        List.of(new LineChart.Curve(
                                "l", List.of(new LineChart.CurvePoint(0, some), new LineChart.CurvePoint(1, none)))),
                        false),
                new LineChart(
                        new Heading("d", "D", ""),
                        new LineChart.Numbers(new Axis("dose", 0, 4, false)),
                        LEVEL,
                        List.of(
                                new LineChart.Curve(
                                        "l",
                                        List.of(new LineChart.CurvePoint(1, some), new LineChart.CurvePoint(3, some))),
                                new LineChart.Curve(
                                        "m",
                                        List.of(new LineChart.CurvePoint(1, Estimate.of(0.2))),
                                        List.of(new LineChart.Observation(1, 0.15)))),
                        true),
                new HeatMap(
                        new Heading("e", "E", ""),
                        "f",
                        List.of("1", "2"),
                        "g",
                        List.of("3"),
                        List.of(List.of(0.25, Double.NaN)),
                        LEVEL),
                new BarChart(
                        new Heading("f", "F", ""),
                        Axis.share("share"),
                        List.of("p", "q"),
                        List.of(
                                new BarChart.Series("s", List.of(Estimate.of(0.25), none)),
                                new BarChart.Series("t", List.of(Estimate.of(0.75), Estimate.of(1)))),
                        true),
                new BarChart(
                        new Heading("h", "H", ""),
                        Axis.share("share"),
                        List.of("p", "q"),
                        List.of(
                                new BarChart.Series("s", List.of(some, none), List.of(0.35, Double.NaN)),
                                new BarChart.Series("t", List.of(some, Estimate.of(1)))),
                        false,
                        new BarChart.Marks(List.of(new BarChart.BarLine(0.7, "asked")), "chance")),
                new WaterfallChart(
                        new Heading("i", "I", ""),
                        "level",
                        new WaterfallChart.Fall("from", some),
                        List.of(
                                new WaterfallChart.Fall("up", new Estimate(0.2, 0.1, 0.3)),
                                new WaterfallChart.Fall("down", Estimate.of(-0.4))),
                        new WaterfallChart.Fall("to", Estimate.of(0.3))),
                new BarChart(
                        new Heading("g", "G", ""),
                        Axis.share("share"),
                        List.of("p"),
                        List.of(new BarChart.Series("s", List.of(some))),
                        false));
    }

    @Test
    void every_chart_has_an_option_and_a_table() {
        for (Chart chart : all()) {
            assertThat(chart.option().path("plenary").path("height").asInt()).isPositive();
            ChartTable table = chart.table();
            assertThat(table.rows())
                    .isNotEmpty()
                    .allMatch(row -> row.size() == table.header().size());
        }
    }

    /** One of each kind, and a sheet of those with lines over numbers. */
    static List<Chart> all() {
        List<Chart> all = new ArrayList<>(oneOfEach());
        List<LineChart> panels = all.stream()
                .filter(chart -> chart instanceof LineChart line && line.across() instanceof LineChart.Numbers)
                .map(LineChart.class::cast)
                .toList();
        all.add(new LineSheet(new Heading("sheet", "S", ""), List.of("l", "m"), panels));
        return all;
    }

    /** Changed by {@code -Dplenary.golden.update=true} alone. */
    @Test
    void options_are_those_that_were_looked_at() throws IOException {
        StringBuilder options = new StringBuilder();
        ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        for (Chart chart : all()) {
            options.append(json.writeValueAsString(chart.option())).append("\n");
        }
        if (Boolean.getBoolean("plenary.golden.update")) {
            Files.createDirectories(OPTIONS.getParent());
            Files.writeString(OPTIONS, options);
        }
        assertThat(Files.readString(OPTIONS)).isEqualTo(options.toString());
    }

    @Test
    void every_chart_goes_under_another_heading_and_stays_as_it_is() {
        Heading other = new Heading("other", "Other", "");
        for (Chart chart : all()) {
            Chart named = chart.named(other);
            assertThat(named.heading()).isEqualTo(other);
            assertThat(named.option()).isEqualTo(chart.option());
            assertThat(named.table()).isEqualTo(chart.table());
            assertThat(named.isWide()).isEqualTo(chart.isWide());
        }
    }

    @Test
    void a_few_that_reach_far_do_not_make_an_axis_long() {
        List<Estimate> near = java.util.Collections.nCopies(40, new Estimate(0.05, 0, 0.1));
        assertThat(Axis.ofMost("x", near).max()).isEqualTo(0.12);
        List<Estimate> far = new java.util.ArrayList<>(near);
        far.add(new Estimate(0.9, 0.8, 1));
        Axis axis = Axis.ofMost("x", far);
        assertThat(axis.max()).isBetween(0.15, 0.2);
        assertThat(Axis.ofMost("x", List.of(new Estimate(0.9, 0.8, 1))).max()).isGreaterThanOrEqualTo(1);
        assertThat(Axis.ofMost("x", List.of()).min()).isLessThanOrEqualTo(0);
    }

    @Test
    void options_name_only_functions_that_the_page_has() throws IOException {
        String script = Files.readString(Path.of("src/main/resources/org/plenary/chart/charts.js"));
        for (Chart chart : all()) {
            JsonNode option = chart.option();
            for (JsonNode series : option.path("series")) {
                if (series.has("renderItem")) {
                    assertThat(script).contains(series.path("renderItem").asText() + ": (series)");
                }
            }
            assertThat(option.path("tooltip").path("formatter").asText()).isEqualTo("tip");
            assertThat(option.path("tooltip").path("renderMode").asText()).isEqualTo("richText");
        }
    }

    @Test
    void bins_hold_their_lower_end_and_the_last_both() {
        double[] values = {0, 0.1, 0.3, 7 / 12.0, 1};
        Distributions.Panel tenths = Distributions.Panel.of("x", values, LEVEL, 10, OptionalInt.empty());
        assertThat(tenths.shares()).containsExactly(0.2, 0.2, 0.0, 0.2, 0.0, 0.2, 0.0, 0.0, 0.0, 0.2);
        assertThat(tenths.mean()).isCloseTo(0.396667, within(1e-6));
        Distributions.Panel twelfths = Distributions.Panel.of("x", values, LEVEL, 12, OptionalInt.empty());
        assertThat(twelfths.shares().get(7)).isEqualTo(0.2);
    }

    /** Tables hold six decimals: ten twelfths as 0.833333, which is a little less. */
    @Test
    void steps_of_delegation_fall_into_the_bins_that_they_begin() {
        for (int twelfth = 0; twelfth < 12; twelfth++) {
            double stored = Math.round(twelfth / 12.0 * 1e6) / 1e6;
            double[] values = {stored};
            List<Double> shares = Distributions.Panel.of("x", values, LEVEL, 48, OptionalInt.empty())
                    .shares();
            assertThat(shares.indexOf(1.0)).as("the bin of %s", stored).isEqualTo(4 * twelfth);
        }
    }

    @Test
    void what_works_unseen_is_shown_as_an_escape() {
        assertThat(VisibleText.of("plain Ä ▲ \t\n 👍🏽 עברית")).isEqualTo("plain Ä ▲ \t\n 👍🏽 עברית");
        assertThat(VisibleText.of("a\u001b[2Jb\u202ec\u2028d\ue000e\ud800f"))
                .isEqualTo("a\\u001b[2Jb\\u202ec\\u2028d\\ue000e\\ud800f");
        Chart chart = oneOfEach().get(0);
        HeatMap map = new HeatMap(
                chart.heading(), "\u202e", List.of("\u0007"), "up", List.of("3"), List.of(List.of(0.5)), LEVEL);
        assertThat(EChartsOption.json(map))
                .doesNotContain("\u202e", "\u0007")
                .contains("[\"\\\\u0007\"]", "\"\\\\u202e\"");
    }

    @Test
    void axes_end_at_round_numbers_and_have_few_ticks() {
        assertThat(Axis.around("x", List.of(0.1, 0.9, Double.NaN))).isEqualTo(new Axis("x", 0, 1, false));
        assertThat(Axis.around("x", List.of(-0.13, 0.02)).min()).isEqualTo(-0.15);
        assertThat(Axis.around("x", List.of(5.0)).min()).isLessThan(5);
        assertThat(Axis.around("x", List.of())).isEqualTo(Axis.around("x", List.of(0.0, 1.0)));
        for (double span = 0.003; span < 5000; span *= 1.37) {
            Axis axis = Axis.around("x", List.of(1.0, 1 + span));
            double steps = (axis.max() - axis.min()) / axis.tick();
            assertThat(steps).as("steps of a span of %s", span).isBetween(2.0, 9.0);
        }
    }

    @Test
    void shades_grow_darker() {
        double lighter = 256;
        for (double share = 0; share <= 1; share += 0.1) {
            java.awt.Color colour = java.awt.Color.decode(Palette.shade(share));
            double grey = 0.299 * colour.getRed() + 0.587 * colour.getGreen() + 0.114 * colour.getBlue();
            assertThat(grey).isLessThan(lighter);
            lighter = grey;
        }
    }

    @Test
    void wrong_charts_are_refused() {
        assertThatThrownBy(() -> new Heading("A b", "", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Axis("x", 1, 1, false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BarChart(
                        new Heading("a", "", ""),
                        LEVEL,
                        List.of("p"),
                        List.of(new BarChart.Series("s", List.of())),
                        false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Heading.idOf("=../Ä b_")).isEqualTo("b");
        assertThat(Heading.idOf("=")).isEqualTo("x");
        Set<String> taken = new TreeSet<>();
        assertThat(Heading.free("a", taken)).isEqualTo("a");
        assertThat(Heading.free("a", taken)).isEqualTo("a-2");
    }
}
