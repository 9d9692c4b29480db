package org.plenary.complex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.KeyedRandom;
import org.plenary.text.AdoptedProvision;
import org.plenary.text.AdoptedText;
import org.plenary.text.Form;
import org.plenary.text.Law;
import org.plenary.text.ObligationLevel;
import org.plenary.text.Wording;
import org.plenary.world.Mechanism;
import org.plenary.worlds.World;

class RegimeComplexTest {
    private static final int STATES = 15;

    private static World world(String complex) {
        return Complexes.random(STATES, 1, complex)
                .regime("club", 0.4, ObligationLevel.CONDITIONAL, 0, 1, 2, 3, 4, 5)
                .bloc("first", 0.5, 0.5, 0, 0, 1, 2, 3, 4, 5, 6);
    }

    private static RegimeComplex of(World world) {
        RegimeComplex.Makings makings = world.setup().makings().orElseThrow();
        return new RegimeComplex(makings, world.setting(1).preferences(), KeyedRandom.of(1));
    }

    private static RegimeComplex.Adopted text(String organ, int period, Form form, String... provisions) {
        List<AdoptedProvision> said = Arrays.stream(provisions)
                .map(id -> new AdoptedProvision(id, "", new Wording(0, 0.4, ObligationLevel.UNCONDITIONAL)))
                .toList();
        AdoptedText text = new AdoptedText(organ + "-" + (period + 1), organ, period, form, said, List.of());
        return new RegimeComplex.Adopted(text, "secretariat", 0.2, 0.5);
    }

    private static List<Law> treaty(String... parts) {
        RegimeComplex complex = of(world("{choice_rounds: 0}").off(Mechanism.FOUNDING, Mechanism.MEMBERSHIP_CHOICE));
        List<AdoptedProvision> said = Arrays.stream(parts)
                .map(part -> new AdoptedProvision("c", part, new Wording(0.3, 0.4, ObligationLevel.UNCONDITIONAL)))
                .toList();
        AdoptedText text = new AdoptedText("un-1", "un", 0, Form.TREATY, said, List.of());
        complex.afterPeriod(0, List.of(new RegimeComplex.Adopted(text, "secretariat", 0.2, 0.5)), true);
        return Arrays.stream(complex.binding().get(1).laws())
                .filter(Objects::nonNull)
                .toList();
    }

    /** One clause asks the same of every part; a part that was adopted alone binds on itself alone, as it was worded. */
    @Test
    void aTreatyBindsToWhatItSaysOfParts() {
        List<Law> whole = treaty("");
        assertThat(whole.size()).isGreaterThan(1);
        assertThat(whole).allSatisfy(law -> assertThat(law.high()).isCloseTo(0.7, within(1e-12)));
        assertThat(treaty("one")).hasSize(1).allSatisfy(law -> assertThat(law).isEqualTo(whole.get(0)));
    }

    private static long parties(RegimeComplex complex, String regime) {
        return complex.membership().stream()
                .filter(a -> a.regime().equals(regime) && a.after())
                .count();
    }

    @Test
    void aTreatyBindsItsPartiesAloneAndASoftTextIsNoBaseline() {
        RegimeComplex hard = of(world("{choice_rounds: 0}").off(Mechanism.FOUNDING));
        hard.afterPeriod(0, List.of(text("un", 0, Form.TREATY, "a", "b", "c")), true);
        RegimeComplex soft = of(world("{choice_rounds: 0}").off(Mechanism.FOUNDING));
        soft.afterPeriod(0, List.of(text("un", 0, Form.RESOLUTION, "a", "b", "c")), true);

        assertThat(parties(hard, "un-1")).isBetween(1L, STATES - 1L);
        assertThat(hard.binding()).hasSize(2);
        assertThat(parties(soft, "un-1")).isEqualTo(STATES);
        assertThat(soft.binding()).hasSize(1);
    }

    @Test
    void withoutChoicePartiesStayAsOnRecordAndTheTextBindsAll() {
        RegimeComplex complex = of(world("{}").off(Mechanism.MEMBERSHIP_CHOICE));
        complex.afterPeriod(0, List.of(text("un", 0, Form.TREATY, "a", "b", "c")), true);

        assertThat(parties(complex, "un-1")).isEqualTo(STATES);
        assertThat(parties(complex, "club")).isEqualTo(6);
        assertThat(complex.measures().get("unserved")).isZero();
        assertThat(complex.measures().get("stayed")).isEqualTo(1);
    }

    @Test
    void aLaterTextTakesThePlaceOfTheSameOrgansEarlierOne() {
        RegimeComplex complex = of(world("{}").off(Mechanism.FOUNDING));
        complex.afterPeriod(0, List.of(text("un", 0, Form.RESOLUTION, "a", "b")), false);
        complex.afterPeriod(1, List.of(text("un", 1, Form.RESOLUTION, "a", "b", "c")), true);

        assertThat(parties(complex, "un-1")).isZero();
        assertThat(parties(complex, "un-2")).isPositive();
    }

