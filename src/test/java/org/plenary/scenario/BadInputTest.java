package org.plenary.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.input.InvalidInputException;
import org.plenary.input.Problem;

/** Everything that can be wrong with a scenario, one fault at a time put into a good one. */
class BadInputTest {
    private static final Study STUDY = Study.in(TestStudy.folder());

    private static List<Problem> problems(String yaml) {
        InvalidInputException refused = catchThrowableOfType(InvalidInputException.class, () -> {
            TestStudy.reader().load(new Study.Opened(STUDY, TestStudy.file(yaml)));
        });
        assertThat(refused).as("the fault is noticed").isNotNull();
        return refused.problems();
    }

    private static int line(String good) {
        String before = TestStudy.small().substring(0, TestStudy.small().indexOf(good));
        return (int) before.chars().filter(c -> c == '\n').count() + 1;
    }

    private static String faulty(String good, String bad) {
        String small = TestStudy.small();
        assertThat(small).contains(good);
        return small.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(bad));
    }

    /** How many lines below the fault the message points; the path, what was found, what is allowed, the remedy: parts of them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // unknown keys
                "  avoidance: 0.4      | `avoidence: 0.4` | 0 | field.avoidence | unknown key \"avoidence\" | avoidance, ambiguity | write \"avoidance\"",
                "blocs:                | `blocks:`| 0 | blocks | unknown key \"blocks\" | complex, blocs | write \"blocs\"",
                // wrong types
                "  avoidance: 0.4      | `avoidance: much` | 0 | field.avoidance | the text \"much\" | number from 0 to 1 |",
                "  avoidance: 0.4      | `avoidance: 0,4`  | 0 | field.avoidance | the text \"0,4\" | number from 0 to 1 | with a point and without quotes: 0.4",
                "    regular: false    | `regular: no`   | 0 | organs.experts.regular | the text \"no\" | true or false | write false",
                "    experts: 3        | `experts: 3.5`  | 0 | organs.experts.experts | the number 3.5 | a whole number from 0 to 193 |",
                "title: A small case   | `title: 2019`| 0 | title | the number 2019 | text that is not empty | \"2019\"",
                "title: A small case   | `title:`| 0 | title | nothing | text |",
                "    members: [eu]     | `members: eu`   | 0 | blocs.union.members | the text \"eu\" | a list | brackets",
                "  drive: 0.5          | `drive: {range: [0, 1]}` | 0 | field.drive | a map with range | a map with value |",
                "  avoidance: 0.4      | `avoidance: 40%`  | 0 | field.avoidance | the text \"40%\" | number from 0 to 1 | write 0.4",
                "  avoidance: 0.4      | `avoidance:`  | 0 | field.avoidance | nothing | number from 0 to 1 | no default",
                "    weight: 0.5       | `weight:`  | 0 | weight | nothing | number from 0 to 10 | it is then 1",
                "  avoidance: 0.4      | `avoidance: {}`  | 0 | field.avoidance | an empty map | a bare number, or a map |",
                // out of range
                "  avoidance: 0.4      | `avoidance: 1.4`  | 0 | field.avoidance | the number 1.4 | from 0 to 1 | write 1",
                "  avoidance: 0.4      | `avoidance: .nan` | 0 | field.avoidance | the number .nan | from 0 to 1 |",
                "  avoidance: 0.4      | `avoidance: .inf` | 0 | field.avoidance | the number .inf | from 0 to 1 |",
                "range: [0.4, 0.8]     | `range: [0.8, 0.4]`| 0 | field.technical_complexity.range | [0.8, 0.4] | lower end first | [0.4, 0.8]",
                "range: [0.4, 0.8]     | `range: [0.4, 1.8]`| 0 | field.technical_complexity.range | number 1.8 | from 0 to 1 |",
                "range: [0.4, 0.8]     | `range: [0.7, 0.8]`| 0 | field.technical_complexity.range | outside its range | contains the value |",
                "range: [0.4, 0.8]     | `range: [0.4]`| 0 | field.technical_complexity.range | a list of 1 | two numbers |",
                // names of behaviours, states, organs, ...
                "strategies: [framing] | `strategies: [framng]`| 0 | secretariats.office.strategies.framng | \"framng\" | bridging, framing | write \"framing\"",
                "{name: consensus, thr | `{name: consenus, thr`| 0 | decision_rule.name | \"consenus\" | one of consensus | write \"consensus\"",
                "threshold: 0.1}       | `treshold: 0.1}`| 0 | decision_rule.treshold | unknown key | threshold | write \"threshold\"",
                "threshold: 0.1}       | `threshold: 7}`| 0 | decision_rule.threshold | number 7 | from 0 to 1 | write 1",
                "tactic: hard_line     | `tactic: hardline`| 0 | tactics.1.tactic | \"hardline\" | boulware, hard_line | write \"hard_line\"",
                "strategies: {framing: | `strategies: {frame: `| 0 | strategies.frame | \"frame\" | a strategy: bridging, framing |",
                "sponsor: RUS          | `sponsor: RUSSIA`| 0 | periods.2.tablings.1.sponsor | \"RUSSIA\" | ISO 3166 code | write \"RUS\"",
                "sponsor: union, organ: experts, sessions: 3 | `sponsor: onion, organ: experts, sessions: 3`| 0 | periods.1.tablings.1.sponsor | \"onion\" | union, south | write \"union\"",
                "organ: committee      | `organ: comitee`| 0 | periods.2.tablings.1.organ | \"comitee\" | experts, committee | write \"committee\"",
                "provisions: [norms]   | `provisions: [norm]`| 0 | periods.2.tablings.1.provisions.1 | \"norm\" | norms, capacity | write \"norms\"",
                "    secretariat: office | `secretariat: ofice` | 0 | organs.experts.secretariat | \"ofice\" | office | write \"office\"",
                "members: [eu]         | `members: [ue]`| 0 | blocs.union.members.1 | which is no state and no column | ISO 3166 | ",
                "members: [g77, -CHN]  | `members: [g77, -CHI]`| 0 | blocs.south.members.2 | \"CHI\" | ISO 3166 |",
                "un_group=WEOG         | `un_group=WEO`| 0 | tactics.2.states.1 | un_group=WEO | un_group=WEOG | write \"un_group=WEOG\"",
                "un_group=WEOG         | `un_group`| 0 | tactics.2.states.1 | without a value | un_group=value |",
                "un_group=WEOG         | `cinc`| 0 | tactics.2.states.1 | \"cinc\" | ISO 3166 |",
                "  service_gain: 0.6      | `service_gains: 0.6` | 0 | parameters.service_gains | \"service_gains\" | shared parameter | write \"service_gain\"",
                "  service_gain: 0.6      | `service_gain: 6`   | 0 | parameters.service_gain | number 6 | from 0 to 1 |",
                "precision: low        | `precision: lo`| 0 | observed.precision | \"lo\" | low, medium, high | write \"low\"",
                // parts that make no sense
                "    axes: [1, 0]      | `axes: [0, 0]`  | 0 | provisions.norms.axes | without content | not 0 |",
                "    axes: [1, 0]      | `axes: [1]`     | 0 | provisions.norms.axes | list of 1 | 2 axes |",
                "    secretariat: office | `secretariat: office\n    members: [eu, -eu]` | 1 | organs.experts.members | no members | at least one state | check",
                "    members: [eu]     | `members: []`    | 0 | blocs.union.members | an empty list | at least one |",
                "    members: [g77, -CHN] | `members: [pif]` | 0 | blocs.south.members | no members | at least one state | check",
                "  - id: south         | `- id: union`     | 0 | blocs | \"union\" a second time | each name once | another name",
                "  - id: south         | `- id: USA`       | 0 | blocs.USA.id | code of a state | no state has | lower case",
                "  - id: south         | `- id: the south` | 0 | blocs.the south.id | \"the south\" | letters, digits |",
                "days: 5, provisions: [norms] | `days: 5, rule_mandates: []` | 0 | periods.2.tablings.1.rule_mandates | an empty list | at least one of study | remove the key",
                "days: 5, provisions: [norms] | `days: 5, agenda: [vote_1]` | 0 | periods.2.tablings.1.agenda.1 | \"vote_1\" | roll call of data/rollcall_items.csv |",
                "days: 5, provisions: [norms] | `days: 5, roll_call: vote_1` | 0 | periods.2.tablings.1.roll_call | \"vote_1\" | roll call of data/rollcall_items.csv |",
                "days: 5, provisions: [norms] | `days: 5, rule_mandates: [draft], forms: [report]` | 0 | periods.2.tablings.1.forms | no form in which such work can end | treaty after draft | change forms",
                // what YAML can do and a scenario may not
                "  avoidance: 0.4      | `avoidance: &a 0.4` | 0 | `` | an anchor (&a) | no anchors | remove it",
                "  avoidance: 0.4      | `avoidance: !!float 0.4` | 0 | `` | a tag | no anchors | remove it",
                "  avoidance: 0.4      | `avoidance: !!javax.script.ScriptEngineManager [x]` | 0 | `` | a tag | no anchors | remove it",
                "  avoidance: 0.4      | `<<: {avoidance: 0.4}` | 0 | `` | a merge key | no anchors | write the values out",
                "  avoidance: 0.4      | `avoidance: 0.4\n  avoidance: 0.5` | 1 | avoidance | a second time | line 6 | remove one",
                "title: A small case   | `title: A small case\ntitle: Another`| 1 | title | a second time | line 1 | remove one",
            })
    void eachFaultIsNamedWithItsPlaceAndRemedy(
            String good, String bad, int below, String path, String found, String allowed, String remedy) {
        Problem problem = problems(faulty(good, bad.replace("\\n", "\n"))).stream()
                .filter(each -> each.found().contains(found))
                .findFirst()
                .orElseThrow();
        assertThat(problem.place().source()).isEqualTo("case.yaml");
        assertThat(problem.place().line()).as("line of %s", problem).isEqualTo(line(good) + below);
        assertThat(problem.path()).contains(path);
        assertThat(problem.allowed()).contains(allowed);
        assertThat(problem.remedy()).contains(remedy == null ? "" : remedy);
    }

    /** One problem, and no other, though the rest of the file is checked as well. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "avoidance: *a",
                "avoidance: {value: *a}",
                "avoidance: {value: 0.4, range: *a}",
                "avoidance: {value: 0.4, range: [*a, 0.5]}",
                "avoidance: {value: 0.4, source: *a}",
            })
    void anAliasIsRefusedWhereverItStands(String aliased) {
        assertThat(problems(faulty("avoidance: 0.4", aliased)))
                .extracting(Problem::found)
                .containsExactly("an alias (*a)");
    }

    @Test
    void aMechanismMustBeKnown() {
        Problem problem = problems(TestStudy.small() + "mechanisms_off: [trades, sidepayments]\n")
                .get(0);
        assertThat(problem.toString()).isEqualTo("""
                case.yaml:56:26  mechanisms_off.2
                  found    "sidepayments", which is not a mechanism
                  allowed  a mechanism: %s
                  Maybe write "side_payments".""", String.join(", ", ScenarioReader.MECHANISMS));
    }

    @Test
    void weightsCannotAllBeZero() {
        String none = faulty("    weight: 0.5", "    weight: 0")
                .replace("contestation: 0.8", "contestation: 0.8\n    weight: 0");
        assertThat(problems(none).get(0).found()).contains("a weight of 0 for every provision");
    }

    @Test
    void anAliasIsRefusedAndNothingElseIsSaidAboutIt() {
        String aliased = faulty("  political_salience: 0.5", "  political_salience: &x 0.5")
                .replace("  avoidance: 0.4", "  avoidance: *x");
        assertThat(problems(aliased)).extracting(Problem::found).containsExactly("an anchor (&x)", "an alias (*x)");
    }

    @Test
    void allProblemsAreReportedAtOnceInTheOrderOfTheFile() {
        String bad = TestStudy.small()
                .replace("avoidance: 0.4", "avoidance: 4")
                .replace("days: 5", "dyas: 5")
                .replace("axes: [0, 1]", "axes: [0, 0]")
                .replace("sponsor: RUS", "sponsor: RUX")
                .replace("cohesion: 0.9", "cohesion: strong");
        List<Problem> problems = problems(bad);
        assertThat(problems).hasSize(7);
        assertThat(problems).extracting(problem -> problem.place().line()).isSorted();
    }

    @Test
    void faultsOfSeveralFilesOfTheStudyAreReportedTogether() {
        String bad = faulty("organ: committee", "organ: comitee").replace("service_gain: 0.6", "service_gain: 6");
        assertThat(problems(bad))
                .extracting(Problem::path)
                .containsExactly("periods.2.tablings.1.organ", "parameters.service_gain");
    }

    @Test
    void aMissingKeySaysWhatItIsFor() {
        Problem problem = problems(faulty("  avoidance: 0.4\n", "")).get(0);
        assertThat(problem.found()).isEqualTo("no \"avoidance\"");
        assertThat(problem.path()).isEqualTo("field.avoidance");
        assertThat(problem.allowed()).contains("How strongly the major states wish to avoid restrictive measures.");
    }

    @Test
    void hugeFilesHaveBoundedMessages() {
        StringBuilder yaml = new StringBuilder();
        for (int i = 0; i < 4000; i++) {
            yaml.append("key").append(i).append(": 1\n");
        }
        InvalidInputException refused = catchThrowableOfType(
                InvalidInputException.class,
                () -> ScenarioTree.read(
                        TestStudy.file(yaml.toString()), TestStudy.reader().behaviours()));
        assertThat(refused.problems()).hasSize(1000);
        assertThat(refused.getMessage())
                .startsWith("at least 1000 problems")
                .contains("more problems")
                .hasSizeLessThan(100_000);
    }

    /** 2,000 files damaged at random, over a fixed seed: each is read, or refused with a message; nothing else happens. */
    @Test
    void damagedFilesAreReadOrRefused() {
        SplittableRandom random = new SplittableRandom(20260101);
        byte[] good = TestStudy.small().getBytes(StandardCharsets.UTF_8);
        String interesting = "{}[]:,&*!|>'\"%@`#-?~<\t\n 0.x\u00e9";
        int refused = 0;
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = good.clone();
            for (int k = 0; k <= random.nextInt(3); k++) {
                byte[] some = interesting.getBytes(StandardCharsets.UTF_8);
                bytes[random.nextInt(bytes.length)] = some[random.nextInt(some.length)];
            }
            InputFile file = new InputFile("case.yaml", "case.yaml", bytes);
            try {
                TestStudy.reader().load(new Study.Opened(STUDY, file));
            } catch (InvalidInputException e) {
                assertThat(e.problems())
                        .isNotEmpty()
                        .allSatisfy(problem -> assertThat(problem.found()).isNotBlank());
                refused++;
            }
        }
        assertThat(refused).isBetween(500, 1999);
    }

    @Test
    void aFileCannotWriteControlCharactersToTheTerminal() {
        List<Problem> problems = new ArrayList<>(problems("\"\\e[31mred\": 1\n"));
        assertThat(problems.toString()).doesNotContain("\u001b").contains("\\u001b[31mred");
    }
}
