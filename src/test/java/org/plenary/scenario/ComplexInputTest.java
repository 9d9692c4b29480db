package org.plenary.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.input.InvalidInputException;
import org.plenary.input.Problem;
import org.plenary.input.Setting;
import org.plenary.kernel.Quantity;
import org.plenary.model.Setup;
import org.plenary.world.ComplexSetting;
import org.plenary.world.Consensus;
import org.plenary.world.Regime;

/** Regimes and complexes as scenarios say them, right and wrong. */
class ComplexInputTest {
    private static final ScenarioReader READER =
            new ScenarioReader(Plugins.none().behaviours());

    private static final Study STUDY = Study.shipped();

    private static final String GOOD = """
            based_on: cybercrime.yaml
            provisions: [{id: scope, defines: concept}]
            complex: {name: joint_product, dues: 0.02, trust_fund: ["income_group=LIC", TUV]}
            regimes:
              - id: budapest
                eligible: [all]
                admission: parties
                minimum: 5
                dues: 0.5
                model: {access: 0.3, authority: 0.5}
                cooperates_with: {unodc: 0.5, league: 0.2}
              - id: open
                eligible: [arab_league]
                provisions: [offences]
                half_width: 0.4
                obligation: hortatory
                institution: league
                concept: crime
                minimum: 7
            """;

    private static Setup setup(String yaml) {
        return ScenarioBuilder.build(load(STUDY, yaml));
    }

    private static ScenarioReader.Loaded load(Study study, String yaml) {
        byte[] content = yaml.getBytes(StandardCharsets.UTF_8);
        return READER.load(new Study.Opened(study, new InputFile("mine.yaml", "mine.yaml", content)));
    }

    private static List<Problem> problems(Study study, String yaml) {
        InvalidInputException refused = catchThrowableOfType(InvalidInputException.class, () -> load(study, yaml));
        assertThat(refused).as("the fault is noticed").isNotNull();
        return refused.problems();
    }

    private static long count(boolean[] mask) {
        long count = 0;
        for (boolean in : mask) {
            count += in ? 1 : 0;
        }
        return count;
    }

