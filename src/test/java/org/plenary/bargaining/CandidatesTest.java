package org.plenary.bargaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plenary.worlds.World.wording;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.text.ObligationLevel;
import org.plenary.text.Wording;

/** What authors weigh: never firmer than the mandate, never narrower than anybody drafts, and every move with its opposite. */
class CandidatesTest {
    private static final double FACTOR = 0.7;
    private static final double SPREAD = 0.5;
    private static final Predicate<Wording> ALL = wording -> true;

    private static List<Wording> around(Wording now, double towards, ObligationLevel firmest) {
        return Candidates.around(now, towards, FACTOR, firmest, ALL);
    }

    /** Eight widths at each level that binds, up to the firmest. */
    @ParameterizedTest
    @CsvSource({"0, 0", "1, 8", "2, 16", "3, 24", "4, 32"})
    void openingsStandAtTheAuthorsIdeal(int firmest, int count) {
        List<Wording> openings = Candidates.openings(0.4, SPREAD, FACTOR, ObligationLevel.values()[firmest], ALL);
        assertThat(openings).hasSize(count).doesNotHaveDuplicates();
        assertThat(openings).allSatisfy(w -> {
            assertThat(w.centre()).isEqualTo(0.4);
            assertThat(w.obligation().ordinal()).isBetween(1, firmest);
        });
    }

    /** From wider than the states' readings are spread to about a tenth of that, a step of narrowing apart. */
    @Test
    void openingsSpanTheWidths() {
        List<Double> widths = Candidates.openings(0.4, SPREAD, FACTOR, ObligationLevel.RECOMMENDATION, ALL).stream()
                .map(Wording::halfWidth)
                .toList();
        assertThat(widths.get(0)).isGreaterThan(SPREAD);
        assertThat(widths.get(7)).isBetween(0.1 * SPREAD, 0.15 * SPREAD);
        for (int k = 1; k < widths.size(); k++) {
            assertThat(widths.get(k) / widths.get(k - 1)).isCloseTo(FACTOR, within(1e-12));
        }
    }

    /** Of eighteen wordings those fall away that would bind less than a recommendation, or more than the mandate allows. */
    @ParameterizedTest
    @CsvSource({"0, 7", "1, 12", "2, 18", "3, 18", "4, 12"})
    void changesStartFromTheWordingAsItIs(int level, int count) {
        Wording now = wording(0, 0.5, level);
        List<Wording> around = around(now, 0.3, ObligationLevel.UNCONDITIONAL);
        assertThat(around).hasSize(count).doesNotHaveDuplicates();
        assertThat(around.get(0)).isEqualTo(now);
        assertThat(around).allSatisfy(w -> {
            assertThat(w.centre()).isIn(0.0, 0.3);
            assertThat(Math.abs(w.obligation().ordinal() - level)).isLessThanOrEqualTo(1);
            assertThat(w.halfWidth()).isBetween(0.5 * FACTOR, 0.5 / FACTOR);
        });
    }

    /** Whatever can be done to a wording can be taken back from there, by an author who wants the old middle again. */
    @Test
    void everyMoveHasItsOpposite() {
        Wording now = wording(0, 0.5, 2);
        for (Wording moved : around(now, 0.3, ObligationLevel.UNCONDITIONAL)) {
            assertThat(around(moved, 0, ObligationLevel.UNCONDITIONAL))
                    .as("back from %s", moved)
                    .anySatisfy(back -> {
                        assertThat(back.centre()).isZero();
                        assertThat(back.halfWidth()).isCloseTo(0.5, within(1e-12));
                        assertThat(back.obligation()).isEqualTo(now.obligation());
                    });
        }
    }

    @Test
    void whatIsNarrowerCanBeSofterAndWhatIsWiderFirmer() {
        assertThat(around(wording(0, 0.5, 2), 0.3, ObligationLevel.UNCONDITIONAL))
                .contains(
                        wording(0, 0.5 * FACTOR, 1),
                        wording(0, 0.5 * FACTOR, 3),
                        wording(0, 0.5 / FACTOR, 1),
                        wording(0, 0.5 / FACTOR, 3));
    }

    /** A mandate that lets nobody write firmly holds for what is firmer already: it may only stay as it is. */
    @Test
    void aMandateThatWritesNoRulesLeavesOnlyWhatStands() {
        Wording now = wording(0, 0.5, 3);
        assertThat(around(now, 0.3, ObligationLevel.NEGATED)).containsExactly(now);
    }

    /** Where nobody drafts more narrowly no wording is offered twice, so none is likelier than another. */
    @Test
    void nobodyDraftsToTheLastMillimetre() {
        Wording narrow = wording(0, Drafting.NARROWEST, 2);
        assertThat(around(narrow, 0.3, ObligationLevel.UNCONDITIONAL))
                .doesNotHaveDuplicates()
                .hasSize(12)
                .allSatisfy(w -> assertThat(w.halfWidth()).isGreaterThanOrEqualTo(Drafting.NARROWEST));
        assertThat(Candidates.openings(0.4, 0.03, FACTOR, ObligationLevel.RECOMMENDATION, ALL))
                .doesNotHaveDuplicates()
                .allSatisfy(w -> assertThat(w.halfWidth()).isGreaterThanOrEqualTo(Drafting.NARROWEST));
    }

    /** Here what is half a standard deviation wide says nothing; the wording as it is stays, to be left alone. */
    @Test
    void whatSaysNothingIsNotOffered() {
        Predicate<Wording> narrow = w -> w.halfWidth() < 0.5;
        Wording now = wording(0, 0.5, 2);
        List<Wording> around = Candidates.around(now, 0.3, FACTOR, ObligationLevel.UNCONDITIONAL, narrow);
        assertThat(around.get(0)).isEqualTo(now);
        assertThat(around.subList(1, around.size())).hasSize(6).allMatch(narrow);
        assertThat(Candidates.openings(0, SPREAD, FACTOR, ObligationLevel.RECOMMENDATION, narrow))
                .hasSize(6)
                .allMatch(narrow);
    }
}
