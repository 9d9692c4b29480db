package org.plenary.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.bargaining.Committee;
import org.plenary.world.Bloc;

/** What inspectors say, against the scenario and against the model itself. */
class SheetsTest {
    private static WatchedRun run = before();

    private static WatchedRun before() {
        return new WatchedRun(WatchedRunTest.scenario("scenarios/examples/smallest.yaml"), 1);
    }

    @BeforeAll
    static void play() {
        run = before();
        run.negotiation().start();
        while (run.step()) {
            // to the end
        }
    }

    private static Subject subject(String kind) {
        return switch (kind) {
            case "state" -> new Subject.StateSubject(run.setup().states().codes.indexOf("JPN"));
            case "bloc" -> new Subject.BlocSubject(0);
            case "organ" -> new Subject.OrganSubject("working_group");
            default -> new Subject.ProvisionSubject(1);
        };
    }

    private static String fact(String kind, String name) {
        return Sheets.of(run, subject(kind)).stream()
                .map(FactSheet.FactLine::cells)
                .filter(cells -> cells.get(0).equals(name))
                .findFirst()
                .map(cells -> String.join("|", cells.subList(1, cells.size())))
                .orElseThrow(() -> new AssertionError("no \"" + name + "\" of a " + kind));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        state;     Japan;                   JPN
        state;     blocs;                   western
        state;     a major state;           no
        state;     sits there;              yes
        state;     Text;                    Working group
        bloc;      western;                 western
        bloc;      cohesion;                0.600|0 to 1
        bloc;      pull on members;         0.360|cohesion x strength
        organ;     Working group;           working_group
        organ;     decides by;              consensus
        organ;     meets regularly;         yes
        organ;     Secretariat;             office
        organ;     expertise;               0.600|0 to 1
        organ;     staff;                   3.000|provisions/day
        organ;     period;                  1
        organ;     members;                 193
        provision; id;                      duty_to_report
        provision; Working group;           omitted
        provision; precision;               limited interpretation
        """)
    void aFactIsThatOfTheScenarioOrOfTheRun(String kind, String name, String value) {
        assertThat(fact(kind, name)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"state, Japan", "bloc, western", "organ, Working group", "provision, duty to report"})
    void aSheetIsTitledAfterItsSubject(String kind, String name) {
        assertThat(Sheets.name(run, subject(kind))).isEqualTo(name);
        assertThat(Sheets.of(run, subject(kind)).get(0).heading()).isTrue();
    }

    @Test
    void utilityIsTheGainThatTheModelComputes() {
        Committee committee = run.sessions().foremost().orElseThrow();
        int japan = run.setup().states().codes.indexOf("JPN");
        assertThat(fact("state", "utility of the text"))
                .isEqualTo(Labels.number(committee.packageGains()[japan], 3) + "|against no text");
    }

    @Test
    void aBlocsPositionIsTheMeanOfItsMembersByPower() {
        Bloc bloc = run.setup().blocs().get(0);
        double[] ones = new double[run.setup().states().size()];
        java.util.Arrays.fill(ones, 2);
        assertThat(Sheets.mean(run.setup(), bloc, ones)).isEqualTo(2);
        Bloc nobody = new Bloc("none", "", new int[0], 0, 0, 0);
        assertThat(Sheets.mean(run.setup(), nobody, ones)).isZero();
        assertThat(Sheets.of(run, new Subject.BlocSubject(0)).stream()
                        .filter(line -> line.cells().size() == 3))
                .hasSizeGreaterThanOrEqualTo(bloc.members().length);
    }

    @Test
    void beforeAnybodyMetSheetsSaySo() {
        WatchedRun fresh = before();
        fresh.negotiation().start();
        List<String> organ = Sheets.of(fresh, new Subject.OrganSubject("working_group")).stream()
                .map(line -> String.join("|", line.cells()))
                .toList();
        assertThat(organ).contains("Mandate|none yet");
        assertThat(Sheets.of(fresh, new Subject.StateSubject(0)))
                .anyMatch(line -> line.cells().equals(List.of("Text", "none yet")));
    }
}