    /** The path, what was found, what is allowed, the remedy: parts of them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "provisions: [offences]   | `provisions: []` | regimes.open.provisions | an empty list | at least one |",
                "provisions: [offences]   | `provisions: [offence]` | regimes.open.provisions.1 | \"offence\" | a provision: scope, offences | write \"offences\"",
                "provisions: [offences]   | `provisions: [offences]\n    drafters: [USSR]` | regimes.open.drafters.1 | no state and no column | ISO 3166 |",
                "eligible: [arab_league]  | `eligible: [arab_legue]` | regimes.open.eligible.1 | \"arab_legue\" | one of all | write \"arab_league\"",
                "eligible: [arab_league]  | `eligible: [eu, -eu]` | regimes.open.eligible | no state at all | at least one |",
                "eligible: [arab_league]  | `members: []` | regimes.open | no parties, and nobody who may be one | members, eligible or both | eligible: [all]",
                "eligible: [arab_league]  | `eligible: [arab_league]\n    members: [FRA, EGY, USA]` | regimes.open.members | FRA, USA among the parties | eligible | add",
                "minimum: 7               | `minimum: 22` | regimes.open.minimum | could never be in force | at most 21 | lower minimum",
                "minimum: 7               | `minimum: 0` | regimes.open.minimum | the number 0 | from 1 to 193 |",
                "cooperates_with: {unodc: | `cooperates_with: {undoc:` | regimes.budapest.cooperates_with.undoc | no other institution | ahc, ccpcj, ieg, league, unodc | write \"unodc\"",
                "league: 0.2              | `budapest: 0.2` | regimes.budapest.cooperates_with.budapest | no other institution | ahc |",
                "league: 0.2              | `league: 1.2` | regimes.budapest.cooperates_with.league | the number 1.2 | from 0 to 1 | write 1",
                "dues: 0.5                | `dues: -0.5` | regimes.budapest.dues | the number -0.5 | from 0 to 100 |",
                "dues: 0.5                | `dues: {value: 0.5, range: [1, 2]}` | regimes.budapest.dues | outside its range | contains the value |",
                "admission: parties       | `admission: closed` | regimes.budapest.admission | \"closed\" | free, parties |",
                "- id: open               | `- id: budapest\n  - id: open` | regimes | budapest | each name once |",
                "dues: 0.02               | `dues: -1` | complex.dues | the number -1 | from 0 to 10 | write 0",
                "dues: 0.02               | `accession_bar: -0.1` | complex.accession_bar | the number -0.1 | from 0 |",
                "dues: 0.02               | `withdrawal_bar: -0.1` | complex.withdrawal_bar | the number -0.1 | from 0 |",
                "dues: 0.02               | `accession_noise: 0` | complex.accession_noise | the number 0 | from 1.0E-4 to 1 |",
                "dues: 0.02               | `technology: 0` | complex.technology | no mean of powers | below or above 0 | 0.01",
                "dues: 0.02               | `technology: {value: 4, range: [-3, 3]}` | complex.technology | outside its range | contains |",
                "dues: 0.02               | `overlap: both` | complex.overlap | \"both\" | best, sum, rows |",
                "dues: 0.02               | `regimes_at_most: 10` | complex.regimes_at_most | the number 10 | from 1 to 9 |",
                "dues: 0.02               | `service_by_price: 0.5` | complex.service_by_price | no effect | service_order is price | service_order: price",
                "dues: 0.02               | `then: {duse: 0.1}` | complex.then.duse | no number of the complex | excludability | write \"dues\"",
                "dues: 0.02               | `then: {dues: -1}` | complex.then.dues | the number -1 | from 0 to 10 |",
                "dues: 0.02               | `then: {technology: 0}` | complex.then.technology | no mean of powers | below or above 0 | 0.01",
                "dues: 0.02               | `duse: 0.02` | complex.duse | unknown key | dues | write \"dues\"",
                "name: joint_product      | `name: club` | complex | \"club\" | joint_product, none |",
                "TUV]                     | `-TUV, \"-income_group=LIC\"]` | complex.trust_fund | no states that the fund pays for | at least one state |",
                "income_group=LIC         | `income_group=POOR` | complex.trust_fund.1 | which no state has | income_group=LIC |",
                "defines: concept         | `weight: 1` | regimes.budapest | no concept | defines: concept |",
                "defines: concept         | `defines: concepts` | provisions.scope.defines | \"concepts\" | nothing, concept | write \"concept\"",
                "based_on: cybercrime.yaml| `based_on: cybercrme.yaml` | `` | no file \"cybercrme.yaml\" | study folder | write \"cybercrime.yaml\"",
                "based_on: cybercrime.yaml| `based_on: ../cybercrime.yaml` | `` | leaves the study folder | inside the study folder |",
                "based_on: cybercrime.yaml| `based_on: regime-complex.yaml` | based_on | no whole scenario | based on no other | examples/smallest.yaml",
                "based_on: cybercrime.yaml| `based_on: [cybercrime.yaml]` | based_on | a list | by its path | examples/smallest.yaml",
            })
    void eachFaultIsNamedWithItsRemedy(
            String good, String bad, String path, String found, String allowed, String remedy) {
        assertThat(GOOD).contains(good);
        Problem problem = problems(STUDY, GOOD.replace(good, bad)).stream()
                .filter(each -> each.found().contains(found) && each.path().contains(path == null ? "" : path))
                .findFirst()
                .orElseThrow(() -> new AssertionError(problems(STUDY, GOOD.replace(good, bad))));
        assertThat(problem.place().source()).isEqualTo("mine.yaml");
        assertThat(problem.place().line()).isPositive();
        assertThat(problem.allowed()).contains(allowed);
        assertThat(problem.remedy()).contains(remedy == null ? "" : remedy);
    }

    @Test
    void moreRegimesThanMembershipsHoldAreRefused() {
        StringBuilder yaml = new StringBuilder(GOOD);
        for (int i = 3; i <= 9; i++) {
            yaml.append("  - {id: r" + i
                    + ", members: [eu], provisions: [scope], half_width: 0.3, obligation: hortatory}\n");
        }
        assertThat(problems(STUDY, yaml.toString())).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("regimes");
            assertThat(problem.found()).isEqualTo("9 regimes");
            assertThat(problem.allowed()).contains("at most 8");
        });
        String eight = yaml.substring(0, yaml.lastIndexOf("  - {"));
        assertThat(setup(eight).regimes()).hasSize(8);
    }

    /** The small study of the tests has no assessed shares and no income groups. */
    @Test
    void aComplexNeedsWhatPricesAndRepresentationAreMadeOf() {
        Study small = Study.in(TestStudy.folder());
        assertThat(problems(small, TestStudy.small() + "\ncomplex: joint_product\n"))
                .extracting(Problem::found)
                .contains(
                        "a regime complex, where data/states.csv has no assessment_2019_21_pct of any state",
                        "a regime complex, where data/states.csv has no income_group of any state");
    }

