package org.plenary.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.experiment.StudyCases;
import org.plenary.input.Behaviours;
import org.plenary.kernel.UserError;
import org.plenary.scenario.OrganSpec;
import org.plenary.scenario.ScenarioFile;
import org.plenary.scenario.ScenarioReader;
import org.plenary.scenario.ScenarioTree;
import org.plenary.scenario.Study;

/** What lies between two scenarios is a scenario, and what has every part of one of them is that one. */
class HybridsTest {
    private static final Study STUDY = Study.in(Path.of("scenarios"));
    private static final ScenarioReader READER = new ScenarioReader(Behaviours.builtIn());
    private static final StudyCases CASES = StudyCases.of(STUDY, READER, "thesis");
    private static final Optional<OrdinalTable> TABLE = DrawnScenarios.table(STUDY);

    private static ScenarioTree shipped(String name) {
        return READER.load(Study.open("scenarios/" + name + ".yaml")).tree();
    }

    private static ScenarioTree smallest() {
        return shipped("examples/smallest");
    }

    private static Hybrids between(String a, String b) {
        return new Hybrids(shipped(a), shipped(b), TABLE);
    }

    private static List<String> ids(Hybrids hybrids) {
        return hybrids.parts().stream().map(Hybrids.Part::id).toList();
    }

    /** Takes parts by name. */
    private static ScenarioTree with(Hybrids hybrids, String... parts) {
        BitSet taken = new BitSet();
        List.of(parts).forEach(part -> {
            assertThat(ids(hybrids)).contains(part);
            taken.set(ids(hybrids).indexOf(part));
        });
        return hybrids.with(taken);
    }

    private static ScenarioFile file(ScenarioTree tree) {
        CASES.setup(tree);
        return tree.bind().value();
    }

    private static BitSet all(Hybrids hybrids) {
        BitSet all = new BitSet();
        all.set(0, hybrids.parts().size());
        return all;
    }

    @ParameterizedTest
    @CsvSource({
        "cybercrime, cyberwarfare",
        "cyberwarfare, cyberterrorism",
        "cyberterrorism, cybercrime",
        "cyberterrorism, examples/weak-field",
        "examples/smallest, cybercrime"
    })
    void withAllPartsItIsTheOtherScenarioToEveryRun(String a, String b) {
        Hybrids hybrids = between(a, b);
        ScenarioTree end = hybrids.with(all(hybrids));
        assertThat(Hybrids.read(end.bind().node()))
                .isEqualTo(Hybrids.read(shipped(b).bind().node()));
        assertThat(Hybrids.read(hybrids.with(new BitSet()).bind().node()))
                .isEqualTo(Hybrids.read(shipped(a).bind().node()));
    }

    @Test
    void withAllPartsTheResultIsThatOfTheOtherScenarioToTheByte() {
        Hybrids hybrids = between("cybercrime", "cyberwarfare");
        for (long seed = 1; seed <= 3; seed++) {
            var there = CASES.at(hybrids.with(all(hybrids))).run(seed);
            var other = CASES.at(shipped("cyberwarfare")).run(seed);
            assertThat(there.scores()).isEqualTo(other.scores());
            assertThat(there.result().measures()).isEqualTo(other.result().measures());
        }
    }

    @ParameterizedTest
    @CsvSource({"cybercrime, cyberwarfare", "cyberterrorism, cyberwarfare", "cybercrime, cyberterrorism"})
    void eachHybridIsValidAndTheSameFromBothSides(String a, String b) {
        Hybrids there = between(a, b);
        Hybrids back = between(b, a);
        assertThat(ids(there)).isEqualTo(ids(back));
        ExplanationPlan orders =
                new ExplanationPlan(a, b, ids(there), "thesis", 1, 5, org.plenary.experiment.Settings.NONE);
        for (int point = 0; point < orders.experiment().design().size(); point++) {
            BitSet taken = orders.taken(point, 0);
            BitSet left = all(there);
            left.andNot(taken);
            ScenarioTree one = there.with(taken);
            CASES.setup(one);
            assertThat(Hybrids.read(one.bind().node()))
                    .isEqualTo(Hybrids.read(back.with(left).bind().node()));
        }
    }