    @Test
    void twoOrgansTextsStandSideBySide() {
        RegimeComplex complex = of(world("{}").off(Mechanism.FOUNDING));
        complex.afterPeriod(
                0,
                List.of(text("one", 0, Form.RESOLUTION, "a", "b"), text("other", 0, Form.RESOLUTION, "b", "c")),
                true);

        assertThat(parties(complex, "one-1")).isPositive();
        assertThat(parties(complex, "other-1")).isPositive();
        assertThat(complex.measures().get("fragmentation_institutions")).isPositive();
    }

    @Test
    void aTextThatSaysNothingIsNoRegime() {
        RegimeComplex complex = of(world("{un_force: 0}"));
        complex.afterPeriod(0, List.of(text("un", 0, Form.TREATY, "a")), true);

        assertThat(parties(complex, "un-1")).isZero();
        assertThat(complex.measures().get("parties_un")).isZero();
    }

    @Test
    void fromNobodyARegimeIsLaunchedAndTheTableStillSaysWhoWasAParty() {
        RegimeComplex complex =
                of(world("{start: nobody, choice_rounds: 0, dues: 1}").off(Mechanism.FOUNDING));
        complex.afterPeriod(0, List.of(), true);

        assertThat(parties(complex, "club")).isZero();
        assertThat(complex.membership()).hasSize(6).allMatch(RegimeComplex.Affiliation::before);
        assertThat(complex.measures().get("stayed")).isZero();
        assertThat(complex.measures().get("fragmentation")).isEqualTo(1);
    }

    @Test
    void whatChangesAtRestIsAnsweredOnceByEachWithTheOthersAsTheyWere() {
        RegimeComplex before = of(world("{}").off(Mechanism.FOUNDING));
        RegimeComplex after = of(world("{then: {dues: 1}}").off(Mechanism.FOUNDING));
        before.afterPeriod(0, List.of(text("un", 0, Form.TREATY, "a", "b", "c")), true);
        after.afterPeriod(0, List.of(text("un", 0, Form.TREATY, "a", "b", "c")), true);

        assertThat(parties(before, "un-1") + parties(before, "club")).isPositive();
        assertThat(parties(after, "un-1") + parties(after, "club")).isZero();
    }

    @Test
    void measuresAreInTheirRangesAndTheSameEachTime() {
        RegimeComplex complex = of(world("{}"));
        complex.note("un-1", Complexes.all(STATES), complex.absenceFromVotes(), complex.absenceFromVotes());
        complex.afterPeriod(0, List.of(text("un", 0, Form.TREATY, "a", "b", "c")), true);
        Map<String, Double> measures = complex.measures();

        assertThat(measures.keySet())
                .containsExactly(Arrays.stream(ComplexMeasure.values())
                        .map(ComplexMeasure::id)
                        .toArray(String[]::new));
        for (ComplexMeasure measure : ComplexMeasure.values()) {
            double value = Objects.requireNonNull(measures.get(measure.id()));
            if (measure.range().startsWith("0 to 1")) {
                assertThat(value).as(measure.id()).isBetween(0.0, 1.0);
            }
            assertThat(value).as(measure.id()).isGreaterThanOrEqualTo(-2);
        }
        assertThat(complex.measures()).isEqualTo(measures);
        assertThat(measures.get("representation")).isCloseTo(1, within(1e-12));
        assertThat(measures.get("deficit")).isBetween(0.0, 1.0);
    }

    @Test
    void moreForumsAndLessAtStakeMakeForMoreAbsence() {
        RegimeComplex complex = of(world("{}"));
        List<String> all = List.of("a", "b", "c");
        double one = complex.absence(List.of(all), 0)[10];
        double two = complex.absence(List.of(all, all), 0)[10];
        RegimeComplex stakes = of(world("{load: 0}"));
        double small = stakes.absence(List.of(List.of("b"), List.of("c")), 0)[10];
        double large = stakes.absence(List.of(List.of("b"), List.of("c")), 1)[10];

        assertThat(two).isGreaterThan(one);
        assertThat(complex.absence(List.of(all), 0)[0])
                .as("its regime is a forum, too")
                .isNotEqualTo(one);
        assertThat(Math.abs(large - small)).isPositive();
        assertThat(complex.absenceFromVotes()[10]).isEqualTo(one);
    }

    @Test
    void whereTheLawIsFirmFoundersWriteFirmly() {
        World soft = Complexes.random(STATES, 1, "{founding_cost: 0}").bloc("first", 0.5, 0.5, 0, 0, 1, 2, 3, 4, 5, 6);
        RegimeComplex weak = of(soft);
        weak.afterPeriod(0, List.of(), true);
        boolean founded = parties(weak, "founded_first") > 0;

        assertThat(weak.measures().get("regimes_founded")).isEqualTo(founded ? 1 : 0);
        weak.binding()
                .forEach(b ->
                        assertThat(Objects.requireNonNull(b.laws()[0]).force()).isEqualTo(0.5));
        assertThat(of(world("{}")).elsewhere(List.of("a", "b", "c"))).hasSize(STATES);
        assertThat(of(world("{}")).elsewhere(List.of())).containsOnly(0);
    }
}
