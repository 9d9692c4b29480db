package org.plenary.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.input.Behaviours;
import org.plenary.model.MandateVote;
import org.plenary.model.MandateVote.Decided;
import org.plenary.model.Setup;
import org.plenary.model.VoteChances;
import org.plenary.scenario.ScenarioBuilder;
import org.plenary.scenario.ScenarioReader;

/** What is said of a vote, on made-up votes of the states of cyberwarfare. */
class VoteNotesTest {
    private static final Setup SETUP =
            ScenarioBuilder.build(new ScenarioReader(Behaviours.builtIn()).load("scenarios/cyberwarfare.yaml"));
    private static final VoteChances SURE = new VoteChances(0.9, 0.05, 0.05, 0);

    /** Everybody votes yes, but for some. */
    private static MandateVote vote(
            String sponsor, Decided decided, String rollCall, List<String> objectors, String... others) {
        int n = SETUP.states().size();
        StringBuilder ballots = new StringBuilder((decided == Decided.WITHOUT_VOTE ? "-" : "Y").repeat(n));
        List<VoteChances> chances = new ArrayList<>(java.util.Collections.nCopies(n, SURE));
        for (String other : others) {
            int i = SETUP.states().codes.indexOf(other.substring(0, 3));
            ballots.setCharAt(i, other.charAt(4));
            chances.set(i, new VoteChances(0.2, 0.25, 0.05, 0.5));
        }
        return new MandateVote(
                2,
                sponsor,
                false,
                1,
                "",
                "oewg",
                "draft",
                "resolution",
                0,
                decided,
                objectors,
                rollCall,
                0,
                0,
                0,
                0,
                true,
                ballots.toString(),
                chances);
    }

    private static String notes(MandateVote vote) {
        return new VoteNotes(SETUP, vote).text();
    }

    @Test
    void tallyHasAbsentStatesInBrackets() {
        assertThat(VoteNotes.tally("YYYNNAX--")).isEqualTo("3-2-1 (1)");
    }

    /** Belarus stands with the bloc that tables and abstains; Canada does not; Cuba is only absent. */
    @Test
    void whoBreaksRanksIsOfTheSponsorsBloc() {
        assertThat(notes(vote("russia_led", Decided.BY_VOTE, "", List.of(), "BLR A", "CAN N", "CUB X")))
                .startsWith("Broke ranks: BLR abstain. Least certain")
                .doesNotContain("CUB", "In fact");
    }

    @Test
    void aStateThatTablesHasTheFriendsOfItsBlocs() {
        assertThat(notes(vote("USA", Decided.BY_VOTE, "", List.of(), "CAN N"))).contains("Broke ranks: CAN no.");
        assertThat(notes(vote("USA", Decided.BY_VOTE, "", List.of(), "BLR N"))).doesNotContain("Broke ranks");
    }

    /** Given that they take part, the states that are odd have no vote that is likelier than 1/2. */
    @Test
    void theLeastCertainComeFirstWithTheChanceOfTheirVote() {
        assertThat(notes(vote("RUS", Decided.BY_VOTE, "", List.of(), "FRA N", "BRA Y")))
                .contains("Least certain (chance of the vote): BRA yes (40%), FRA no (50%), ");
    }

    @Test
    void realTalliesAndObjectorsAreNamed() {
        assertThat(notes(vote("RUS", Decided.CONSENSUS_BROKEN, "vote_73_27", List.of("USA", "GBR"), "USA N")))
                .startsWith("In fact 119-46-14 (14), vote_73_27. Consensus broken by USA, GBR. ");
        assertThat(notes(vote("RUS", Decided.WITHOUT_VOTE, "", List.of()))).isEmpty();
    }

    @Test
    void ofManyObjectorsTheFirstAreNamed() {
        List<String> many = SETUP.states().codes.subList(0, 13);
        assertThat(notes(vote("RUS", Decided.CONSENSUS_BROKEN, "", many))).contains("AFG, ", " and 3 more.");
    }
}
