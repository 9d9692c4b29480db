package org.plenary.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.input.InvalidInputException;
import org.plenary.world.RollCall;

class DataFilesTest {
    private static final Study STUDY = Study.in(TestStudy.folder());

    private static String text(String path) {
        return new String(STUDY.read(path).content(), StandardCharsets.UTF_8);
    }

    private static StatesTable states(String csv) {
        return StatesFile.read(new InputFile("states.csv", "states.csv", csv.getBytes(StandardCharsets.UTF_8)));
    }

    private static PreferencesTable preferences(String csv) {
        InputFile file = new InputFile("preferences.csv", "preferences.csv", csv.getBytes(StandardCharsets.UTF_8));
        return PreferencesFile.read(file, states(text(Study.STATES)));
    }

    private static String reversed(String csv) {
        List<String> lines = Arrays.asList(csv.strip().split("\n", -1));
        Collections.reverse(lines.subList(1, lines.size()));
        return String.join("\n", lines) + "\n";
    }

    @Test
    void theOrderOfRowsDoesNotMatter() {
        assertThat(states(reversed(text(Study.STATES)))).isEqualTo(states(text(Study.STATES)));
        assertThat(preferences(reversed(text(Study.PREFERENCES)))).isEqualTo(preferences(text(Study.PREFERENCES)));
    }

