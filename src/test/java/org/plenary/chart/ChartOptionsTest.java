package org.plenary.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.Estimate;

/** Where the numbers of a chart stand in its option: what a reader then sees. */
class ChartOptionsTest {
    private static final Estimate NONE = Estimate.of(Double.NaN);

    private static Heading heading() {
        return new Heading("x", "X", "");
    }

    private static JsonNode series(JsonNode option, String renderer) {
        return StreamSupport.stream(option.path("series").spliterator(), false)
                .filter(one -> one.path("renderItem").asText().equals(renderer))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no series " + renderer));
    }

    private static List<List<Double>> values(JsonNode series) {
        List<List<Double>> all = new ArrayList<>();
        series.path("data").forEach(item -> {
            List<Double> values = new ArrayList<>();
            item.path("value").forEach(v -> values.add(v.isNull() ? Double.NaN : v.doubleValue()));
            all.add(values);
        });
        return all;
    }

    private static BarChart bars(boolean stacked, BarChart.Marks marks) {
        return new BarChart(
                heading(),
                Axis.share("share"),
                List.of("p", "q"),
                List.of(
                        new BarChart.Series(
                                "s", List.of(new Estimate(0.5, 0.4, 0.65), NONE), List.of(0.35, Double.NaN)),
                        new BarChart.Series("t", List.of(Estimate.of(0.25), new Estimate(1, 0.9, 1)))),
                stacked,
                marks);
    }

    @Test
    void barsAreInPerCentAndAMissingOneIsNone() {
        JsonNode option = bars(false, new BarChart.Marks(List.of(), "chance")).option();
        JsonNode first = option.path("series").get(0);
        assertThat(first.path("type").asText()).isEqualTo("bar");
        assertThat(values(first)).containsExactly(List.of(50.0, 0.0), List.of(Double.NaN, 1.0));
        assertThat(first.path("data").get(0).path("tip").asText()).isEqualTo("p\ns 50.0% (40.0% to 65.0%)");
        assertThat(option.path("xAxis").path("max").doubleValue()).isEqualTo(100);
        assertThat(option.path("xAxis").path("axisLabel").path("formatter").asText())
                .isEqualTo("{value}%");
    }

    /** Category, place in the group, bars in the group, then both ends. */
    @Test
    void intervalsAndMarksStandOnTheirBars() {
        JsonNode option = bars(false, new BarChart.Marks(List.of(), "chance")).option();
        assertThat(values(series(option, "barInterval")))
                .containsExactly(List.of(0.0, 0.0, 2.0, 40.0, 65.0), List.of(1.0, 1.0, 2.0, 90.0, 100.0));
        assertThat(values(series(option, "barMark"))).containsExactly(List.of(0.0, 0.0, 2.0, 35.0, 35.0));
        assertThat(option.path("legend").path("data")).hasSize(3);
        assertThat(option.path("legend").path("data").get(2).path("name").asText())
                .isEqualTo("chance");
    }

    @Test
    void stackedBarsHaveLabelsWhereThereIsRoomAndNoIntervals() {
        BarChart stacked = new BarChart(
                heading(),
                Axis.share("share"),
                List.of("p"),
                List.of(
                        new BarChart.Series("most", List.of(Estimate.of(0.95))),
                        new BarChart.Series("few", List.of(Estimate.of(0.05)))),
                true);
        JsonNode option = stacked.option();
        assertThat(option.path("series")).hasSize(2);
        assertThat(option.path("series").get(0).path("data").get(0).path("text").asText())
                .isEqualTo("95%");
        assertThat(option.path("series").get(1).path("data").get(0).has("text")).isFalse();
        assertThat(stacked.isWide()).isFalse();
        assertThat(bars(false, BarChart.Marks.NONE).isWide()).isTrue();
    }

    @Test
    void aLineAcrossAllGroupsHasItsName() {
        JsonNode line = bars(false, new BarChart.Marks(List.of(new BarChart.BarLine(0.7, "{asked}")), "chance"))
                .option()
                .path("series")
                .get(0)
                .path("markLine")
                .path("data")
                .get(0);
        assertThat(line.path("xAxis").doubleValue()).isEqualTo(70);
        assertThat(line.path("label").path("formatter").asText()).isEqualTo("(asked)");
    }

    @Test
    void theTableOfBarsHasWhatIsMarkedBesideThem() {
        ChartTable table = bars(false, new BarChart.Marks(List.of(), "chance")).table();
        assertThat(table.header()).containsExactly("", "s", "s: chance", "t");
        assertThat(table.rows())
                .containsExactly(
                        List.of("p", "50.0% (40.0% to 65.0%)", "35.0%", "25.0%"),
                        List.of("q", "-", "-", "100.0% (90.0% to 100.0%)"));
    }

