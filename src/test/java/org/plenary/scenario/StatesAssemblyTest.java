package org.plenary.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.plenary.world.States;

/** From the files to the arrays of the model. */
class StatesAssemblyTest {
    private static OptionalDouble some(double value) {
        return value < 0 ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** A negative number stands for a blank cell. */
    private static StateRow row(String code, double cinc, double military, double product, double users, String terms) {
        TreeMap<String, String> memberships = new TreeMap<>();
        memberships.put("gge_terms", terms);
        memberships.put("income_group", code.equals("AAA") ? "LIC" : "");
        return new StateRow(
                code,
                "State " + code,
                "WEOG",
                code.equals("BBB"),
                some(cinc),
                some(military),
                some(product),
                some(users),
                some(code.equals("AAA") ? 0.25 : -1),
                some(code.equals("BBB") ? 22 : -1),
                new TreeMap<>(Map.of("vote_1", "Y")),
                memberships);
    }

    private static final List<StateRow> ROWS = List.of(
            row("AAA", 0.2, 30, 100, 50, "2"),
            row("BBB", 0.1, 10, 300, 100, ""),
            row("CCC", 0.1, -1, -1, 25, "0"),
            row("DDD", -1, -1, -1, -1, ""));

    private static final List<PreferenceRow> PREFERENCES = List.of(
            new PreferenceRow("AAA", List.of(1.0, 2.0, 3.0), List.of(2.0, 3.0, 1.0), List.of(0.5, 0.0, -0.5)),
            new PreferenceRow("BBB", List.of(0.0, 0.0, 0.0), List.of(0.0, 1.0, 1.0), List.of(0.0, 0.0, 0.0)),
            new PreferenceRow("CCC", List.of(0.0, 0.0, 0.0), List.of(1.0, 1.0, 1.0), List.of(1.0, 1.0, 1.0)),
            new PreferenceRow("DDD", List.of(0.0, 0.0, 0.0), List.of(1.0, 1.0, 1.0), List.of(0.0, 0.0, 0.0)));

    private static States states() {
        return StatesAssembly.of(new StatesTable(ROWS), new PreferencesTable(3, PREFERENCES), List.of());
    }

    /**
     * By hand: shares of AAA 1/2, 3/4 and 1/4 of the world, of BBB 1/4, 1/4 and 3/4, of CCC 1/4 from one source only; means
     * 1/2, 5/12, 1/4 add up to 7/6. A state without any source has no power.
     */
    @Test
    void powerIsTheMeanOfTheSharesThatHaveASource() {
        double[] expected = {3 / 7.0, 5 / 14.0, 3 / 14.0, 0};
        assertThat(states().power).containsExactly(expected, within(1e-12));
        assertThat(Arrays.stream(states().power).sum()).isCloseTo(1, within(1e-12));
    }

    @Test
    void wealthIsAShareAndCapacityAPart() {
        assertThat(states().wealth).containsExactly(new double[] {0.25, 0.75, 0, 0}, within(1e-12));
        assertThat(states().capacity).containsExactly(new double[] {0.5, 1, 0.25, 0}, within(1e-12));
    }

    @Test
    void seatsAndTermsAreThoseOfTheFile() {
        assertThat(states().permanent).containsExactly(false, true, false, false);
        assertThat(states().expertTerms).containsExactly(2, 0, 0, 0);
    }

    /** BBB sits in the Security Council, AAA and CCC have power enough, DDD has none. */
    @Test
    void permanentMembersAndPowerfulStatesAreMajor() {
        assertThat(states().major).containsExactly(true, true, true, false);
    }

    @Test
    void aColumnSaysWhoIsMajorInsteadOfPower() {
        List<StateRow> said = ROWS.stream()
                .map(r -> new StateRow(
                        r.iso3(),
                        r.name(),
                        r.unGroup(),
                        r.p5(),
                        r.cinc(),
                        r.milexKusd(),
                        r.gdpPpp(),
                        r.internetUsersPct(),
                        r.absence(),
                        r.assessmentPct(),
                        r.votes(),
                        new TreeMap<>(Map.of("major", r.iso3().equals("DDD") ? "1" : ""))))
                .toList();
        States states = StatesAssembly.of(new StatesTable(said), new PreferencesTable(3, PREFERENCES), List.of());
        assertThat(states.major).containsExactly(false, false, false, true);
        assertThat(StatesAssembly.majors(said)).containsExactly("DDD");
    }

    @Test
    void statesOfWhosePowerNothingIsKnownAreEquallyPowerful() {
        List<StateRow> unknown =
                List.of(row("AAA", -1, -1, -1, 50, ""), row("BBB", -1, -1, -1, 50, ""), row("CCC", -1, -1, -1, 50, ""));
        States states = StatesAssembly.of(
                new StatesTable(unknown), new PreferencesTable(3, PREFERENCES.subList(0, 3)), List.of());
        assertThat(states.power).containsOnly(1.0 / 3);
    }

    /** The factor times its transpose is the covariance: sd_a sd_b rho_ab. */
    @Test
    void factorsMultiplyToTheCovariance() {
        for (int i = 0; i < 4; i++) {
            PreferenceRow p = PREFERENCES.get(i);
            double[][] l = states().axisFactor[i];
            double[][] rho = {
                {1, p.correlations().get(0), p.correlations().get(1)},
                {p.correlations().get(0), 1, p.correlations().get(2)},
                {p.correlations().get(1), p.correlations().get(2), 1}
            };
            for (int a = 0; a < 3; a++) {
                for (int b = 0; b < 3; b++) {
                    double product = 0;
                    for (int k = 0; k < 3; k++) {
                        product += l[a][k] * l[b][k];
                    }
                    assertThat(product)
                            .as("state %d, axes %d and %d", i, a, b)
                            .isCloseTo(p.sds().get(a) * p.sds().get(b) * rho[a][b], within(1e-12));
                    assertThat(b > a ? l[a][b] : 0).isZero();
                }
            }
        }
        assertThat(states().axisMean[1][0]).isEqualTo(2);
    }

    @Test
    void theOrderOfTheFileDoesNotMatter() {
        List<StateRow> shuffled = new ArrayList<>(ROWS);
        Collections.reverse(shuffled);
        List<PreferenceRow> preferences = new ArrayList<>(PREFERENCES);
        Collections.swap(preferences, 0, 2);
        States other = StatesAssembly.of(new StatesTable(shuffled), new PreferencesTable(3, preferences), List.of());
        assertThat(other).usingRecursiveComparison().isEqualTo(states());
    }

    @Test
    void theWorldIsWhole() {
        StatesTable table = StatesFile.read(Study.shipped().read(Study.STATES));
        States world = StatesAssembly.of(
                table, PreferencesFile.read(Study.shipped().read(Study.PREFERENCES), table), List.of());
        assertThat(world.size()).isEqualTo(193);
        assertThat(world.codes).isSorted().doesNotHaveDuplicates();
        assertThat(Arrays.stream(world.power).sum()).isCloseTo(1, within(1e-12));
        assertThat(Arrays.stream(world.wealth).sum()).isCloseTo(1, within(1e-12));
        assertThat(Arrays.stream(world.capacity).allMatch(c -> c >= 0 && c <= 1))
                .isTrue();
        assertThat(java.util.stream.IntStream.range(0, 193)
                        .filter(i -> world.permanent[i])
                        .mapToObj(world.codes::get))
                .containsExactly("CHN", "FRA", "GBR", "RUS", "USA");
        assertThat(java.util.stream.IntStream.range(0, 193)
                        .filter(i -> world.major[i])
                        .mapToObj(world.codes::get))
                .containsExactly("CHN", "FRA", "GBR", "IND", "RUS", "USA");
    }
}
