package org.plenary.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.experiment.Members;
import org.plenary.experiment.OpenedSweep;
import org.plenary.experiment.PlannedRun;
import org.plenary.experiment.ScenarioCase;
import org.plenary.experiment.Settings;
import org.plenary.experiment.StudyCases;
import org.plenary.experiment.StudySweepLoader;
import org.plenary.input.InvalidInputException;
import org.plenary.model.Setup;
import org.plenary.scenario.InputFile;
import org.plenary.scenario.Plugins;
import org.plenary.scenario.ScenarioReader;
import org.plenary.scenario.ScenarioTree;
import org.plenary.scenario.Study;
import org.plenary.worlds.SmallStudy;

class EnsembleTest {
    @TempDir
    Path study;

    @SuppressWarnings("NullAway.Init")
    private OpenedSweep sweep;

    @SuppressWarnings("NullAway.Init")
    private Judgement judged;

    @BeforeEach
    void makeTheStudy() throws IOException {
        SmallStudy.in(study);
        sweep = open();
        judged = judged();
    }

    private OpenedSweep open() {
        return new StudySweepLoader(Plugins.none()).open(study.resolve("sweep.yaml"));
    }

    private Judgement judged() {
        return Ensemble.judged(sweep.study(), sweep.reader(), sweep.scenarios());
    }

    private String drawn(int size) {
        return Ensemble.csv(judged.numbers(), new RangeDraw(judged.numbers(), judged.orders(), 1).spread(size));
    }

    private Ensemble read(String text) {
        return Ensemble.read(
                new InputFile("ensemble.csv", "ensemble.csv", text.getBytes(StandardCharsets.UTF_8)), judged);
    }

    private int place(String name) {
        List<String> names = judged.numbers().stream().map(JudgedNumber::name).toList();
        assertThat(names).contains(name);
        return names.indexOf(name);
    }

    private Setup setup(Members members, ScenarioTree tree, int member) {
        return ((ScenarioCase) members.at(StudyCases.of(sweep), tree, same -> same, List.of())
                        .member(member))
                .setup();
    }

    @Test
    void aMemberIsReadAsItWasWrittenAndPutIntoItsScenarios() {
        Ensemble ensemble = read(drawn(5));
        assertThat(ensemble.size()).isEqualTo(5);
        assertThat(ensemble.values()).isEqualTo(new RangeDraw(judged.numbers(), judged.orders(), 1).spread(5));
        int salience = place("field.political_salience@one");
        int noise = place("parameters.noise");
        Setup two = setup(ensemble, sweep.scenarios().get(0), 2);
        assertThat(two.field().politicalSalience())
                .isEqualTo(ensemble.values().get(2).get(salience));
        assertThat(two.parameters().noise()).isEqualTo(ensemble.values().get(2).get(noise));
        assertThat(setup(ensemble, sweep.scenarios().get(0), Members.AS_SHIPPED)
                        .field()
                        .politicalSalience())
                .isEqualTo(0.25);
        assertThat(setup(Members.NONE, sweep.scenarios().get(0), 7).field().politicalSalience())
                .isEqualTo(0.25);
    }

    @Test
    void sharedNumbersHoldInScenariosThatAreNoCasesUnlessTheySetThem() throws IOException {
        Ensemble ensemble = read(drawn(3));
        int noise = place("parameters.noise");
        String text = Files.readString(study.resolve("one.yaml"));
        Files.writeString(study.resolve("other.yaml"), text);
        Files.writeString(study.resolve("own.yaml"), text + "parameters: {noise: 0.02}\n");
        ScenarioTree other = sweep.reader()
                .tree(new Study.Opened(sweep.study(), sweep.study().read("other.yaml")));
        ScenarioTree own = sweep.reader()
                .tree(new Study.Opened(sweep.study(), sweep.study().read("own.yaml")));
        assertThat(setup(ensemble, other, 1).parameters().noise())
                .isEqualTo(ensemble.values().get(1).get(noise));
        assertThat(setup(ensemble, other, 1).field().politicalSalience()).isEqualTo(0.25);
        assertThat(setup(ensemble, own, 1).parameters().noise()).isEqualTo(0.02);
    }

    @Test
    void replicatesGoThroughTheMembersAndBeginAgain() {
        Ensemble ensemble = read(drawn(3));
        Settings settings = ensemble.settings(Settings.NONE);
        assertThat(List.of(0, 1, 2, 3, 7)).map(r -> Members.of(settings, r)).containsExactly(0, 1, 2, 0, 1);
        assertThat(Members.of(Settings.NONE, 4)).isEqualTo(Members.AS_SHIPPED);
        assertThat(sweep.plan().over(ensemble).run(0, 0, 4))
                .extracting(PlannedRun::member, PlannedRun::seed)
                .containsExactly(1, sweep.plan().run(0, 0, 4).seed());
        assertThat(sweep.plan().over(ensemble).settings().word(Ensemble.SETTING))
                .isEqualTo(ensemble.file().sha256());
    }