    @Test
    void whatIsSaidOfTheComplexReachesTheModel() {
        Setup setup = setup(GOOD);
        ComplexSetting complex = setup.complex().orElseThrow();
        assertThat(complex.dues()).isEqualTo(0.02);
        assertThat(complex.remedy()).isEqualTo(0.9);
        assertThat(complex.start()).isEqualTo(ComplexSetting.Start.RECORD);
        assertThat(complex.trustFund()).hasSize(32).contains("AFG", "TUV").isSorted();
        assertThat(setup(GOOD.replace("TUV]", "TUV], fund_pays: false"))
                        .complex()
                        .orElseThrow()
                        .trustFund())
                .isEmpty();
        assertThat(setup("based_on: cybercrime.yaml\ntitle: Same\n").complex()).isEmpty();
    }

    @Test
    void whatChangesAtRestChangesNothingElse() {
        ComplexSetting complex = setup(
                        GOOD.replace("dues: 0.02", "dues: 0.02, then: {dues: 0.05, dues_regressivity: 0.3}"))
                .complex()
                .orElseThrow();
        ComplexSetting then = complex.afterwards().orElseThrow();
        assertThat(then.dues()).isEqualTo(0.05);
        assertThat(then.duesRegressivity()).isEqualTo(0.3);
        assertThat(then.surcharge()).isEqualTo(complex.surcharge());
        assertThat(then.trustFund()).isEqualTo(complex.trustFund());
        assertThat(complex.dues()).isEqualTo(0.02);
        assertThat(setup(GOOD).complex().orElseThrow().afterwards()).isEmpty();
    }

    @Test
    void regimesReachTheModelWithWhoMayJoin() {
        List<Regime> regimes = setup(GOOD).regimes();
        Regime budapest = regimes.get(0);
        assertThat(count(budapest.members())).isEqualTo(64);
        assertThat(count(budapest.eligible())).isEqualTo(193);
        assertThat(budapest.drafters()).isEqualTo(budapest.members());
        assertThat(budapest.admission()).isEqualTo(Regime.Admission.PARTIES);
        assertThat(budapest.minimum()).isEqualTo(5);
        assertThat(budapest.dues()).isEqualTo(0.5);
        assertThat(budapest.access()).isEqualTo(0.3);
        assertThat(budapest.authority()).isEqualTo(0.5);
        assertThat(budapest.concept()).as("none is its own").isEqualTo("budapest");
        assertThat(budapest.institution()).as("none is its own").isEqualTo("budapest");
        assertThat(budapest.cooperatesWith())
                .containsOnlyKeys("unodc", "league")
                .containsEntry("league", 0.2);
        Regime open = regimes.get(1);
        assertThat(count(open.members())).isZero();
        assertThat(open.drafters())
                .as("who is eligible, where nobody is a party")
                .isEqualTo(open.eligible());
        assertThat(open.concept()).isEqualTo("crime");
        assertThat(open.institution()).isEqualTo("league");
    }

    @Test
    void oldRegimesMeanWhatTheyMeant() {
        Regime budapest =
                setup("based_on: cybercrime.yaml\ntitle: Same\n").regimes().get(0);
        assertThat(budapest.eligible()).isEqualTo(budapest.members()).isEqualTo(budapest.drafters());
        assertThat(budapest.admission()).isEqualTo(Regime.Admission.FREE);
        assertThat(budapest.minimum()).isEqualTo(1);
        assertThat(budapest.dues()).isEqualTo(1);
        assertThat(budapest.admits(0)).isEqualTo(budapest.binds(0));
    }

    @Test
    void provisionsThatSayWhatTheMatterIsAreMarked() {
        assertThat(setup(GOOD).provisions().stream().filter(p -> p.concept()).map(p -> p.id()))
                .containsExactly("scope");
    }

