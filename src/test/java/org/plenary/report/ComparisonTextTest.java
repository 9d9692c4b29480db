package org.plenary.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.analysis.Comparison;
import org.plenary.design.DesignPoints;
import org.plenary.design.Factor;
import org.plenary.design.GridDesign;
import org.plenary.experiment.FakeSweep;
import org.plenary.experiment.ObservedOutcome;
import org.plenary.experiment.PlannedScenario;
import org.plenary.experiment.SweepPlan;
import org.plenary.experiment.UniformDesigns;

class ComparisonTextTest {
    @TempDir
    Path temporary;

    @Test
    void bars_show_every_share_above_zero_and_are_full_at_one_only() {
        assertThat(Glyphs.UNICODE.bar(0, 4)).isEqualTo("····");
        assertThat(Glyphs.UNICODE.bar(1e-6, 4)).isEqualTo("▏···");
        assertThat(Glyphs.UNICODE.bar(0.5, 4)).isEqualTo("██··");
        assertThat(Glyphs.UNICODE.bar(0.999, 4)).isEqualTo("███▉");
        assertThat(Glyphs.UNICODE.bar(1, 4)).isEqualTo("████");
        assertThat(Glyphs.ASCII.bar(0.5, 4)).isEqualTo("##..");
        assertThat(Glyphs.ASCII.bar(0.999, 4)).isEqualTo("###.");
        assertThat(Glyphs.of(StandardCharsets.US_ASCII)).isEqualTo(Glyphs.ASCII);
        assertThat(Glyphs.of(StandardCharsets.UTF_8)).isEqualTo(Glyphs.UNICODE);
    }

    @Test
    void percentages_do_not_round_to_none_or_all() {
        assertThat(Figures.percent(0)).isEqualTo("   0%");
        assertThat(Figures.percent(0.835)).isEqualTo("83.5%");
        assertThat(Figures.percent(1)).isEqualTo(" 100%");
        assertThat(Figures.percent(0.0001)).isEqualTo("<0.1%");
        assertThat(Figures.percent(0.9999)).isEqualTo(" >99%");
        assertThat(Figures.finePercent(0.0001)).isEqualTo("<0.1%");
        assertThat(Figures.finePercent(0.9999)).isEqualTo(">99%");
        assertThat(Figures.gap(-0.0004)).isEqualTo("0.000");
        assertThat(Figures.gap(-0.0006)).isEqualTo("-0.001");
        assertThat(Figures.finePercent(0.8)).isEqualTo("80.0%");
    }

    @Test
    void no_line_is_wider_than_the_page() throws IOException {
        for (SweepPlan plan : new SweepPlan[] {FakeSweep.single(1), FakeSweep.single(200), FakeSweep.plan(50)}) {
            for (Glyphs glyphs : new Glyphs[] {Glyphs.UNICODE, Glyphs.ASCII}) {
                String text = ComparisonText.of(compared(plan), glyphs);
                assertThat(text.lines()).allMatch(line -> line.length() <= ComparisonText.WIDTH);
                assertThat(text).doesNotContain("\r").doesNotContain("NaN").endsWith("\n");
            }
        }
    }

    @Test
    void ascii_is_ascii() throws IOException {
        String text = ComparisonText.of(compared(FakeSweep.single(20)), Glyphs.ASCII);
        assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(text)).isTrue();
    }

    @Test
    void each_scenario_has_its_panel_and_the_sums_follow() throws IOException {
        String text = ComparisonText.of(compared(FakeSweep.single(200)), Glyphs.UNICODE);
        assertThat(text)
                .contains("A made-up sweep", "alpha ─", "beta ─", "gamma ─", "200 runs, a text adopted in ")
                .contains("constant guess", "of 6 cells", "always delegation high, precision low, obligation medium")
                .contains("precision   beta > alpha", "obligation  beta > gamma")
                .doesNotContain("Design point", "UNFINISHED");
    }

    @Test
    void design_points_have_their_factors() throws IOException {
        assertThat(ComparisonText.of(compared(FakeSweep.plan(3)), Glyphs.UNICODE))
                .contains("Design point 0: field.salience = 0.25", "Design point 1: field.salience = 0.75");
    }

    @Test
    void many_design_points_become_a_table() throws IOException {
        SweepPlan plan = FakeSweep.plan(1);
        Object[] values = new Object[45];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        DesignPoints points = new GridDesign().points(List.of(new Factor("x", List.of(values))));
        SweepPlan wide =
                new SweepPlan("wide", "thesis", plan.scenarios(), points, 1, 1, false, plan.orders(), List.of());
        String text = ComparisonText.of(compared(wide), Glyphs.UNICODE);
        assertThat(text).contains("... and 5 more", "Mean levels").doesNotContain("alpha ─", "Bars show");
        assertThat(text).containsPattern("(?m)^39: x 39 ").doesNotContain("40: x 40");
    }

    @Test
    void where_nothing_was_observed_no_table_compares_with_it() throws IOException {
        SweepPlan plan = FakeSweep.plan(4);
        SweepPlan unobserved = new SweepPlan(
                plan.title(),
                plan.coding(),
                List.of(new PlannedScenario("gamma", ObservedOutcome.none())),
                plan.design(),
                plan.replicates(),
                plan.masterSeed(),
                false,
                List.of(),
                List.of());
        assertThat(ComparisonText.of(compared(plan), Glyphs.ASCII))
                .contains("Design points ---", "cells matched", "Orders of means: how many");
        assertThat(ComparisonText.of(compared(unobserved), Glyphs.ASCII))
                .contains("Mean levels of delegation")
                .doesNotContain("Design points ---", "Orders of means");
    }

    @Test
    void a_sample_shows_what_moves_outcomes_in_place_of_its_points() throws IOException {
        SweepPlan plan = FakeSweep.plan(1);
        SweepPlan sampled = new SweepPlan(
                "sampled",
                "thesis",
                plan.scenarios(),
                UniformDesigns.latinHypercube(30, 2, 0, 1, 1),
                1,
                1,
                false,
                plan.orders(),
                List.of());
        Comparison comparison = compared(sampled);
        assertThat(ComparisonText.of(comparison, Glyphs.ASCII))
                .contains("plenary sensitivity DIR")
                .doesNotContain("Design points", "Mean levels");
        assertThat(ComparisonSection.of(comparison)).isEmpty();
        Section section =
                SensitivitySection.of(SensitivitySection.estimated(comparison).orElseThrow());
        String page = new HtmlReport(new ProgramVersion("1", "abc")).page("t", "", List.of(section));
        assertThat(page).contains("<caption>alpha: delegation (sd", "<th scope=\"row\">x1</th>", "first order");
        assertThat(SensitivitySection.estimated(compared(plan))).isEmpty();
    }

    @Test
    void what_a_title_holds_does_not_reach_the_terminal() throws IOException {
        SweepPlan plan = FakeSweep.single(2);
        SweepPlan hostile = new SweepPlan(
                "\u001b[31mred\u202e\u2028",
                "\u001b]0;x\u0007",
                plan.scenarios(),
                plan.design(),
                2,
                1,
                false,
                plan.orders(),
                List.of());
        String text = ComparisonText.of(compared(hostile), Glyphs.ASCII);
        assertThat(text).isASCII().contains("\\u001b[31mred\\u202e").doesNotContainPattern("[\\p{Cntrl}&&[^\n]]");
    }

    private Comparison compared(SweepPlan plan) throws IOException {
        Path file = temporary.resolve("runs.csv");
        FakeSweep.csv(plan, FakeSweep.outcomes(plan), file);
        return Comparison.of(plan, file);
    }
}