    @Test
    void aSpaceFillingDrawHasEachNumberOnceInEachStratumAndKeepsOrders() {
        List<List<Double>> draws = new RangeDraw(judged.numbers(), judged.orders(), 1).spread(20);
        int noise = place("parameters.noise");
        double low = judged.numbers().get(noise).range().low();
        double width = judged.numbers().get(noise).range().high() - low;
        assertThat(draws.stream().map(values -> (int) ((values.get(noise) - low) / width * 20)))
                .doesNotHaveDuplicates();
        assertThat(judged.orders()).isNotEmpty();
        assertThat(draws).allSatisfy(values -> assertThat(judged.orders()).allMatch(order -> order.holds(values)));
    }

    /** Nothing that a file says is a value of it, so two arms that agree here set the same things. */
    @Test
    void theGenericScenarioSharesNoValueWithFiles() {
        Ensemble ensemble = read(drawn(2));
        ScenarioTree generic = ensemble.generic(sweep.scenarios().get(0));
        double salience = StudyCases.of(sweep).setup(generic).field().politicalSalience();
        assertThat(Double.toString(salience)).hasSizeGreaterThan(12);
        assertThat(salience).isBetween(0.05, 0.45);
    }

    @Test
    void theMiddleIsTheMemberNearestTheMedians() {
        List<List<Double>> values = judged.numbers().stream()
                .map(number -> {
                    double low = number.range().low();
                    double width = number.range().high() - low;
                    return List.of(low, low + 0.6 * width, low + width);
                })
                .reduce(
                        List.of(List.<Double>of(), List.<Double>of(), List.<Double>of()),
                        (members, column) -> java.util.stream.IntStream.range(0, 3)
                                .mapToObj(m -> {
                                    List<Double> longer = new java.util.ArrayList<>(members.get(m));
                                    longer.add(column.get(m));
                                    return List.copyOf(longer);
                                })
                                .toList(),
                        (a, b) -> a);
        Ensemble made = new Ensemble(read(drawn(2)).file(), judged, values);
        assertThat(made.middle()).isEqualTo(1);
    }

    @Test
    void whatIsWrongWithAFileIsSaidWithItsPlace() {
        String good = drawn(3);
        refused(
                good.replace("field.political_salience@one", "field.political_salience@won"),
                "ensemble.csv:1:1",
                "field.political_salience@won",
                "write \"field.political_salience@one\"",
                "no column for field.political_salience@one");
        refused(good.replaceAll("(?m)^(\\w+),[^,]*", "$1"), "no column for", "a value of every judged number");
        refused(good.replaceFirst("\n1,", "\n4,"), "ensemble.csv:3:1", "member", "\"4\"", "here 1");
        refused(good.replaceFirst("\n0,[^,]*", "\n0,7"), "ensemble.csv:2:1", "\"7\"", "a number from", "write one");
        refused(good.replaceFirst("\n0,[^,]*", "\n0,"), "ensemble.csv:2:1", "an empty cell");
        refused(good.lines().limit(2).reduce("", (a, b) -> a + b + "\n"), "1 member", "at least 2");
    }

    @Test
    void levelsThatBreakTheOrderOfTheTableAreRefused() throws IOException {
        Path two = study.resolve("two.yaml");
        Files.writeString(
                two,
                Files.readString(two).replace("0.75, range: [0.55, 0.95], source", "0.4, range: [0.05, 0.95], source"));
        sweep = open();
        judged = judged();
        Ensemble ensemble = read(drawn(3));
        List<Double> wrong = new java.util.ArrayList<>(ensemble.values().get(1));
        wrong.set(place("field.political_salience@one"), 0.44);
        wrong.set(place("field.political_salience@two"), 0.1);
        refused(
                Ensemble.csv(judged.numbers(), List.of(ensemble.values().get(0), wrong)),
                "ensemble.csv:3:1",
                "field.political_salience",
                "0.1, then 0.44",
                "order of ordinal.yaml");
    }

    private void refused(String text, String... words) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll(words);
    }

    @Test
    void theFileThatASweepNamesIsUsedUnlessAnotherIsGiven() throws IOException {
        Files.writeString(study.resolve("mine.csv"), drawn(4));
        Files.writeString(study.resolve("given.csv"), drawn(2));
        Path file = study.resolve("sweep.yaml");
        Files.writeString(file, Files.readString(file) + "ensemble: mine.csv\n");
        sweep = open();
        assertThat(over(List.of(file)).size()).isEqualTo(4);
        assertThat(over(List.of(file, study.resolve("given.csv"))).size()).isEqualTo(2);
        assertThat(Ensemble.of(List.of(file), Optional.empty(), sweep.study(), sweep.reader(), sweep.scenarios()))
                .isSameAs(Members.NONE);
    }

    /** Whoever changes a judged number draws or calibrates the shipped members anew: docs on ensembles say how. */
    @Test
    void theShippedMembersHaveEveryJudgedNumberAndAreWhatTheirProvenanceSays() throws IOException {
        Study shipped = Study.in(Path.of("scenarios"));
        InputFile file = shipped.read("ensemble.csv");
        Ensemble ensemble = Ensemble.read(
                file, Ensemble.judged(shipped, new ScenarioReader(Plugins.none().behaviours()), List.of()));
        assertThat(ensemble.size()).isGreaterThanOrEqualTo(100);
        assertThat(Files.readString(Path.of("scenarios/ensemble.json"))).contains(file.sha256());
    }

    private Members over(List<Path> files) {
        return Ensemble.of(files, sweep.ensemble(), sweep.study(), sweep.reader(), sweep.scenarios());
    }
}