    private static ForestPlot forest() {
        return new ForestPlot(
                heading(),
                new Axis("effect", -0.5, 0.5, false),
                List.of("x", "y"),
                List.of(
                        new ForestPlot.RowGroup(
                                "F1",
                                "A claim",
                                "supported",
                                List.of(new ForestPlot.ForestRow(
                                        "precision",
                                        ForestPlot.ClaimedSign.UP,
                                        List.of(
                                                new ForestPlot.Effect(
                                                        new Estimate(0.2, 0.1, 0.3), Estimate.of(0.01), "supported"),
                                                ForestPlot.Effect.NONE),
                                        "supported"))),
                        new ForestPlot.RowGroup(
                                "F2",
                                "Another",
                                "",
                                List.of(new ForestPlot.ForestRow(
                                        "obligation",
                                        ForestPlot.ClaimedSign.DOWN,
                                        List.of(
                                                new ForestPlot.Effect(Estimate.of(-0.1), NONE, ""),
                                                new ForestPlot.Effect(new Estimate(-0.4, -0.5, -0.3), NONE, "")),
                                        "")))));
    }

    /** Lines: F1, precision, F2, obligation; an effect has its value, line, interval and placebo. */
    @Test
    void effectsStandOnTheLineOfTheirOutcome() {
        JsonNode option = forest().option();
        assertThat(option.path("yAxis").get(0).path("data"))
                .extracting(JsonNode::asText)
                .containsExactly("F1", "precision ▲", "F2", "obligation ▼");
        assertThat(option.path("yAxis").get(1).path("data"))
                .extracting(JsonNode::asText)
                .containsExactly("supported", "supported", "", "");
        JsonNode x = option.path("series").get(1);
        assertThat(values(x))
                .containsExactly(
                        List.of(0.2, 1.0, 0.1, 0.3, 0.01), List.of(-0.1, 3.0, Double.NaN, Double.NaN, Double.NaN));
        JsonNode y = option.path("series").get(2);
        assertThat(values(y)).containsExactly(List.of(-0.4, 3.0, -0.5, -0.3, Double.NaN));
        assertThat(y.path("shift").doubleValue()).isEqualTo(4.5);
        assertThat(x.path("data").get(0).path("tip").asText())
                .isEqualTo("F1 precision\nx\n0.200 (0.100 to 0.300)\npredicted up: supported\nplacebo 0.010");
    }

    @Test
    void theZeroIsMarkedIfItIsOnTheAxis() {
        assertThat(forest().option().path("series").get(0).path("markLine").isMissingNode())
                .isFalse();
        ForestPlot above = new ForestPlot(heading(), new Axis("effect", 0.1, 0.5, false), List.of("x"), List.of());
        assertThat(above.option().path("series").get(0).path("markLine").isMissingNode())
                .isTrue();
    }

    @Test
    void theTableOfEffectsLeavesOutWhatWasNotMeasured() {
        assertThat(forest().table().rows())
                .containsExactly(
                        List.of("F1", "precision", "x", "predicted up", "0.200 (0.100 to 0.300)", "0.010", "supported"),
                        List.of("F2", "obligation", "x", "predicted down", "-0.100", "-", ""),
                        List.of("F2", "obligation", "y", "predicted down", "-0.400 (-0.500 to -0.300)", "-", ""));
    }

    private static LineChart lines(boolean banded) {
        return new LineChart(
                heading(),
                new LineChart.Numbers(new Axis("dose", 0, 4, false)),
                Axis.level("precision"),
                List.of(new LineChart.Curve(
                        "l",
                        List.of(
                                new LineChart.CurvePoint(1, new Estimate(0.5, 0.4, 0.6)),
                                new LineChart.CurvePoint(2, NONE),
                                new LineChart.CurvePoint(3, Estimate.of(0.7))),
                        List.of(new LineChart.Observation(1, 0.45)))),
                banded);
    }

    @Test
    void aLineHasItsPointsItsIntervalsAndWhatStandsBehind() {
        JsonNode option = lines(false).option();
        assertThat(option.path("series"))
                .extracting(one -> one.path("type").asText())
                .containsExactly("line", "custom", "scatter");
        assertThat(values(option.path("series").get(0))).containsExactly(List.of(1.0, 0.5), List.of(3.0, 0.7));
        assertThat(values(series(option, "intervalUp"))).containsExactly(List.of(1.0, 0.4, 0.6));
        assertThat(values(option.path("series").get(2))).containsExactly(List.of(1.0, 0.45));
        assertThat(series(lines(true).option(), "band").path("data")).hasSize(1);
        assertThat(lines(true).table().rows())
                .containsExactly(
                        List.of("l", "1.000", "0.500 (0.400 to 0.600)"),
                        List.of("l", "2.000", "-"),
                        List.of("l", "3.000", "0.700"));
    }

    @Test
    void theSameLinesMayStandOnAnotherAxis() {
        LineChart other = lines(false).upTo(new Axis("precision", 0.4, 0.8, false));
        assertThat(other.option().path("yAxis").path("min").doubleValue()).isEqualTo(0.4);
        assertThat(other.lines()).isEqualTo(lines(false).lines());
    }