    /** Who negotiates elsewhere than in the United Nations has neither their groups nor their columns. */
    @Test
    void threeColumnsAreEnough() {
        StatesTable lake = states("iso3,name,un_group,major\nXAA,Arvane,North shore,1\nXBB,Brosk,Islands,0\n");
        StateSelector selector = new StateSelector(lake);
        assertThat(selector.select(List.of("un_group=North shore"))).containsExactly("XAA");
        assertThat(selector.select(List.of("majors"))).containsExactly("XAA");
        assertThat(lake.states())
                .noneMatch(StateRow::p5)
                .allMatch(state -> state.gdpPpp().isEmpty());
        assertThatThrownBy(() -> states("iso3,name,un_group\nXAA,Arvane,\n")).hasMessageContaining("one of your own");
        assertThatThrownBy(() -> states("iso3,name,un_group\nXAA,Arvane,African\nXBB,Brosk,Islands\n"))
                .hasMessageContaining("states.csv:3:")
                .hasMessageContaining("one of African");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "BRA,Brazil | bra,Brazil | 2 | three capital letters",
                "BRA,Brazil | CHN,Brazil | 3 | each state once; the first stands in line 2",
                "BRA,Brazil | BRA, | 2 | a name",
                "GRULAC,0 | GRULAK,0 | 2 | Maybe write \"GRULAC\"",
                "GRULAC,0,0.3209859 | GRULAC,0,much | 2 | a number from -10 to 10",
                "GRULAC,0,0.3209859 | GRULAC,0,NaN | 2 | a number from -10 to 10",
                "0.020074407 | 2.0 | 2 | a number from 0 to 1",
                "GRULAC,0,0.3209859 | GRULAC,yes,0.3209859 | 2 | 0 or 1",
                "BRA,Brazil | BRA,Brazil,x | 2 | cells, as the header has",
                "iso3,name | iso,name | 1 | no column \"iso3\"",
                "iso3,name | iso3,iso3 | 1 | \"iso3\" twice",
                "BRA,Brazil | BRA,\"Brazil | 2 | a line that is not CSV",
            })
    void faultsInTheStatesAreNamed(String good, String bad, int line, String message) {
        String csv = text(Study.STATES);
        assertThat(csv).contains(good);
        assertThatThrownBy(() -> states(csv.replace(good, bad == null ? "" : bad)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("states.csv:" + line + ":")
                .hasMessageContaining(message);
    }

    @Test
    void aVoteIsOneOfFiveCodes() {
        String csv = text(Study.STATES).replaceFirst("(?m)^(BRA.*),[A-Z]+$", "$1,maybe");
        assertThatThrownBy(() -> states(csv))
                .hasMessageContaining("vote_74_247")
                .hasMessageContaining("Y, N, A, X, NM");
    }

    private static List<RollCall> rollCalls(String rows) {
        String csv = "rollcall,axis1_slope,axis2_slope,lower_cut,upper_cut\n" + rows;
        return RollCallsFile.read(
                new InputFile("items.csv", "items.csv", csv.getBytes(StandardCharsets.UTF_8)),
                states(text(Study.STATES)),
                2);
    }

    /** Votes come from the states file, in the order of the states; who was not a member yet cast none. */
    @Test
    void rollCallsHaveTheirVotes() {
        String votes = "";
        for (StateRow state : states(text(Study.STATES)).states()) {
            votes += state.votes().getOrDefault("vote_73_27", "");
        }
        List<RollCall> calls = rollCalls("vote_73_27,-4.5,0.2,-3.8,-1.4\nvote_58_174,1,2,-1,0\n");
        assertThat(calls).extracting(RollCall::id).containsExactly("vote_58_174", "vote_73_27");
        assertThat(calls.get(1)).isEqualTo(new RollCall("vote_73_27", List.of(-4.5, 0.2), -3.8, -1.4, votes));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vote_1,1,1,-1,0 | a column of votes",
                "vote_73_27,1,1,0,0 | a cut above lower_cut",
                "vote_73_27,1,much,-1,0 | a number from -100 to 100",
            })
    void faultsInTheRollCallsAreNamed(String row, String message) {
        assertThatThrownBy(() -> rollCalls(row + "\n"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("items.csv:2:")
                .hasMessageContaining(message);
        assertThatThrownBy(() -> rollCalls("vote_73_27,1,1,-1,0\nvote_73_27,1,1,-1,0\n"))
                .hasMessageContaining("each roll call once");
    }

    /** The share of missed votes is read where it is there, and is no membership by which states are selected. */
    @Test
    void absenceIsAShareAndNoMembership() {
        assertThat(states(text(Study.STATES)).states())
                .allMatch(state -> state.absence().isEmpty());
        String csv = text(Study.STATES)
                .replace("\r", "")
                .lines()
                .map(line -> line + (line.startsWith("iso3") ? ",ga_absent_2010_2019" : ",0.25"))
                .collect(Collectors.joining("\n", "", "\n"));
        StatesTable table = states(csv);
        assertThat(table.states()).allMatch(state -> state.absence().getAsDouble() == 0.25);
        assertThat(table.columns()).doesNotContain("ga_absent_2010_2019");
        assertThatThrownBy(() -> states(csv.replace(",0.25", ",1.25"))).hasMessageContaining("a number from 0 to 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BRA, | BRZ, | a state of data/states.csv",
                "CHN, | BRA, | each state once",
                "BRA,0.1 | BRA,25 | a number from -20 to 20",
                "BRA,0.1 | BRA, | a number",
                "0.2,0.3,0.1 | 0.2,-0.3,0.1 | a number from 0 to 20",
                "axis2_sd | axis3_sd | no column \"axis2_sd\"",
                "axis2_sd | axis3_sd | the column \"axis3_sd\"",
            })
    void faultsInThePreferencesAreNamed(String good, String bad, String message) {
        String csv = text(Study.PREFERENCES);
        assertThat(csv).contains(good.strip());
        assertThatThrownBy(() -> preferences(csv.replaceFirst(good.strip(), bad.strip())))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(message);
    }

    @Test
    void moreAxesThanAreReadAreRefused() {
        String more = preferences(6);
        assertThatThrownBy(() -> preferences(more)).hasMessageContainingAll("6 axes", "at most 5 axes");
        assertThat(preferences(preferences(3)).axes()).isEqualTo(3);
    }

    /** Returns an estimate in which every axis after the second is like the second. */
    private static String preferences(int axes) {
        StringBuilder header = new StringBuilder("iso3");
        StringBuilder row = new StringBuilder();
        for (int a = 1; a <= axes; a++) {
            header.append(",axis" + a + "_mean,axis" + a + "_sd");
            row.append(",0.1,0.2");
        }
        for (int a = 1; a <= axes; a++) {
            for (int b = a + 1; b <= axes; b++) {
                header.append(",axis" + a + b + "_correlation");
                row.append(",0");
            }
        }
        StringBuilder csv = new StringBuilder(header + "\n");
        states(text(Study.STATES))
                .codes()
                .forEach(code -> csv.append(code).append(row).append('\n'));
        return csv.toString();
    }

    @Test
    void aStateWithoutAnEstimateIsNamed() {
        assertThatThrownBy(() -> preferences(text(Study.PREFERENCES).replaceFirst("(?m)^DEU.*\n", "")))
                .hasMessageContaining("no row for DEU");
    }

    @Test
    void selectorsAddUpAndLeaveOut() {
        StateSelector selector = new StateSelector(states(text(Study.STATES)));
        assertThat(selector.select(List.of("eu"))).containsExactly("DEU", "FRA");
        assertThat(selector.select(List.of("eu", "-DEU", "USA"))).containsExactly("FRA", "USA");
        assertThat(selector.select(List.of("majors"))).containsExactly("BRA", "CHN", "DEU", "FRA", "IND", "RUS", "USA");
        assertThat(selector.select(List.of("-majors"))).containsExactly("NGA");
        assertThat(selector.select(List.of("un_group=WEOG"))).containsExactly("DEU", "FRA", "USA");
        assertThat(selector.select(List.of("all"))).hasSize(8);
        assertThat(selector.select(List.of())).isEmpty();
    }
}