    @Test
    void whatDoesNotDifferIsNoPart() {
        assertThat(ids(between("cybercrime", "cyberwarfare")))
                .contains(
                        "political_salience", "blocs", "organs_at_once", "the_organs", "the_provisions", "the_regimes")
                .doesNotContain("technical_complexity", "expertise", "the_tactics", "the_strategies", "the_protocol");
        assertThat(ids(between("cyberterrorism", "cyberwarfare"))).contains("the_strategies");
        ScenarioTree changed = smallest().with("title", "Another").with("strategies.framing", true);
        assertThatThrownBy(() -> new Hybrids(smallest(), changed, TABLE))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("differ in nothing that a run reads");
    }

    @ParameterizedTest
    @CsvSource({
        "field.drive, 0.1, drive",
        "field.overlap, 0.1, field.overlap",
        "blocs.g77.cohesion, 0.1, blocs",
        "blocs.g77.drive, 0.1, the_blocs",
        "organs.working_group.chair, 0.1, the_organs",
        "organs.working_group.non_state_pen, 0.5, non_state_weight",
        "organs.working_group.regular, false, regular_organs",
        "secretariats.office.staff, 1, staff",
        "secretariats.office.effort, 1, the_organs",
        "periods.1.tablings.1.days, 1, the_organs",
        "provisions.duty_to_report.contestation, 1, the_provisions",
        "parameters.noise, 0.1, the_parameters",
        "protocol, compromise_mean, the_protocol",
        "strategies.coalition_building, false, the_strategies"
    })
    void everySettingBelongsToOnePart(String path, String value, String part) {
        Object changed = value.matches("true|false")
                ? (Object) Boolean.valueOf(value)
                : value.matches("[0-9.]+") ? (Object) Double.valueOf(value) : value;
        if (value.equals("1")) {
            changed = 1;
        }
        Hybrids hybrids = new Hybrids(smallest(), smallest().with(path, changed), TABLE);
        assertThat(ids(hybrids)).containsExactly(part);
    }

    @Test
    void withoutATableSettingsBelongToWhatTheyStandIn() {
        ScenarioTree changed = smallest()
                .with("field.drive", 0.1)
                .with("blocs.g77.cohesion", 0.1)
                .with("secretariats.office.staff", 1);
        assertThat(ids(new Hybrids(smallest(), changed, Optional.empty())))
                .containsExactly("field.drive", "the_organs", "the_blocs");
    }

    @Test
    void aRowOfTheTableGivesElementsOfOtherNamesTheirLevel() {
        Hybrids hybrids = between("cybercrime", "cyberwarfare");
        ScenarioFile mixed = file(with(hybrids, "non_state_weight", "regular_organs", "autonomy"));
        assertThat(mixed.organs()).extracting(OrganSpec::id).containsExactly("ieg", "ccpcj", "ahc");
        assertThat(mixed.organs()).allMatch(organ -> organ.nonStatePen().value() == 0.3);
        // One of the three organs is regular, so most are not.
        assertThat(mixed.organs()).noneMatch(OrganSpec::regular);
        assertThat(mixed.secretariats().get(0).id()).isEqualTo("unodc");
        assertThat(mixed.secretariats().get(0).autonomy().value()).isEqualTo(0.25);
        assertThat(mixed.secretariats().get(0).staff().value()).isEqualTo(3);
        ScenarioTree two = smallest()
                .with("organs.working_group.id", "other")
                .with("periods.1.tablings.1.organ", "other")
                .with("blocs.g77.id", "south")
                .with("periods.1.tablings.1.sponsor", "south")
                .with("blocs.south.cohesion", 0.1);
        ScenarioFile mean = file(with(new Hybrids(smallest(), two, TABLE), "blocs"));
        assertThat(mean.blocs().get(0).cohesion().value()).as("by name").isEqualTo(0.6);
        assertThat(mean.blocs().get(1).cohesion().value())
                .as("the mean of 0.6 and 0.1")
                .isEqualTo(0.35);
    }

