package org.plenary.bargaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plenary.worlds.World.wording;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.text.ObligationLevel;
import org.plenary.text.Wording;

/** What authors weigh: never firmer than the mandate, never narrower than anybody drafts. */
class CandidatesTest {
    private static final double FACTOR = 0.7;

    /** Three widths at each level that binds, up to the firmest. */
    @ParameterizedTest
    @CsvSource({"0, 0", "1, 3", "2, 6", "3, 9", "4, 12"})
    void openingsStandAtTheAuthorsIdealInThreeWidths(int firmest, int count) {
        List<Wording> openings = Candidates.openings(0.4, 0.5, ObligationLevel.values()[firmest]);
        assertThat(openings).hasSize(count).doesNotHaveDuplicates();
        assertThat(openings).allSatisfy(w -> {
            assertThat(w.centre()).isEqualTo(0.4);
            assertThat(w.halfWidth()).isIn(0.25, 0.5, 1.0);
            assertThat(w.obligation().ordinal()).isBetween(1, firmest);
        });
    }

    /** Of thirteen changes those fall away that would bind less than a recommendation, or more than the mandate allows. */
    @ParameterizedTest
    @CsvSource({"0, 6", "1, 11", "2, 13", "3, 13", "4, 8"})
    void changesStartFromTheWordingAsItIs(int level, int count) {
        Wording now = wording(0, 0.5, level);
        List<Wording> around = Candidates.around(now, 0.3, FACTOR, ObligationLevel.UNCONDITIONAL);
        assertThat(around).hasSize(count).doesNotHaveDuplicates();
        assertThat(around.get(0)).isEqualTo(now);
        assertThat(around).allSatisfy(w -> {
            assertThat(w.centre()).isIn(0.0, 0.3);
            assertThat(Math.abs(w.obligation().ordinal() - level)).isLessThanOrEqualTo(1);
            assertThat(w.halfWidth()).isBetween(0.5 * FACTOR, 0.5 / FACTOR);
        });
    }

    /** A mandate that lets nobody write firmly holds for what is firmer already: it may only stay as it is. */
    @Test
    void aMandateThatWritesNoRulesLeavesOnlyWhatStands() {
        Wording now = wording(0, 0.5, 3);
        assertThat(Candidates.around(now, 0.3, FACTOR, ObligationLevel.NEGATED)).containsExactly(now);
        assertThat(Candidates.leaps(now, 0.3, FACTOR, ObligationLevel.NEGATED)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 4", "2, 4", "3, 2", "4, 0"})
    void leapsBindMoreThanTheTextDoes(int level, int count) {
        List<Wording> leaps = Candidates.leaps(wording(0, 0.5, level), 0.3, FACTOR, ObligationLevel.UNCONDITIONAL);
        assertThat(leaps).hasSize(count);
        assertThat(leaps).allSatisfy(w -> assertThat(w.obligation().ordinal()).isGreaterThan(level));
        leaps.stream().limit(1).forEach(w -> assertThat(w.halfWidth()).isCloseTo(0.5 * FACTOR * FACTOR, within(1e-12)));
    }

    @Test
    void nobodyDraftsToTheLastMillimetre() {
        Wording narrow = wording(0, Drafting.NARROWEST, 2);
        assertThat(Candidates.around(narrow, 0.3, FACTOR, ObligationLevel.UNCONDITIONAL))
                .allSatisfy(w -> assertThat(w.halfWidth()).isGreaterThanOrEqualTo(Drafting.NARROWEST));
    }
}