    @Test
    void aMapHasAShadeForEachCombinationThatThereIs() {
        HeatMap map = new HeatMap(
                heading(),
                "complexity",
                List.of("0.1", "0.9"),
                "autonomy",
                List.of("low", "high"),
                List.of(List.of(0.2, 0.4), List.of(Double.NaN, 0.8)),
                new Axis("mean level", 0, 1, false));
        JsonNode option = map.option();
        JsonNode cells = option.path("series").get(0);
        assertThat(values(cells))
                .containsExactly(List.of(0.0, 0.0, 0.2), List.of(1.0, 0.0, 0.4), List.of(1.0, 1.0, 0.8));
        assertThat(cells.path("data").get(2).path("text").asText()).isEqualTo("0.80");
        assertThat(cells.path("data").get(0).path("label").path("color").asText())
                .isEqualTo("#1a1a1a");
        assertThat(cells.path("data").get(2).path("label").path("color").asText())
                .isEqualTo("#ffffff");
        assertThat(map.table().header()).containsExactly("autonomy \\ complexity", "0.1", "0.9");
        assertThat(map.table().rows()).containsExactly(List.of("high", "-", "0.800"), List.of("low", "0.200", "0.400"));
        JsonNode scale =
                map.shaded(new Axis("mean level", 0.2, 0.8, false)).option().path("visualMap");
        assertThat(scale.path("min").doubleValue()).isEqualTo(0.2);
        assertThat(scale.path("max").doubleValue()).isEqualTo(0.8);
    }

    /** Four values in ten bins of a tenth: shares of a quarter, drawn from edge to edge. */
    @Test
    void aHistogramHasItsBinsItsMeanAndTheClassObserved() {
        Axis level = Axis.level("level");
        Distributions chart = new Distributions(
                heading(),
                level,
                List.of(new Distributions.Band("low", 0, 0.5), new Distributions.Band("high", 0.5, 1)),
                List.of(Distributions.Panel.of("x", new double[] {0.05, 0.15, 0.15, 1}, level, 10, OptionalInt.of(1))));
        ObjectNode option = chart.option();
        JsonNode bins = series(option, "bin");
        List<List<Double>> values = values(bins);
        assertThat(values).hasSize(3);
        assertThat(values.get(1).get(0)).isCloseTo(0.1, within(1e-12));
        assertThat(values.get(1).get(1)).isCloseTo(0.2, within(1e-12));
        assertThat(values.get(1).get(2)).isEqualTo(50);
        assertThat(values.get(2).get(1)).isEqualTo(1);
        assertThat(bins.path("markLine")
                        .path("data")
                        .get(0)
                        .get(0)
                        .path("coord")
                        .get(0)
                        .doubleValue())
                .isCloseTo(0.3375, within(1e-12));
        assertThat(option.path("title").get(0).path("caption").asText()).isEqualTo("4 runs, mean 0.34, observed high");
        JsonNode areas = bins.path("markArea").path("data");
        assertThat(areas.get(0).get(0).path("itemStyle").has("borderColor")).isFalse();
        assertThat(areas.get(1).get(0).path("itemStyle").path("borderType").asText())
                .isEqualTo("dashed");
        assertThat(chart.table().rows().get(1)).containsExactly("x", "0.100 to 0.200", "50.0%");
    }

    @Test
    void aSheetOfSmallChartsGivesEachItsGrid() {
        LineSheet sheet = new LineSheet(
                heading(), List.of("l"), List.of(lines(false), lines(false), lines(false), lines(false), lines(false)));
        JsonNode option = sheet.option();
        assertThat(option.path("grid")).hasSize(5);
        assertThat(option.path("grid").get(0).path("left").asText()).isEqualTo("5.5%");
        assertThat(option.path("grid").get(3).path("left").asText()).isEqualTo("80.5%");
        assertThat(option.path("grid").get(4).path("left").asText()).isEqualTo("5.5%");
        assertThat(option.path("grid").get(4).path("top").intValue())
                .isEqualTo(option.path("grid").get(0).path("top").intValue() + 146);
        assertThat(option.path("series").get(12).path("xAxisIndex").intValue()).isEqualTo(4);
        assertThat(option.path("plenary").path("height").intValue()).isEqualTo(34 + 2 * 146);
    }

    @Test
    void onlyOnesOwnJsonMakesAPart() {
        assertThat(EChartsOption.of("{color: '$ink', a: [1, 2]}").path("color").asText())
                .isEqualTo("#1a1a1a");
        assertThatThrownBy(() -> EChartsOption.of("{color: "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not JSON");
        assertThat(EChartsOption.brief("x".repeat(60))).hasSize(48).endsWith("…");
        assertThat(EChartsOption.scaled(Axis.share("s"), 1 / 3.0)).isEqualTo(33.333333);
    }
}