    @Test
    void theDataHaveAnAssessedShareAndAnIncomeGroupOfEveryState() {
        var states = setup(GOOD).states();
        assertThat(Arrays.stream(states.assessment).sum()).isBetween(99.9, 100.1);
        assertThat(states.assessment[states.codes.indexOf("USA")]).isEqualTo(22);
        assertThat(states.incomeGroups.stream().filter("LIC"::equals)).hasSize(31);
        assertThat(states.incomeGroups.stream().filter("HIC"::equals)).hasSize(58);
    }

    @Test
    void aVariantKeepsWhatItDoesNotSay() {
        ScenarioReader.Loaded base = READER.load("scenarios/cybercrime.yaml");
        ScenarioFile variant = load(STUDY, """
                        based_on: cybercrime.yaml
                        title: Another
                        field: {drive: 0.6}
                        provisions: [{id: scope, weight: 2}]
                        organs: [{id: ahc, decision_rule: {name: consensus, tolerance: 0.1}}]
                        mechanisms_off: [trades]
                        drafting_practice: [omit]
                        blocs: [{id: new, members: [FRA, DEU], cohesion: 0.5, strength: 0.5}]
                        """).scenario().value();
        ScenarioFile old = base.scenario().value();
        assertThat(variant.title()).isEqualTo("Another");
        assertThat(variant.field().drive()).isEqualTo(0.6);
        assertThat(variant.field().avoidance()).isEqualTo(old.field().avoidance());
        assertThat(variant.provisions()).hasSameSizeAs(old.provisions());
        assertThat(variant.provisions().get(0).weight()).isEqualTo(Quantity.of(2));
        assertThat(variant.provisions().get(0).contestation())
                .isEqualTo(old.provisions().get(0).contestation());
        assertThat(variant.provisions().subList(1, variant.provisions().size()))
                .isEqualTo(old.provisions().subList(1, old.provisions().size()));
        assertThat(variant.organs().get(2).title()).isEqualTo("Ad Hoc Committee");
        assertThat(variant.organs().get(2).decisionRule()).isEqualTo(new Consensus(0.1));
        assertThat(variant.draftingPractice()).hasSize(1);
        assertThat(variant.blocs()).hasSize(old.blocs().size() + 1);
        assertThat(variant.periods()).isEqualTo(old.periods());
    }

    @Test
    void aBareNumberInAVariantLeavesTheRangeThatStoodThere() {
        ScenarioTree tree = load(STUDY, "based_on: cybercrime.yaml\nblocs: [{id: eu, cohesion: 0.6}]\n")
                .tree();
        Quantity cohesion = tree.bind().value().blocs().get(0).cohesion();
        assertThat(cohesion.value()).isEqualTo(0.6);
        assertThat(cohesion.range()).contains(new Quantity.Range(0.55, 0.95));
    }

    @Test
    void aFaultIsShownInTheFileThatHasIt() {
        Study small = Study.in(TestStudy.folder());
        List<Problem> problems = problems(small, "based_on: small.yaml\nfield: {drive: 7}\nblocs: [{id: x}]\n");
        assertThat(problems)
                .filteredOn(problem -> problem.place().source().equals("mine.yaml"))
                .extracting(Problem::path)
                .contains("field.drive", "blocs.x.members");
        // the tests' study names behaviours that are not registered here
        assertThat(problems)
                .filteredOn(problem -> problem.place().source().endsWith("small.yaml"))
                .extracting(Problem::path)
                .contains("tactics.2.tactic.name");
    }

    /** A scenario without a complex has none of its numbers to judge. */
    @Test
    void aComplexBringsItsJudgedNumbersAlong() {
        List<String> without = judged("based_on: cybercrime.yaml\ntitle: Same\n");
        List<String> with = judged(
                "based_on: cybercrime.yaml\ncomplex: joint_product\nprovisions: [{id: scope, defines: concept}]\n");
        assertThat(without).noneMatch(path -> path.startsWith("complex"));
        List<String> more = new ArrayList<>(with);
        more.removeAll(without);
        assertThat(more).hasSize(18).contains("complex.remedy", "complex.load").allMatch(p -> p.startsWith("complex."));
    }

    private static List<String> judged(String yaml) {
        ScenarioTree tree = load(STUDY, yaml).tree();
        return Setting.of(tree.format().shape(), tree.bind().node()).stream()
                .filter(setting -> setting.quantity().flatMap(Quantity::range).isPresent())
                .map(Setting::path)
                .toList();
    }
}