    @Test
    void aSecondOrganComesWithItsMandateAndIsServedAsTheFirst() {
        Hybrids hybrids = between("cybercrime", "cyberwarfare");
        ScenarioFile mixed = file(with(hybrids, "organs_at_once"));
        assertThat(mixed.organs()).extracting(OrganSpec::id).containsExactly("ieg", "ccpcj", "ahc", "gge");
        assertThat(mixed.organs().get(3).secretariat()).isEqualTo("unodc");
        assertThat(mixed.organs().get(3).nonStatePen().value())
                .as("of cybercrime")
                .isEqualTo(0.1);
        assertThat(mixed.periods()).hasSize(3);
        assertThat(mixed.periods().get(2).tablings())
                .extracting(tabling -> tabling.sponsor() + " " + tabling.organ())
                .containsExactly("russia_led ahc", "USA gge");
        ScenarioFile alone = file(with(between("cyberwarfare", "cybercrime"), "organs_at_once"));
        assertThat(alone.periods()).allMatch(period -> period.tablings().size() == 1);
        assertThat(alone.periods()).hasSize(5);
    }

    @Test
    void mandatesAndRegimesCoverWhatIsOnTheTable() {
        ScenarioTree a = shipped("cybercrime")
                .with("periods.1.tablings.1.provisions", List.of("scope", "offences", "jurisdiction"));
        Hybrids hybrids = new Hybrids(a, shipped("cyberwarfare"), TABLE);
        ScenarioFile mixed = file(with(hybrids, "the_provisions"));
        assertThat(mixed.regimes()).as("Budapest says nothing on warfare").isEmpty();
        // Three of thirteen: four of nineteen.
        assertThat(mixed.periods().get(0).tablings().get(0).provisions())
                .containsExactly("international_law", "sovereignty", "cooperation", "attribution_evidence");
        assertThat(mixed.periods().get(1).tablings().get(0).provisions()).isEmpty();
        assertThat(file(with(hybrids, "the_organs"))
                        .periods()
                        .get(0)
                        .tablings()
                        .get(0)
                        .provisions())
                .isEmpty();
        ScenarioTree narrower = a.with("provisions.scope", ScenarioTree.ABSENT);
        assertThat(file(with(
                                new Hybrids(a, narrower.with("periods.1.tablings.1.provisions", List.of()), TABLE),
                                "the_provisions"))
                        .periods()
                        .get(0)
                        .tablings()
                        .get(0)
                        .provisions())
                .containsExactly("offences", "jurisdiction");
    }

    @Test
    void aBlocThatTablesAMandateComesAlong() {
        ScenarioTree b = smallest()
                .with("blocs.g77.id", "south")
                .with("periods.1.tablings.1.sponsor", "south")
                .with("blocs.south.drive", 0.9);
        ScenarioFile mixed = file(with(new Hybrids(smallest(), b, TABLE), "the_organs"));
        assertThat(mixed.blocs()).extracting(bloc -> bloc.id()).containsExactly("western", "g77", "south");
        assertThat(mixed.blocs().get(2).drive().value()).isEqualTo(0.9);
    }

    @Test
    void drawnNumbersKeepTheParts() {
        Hybrids shippedNumbers = between("cybercrime", "cyberwarfare");
        Hybrids drawn = shippedNumbers.between(
                shipped("cybercrime").with("field.political_salience", 0.1),
                shipped("cyberwarfare").with("field.political_salience", 0.9));
        assertThat(drawn.parts()).isEqualTo(shippedNumbers.parts());
        assertThat(file(with(drawn, "political_salience")).field().politicalSalience())
                .isEqualTo(0.9);
        assertThat(file(drawn.with(new BitSet())).field().politicalSalience()).isEqualTo(0.1);
    }
}
