package org.plenary.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plenary.input.Behaviours;
import org.plenary.input.FileChecks;
import org.plenary.input.Format;
import org.plenary.input.Problems;
import org.plenary.input.YamlWriter;
import org.plenary.scenario.InputFile;
import org.plenary.scenario.MistakenFile;
import org.plenary.scenario.ScenarioReader;
import org.plenary.scenario.ScenarioTree;
import org.plenary.scenario.Study;

/**
 * Reads files of findings and tries all that they name: scenarios, paths, values, mechanisms, measures.
 */
public final class FindingReader {
    /** How many values a sweep over a cause has at least. */
    public static final int FEWEST_DOSES = 7;

    private final ScenarioReader scenarios;
    private final List<String> measures;

    /**
     * Makes a reader.
     *
     * @param measures what a test may measure, by name
     */
    public FindingReader(ScenarioReader scenarios, List<String> measures) {
        this.scenarios = scenarios;
        this.measures = List.copyOf(measures);
    }

    /**
     * A finding and the scenarios that it names.
     *
     * @param finding what the file says, defaults filled in
     * @param scenarios the scenarios in its order, as they stand
     */
    public record ReadFinding(Format.Bound<FindingFile> finding, List<ScenarioTree> scenarios) {
        /** Copies the scenarios. */
        public ReadFinding {
            scenarios = List.copyOf(scenarios);
        }

        /**
         * Returns the finding in the same scenarios with another value at a path of each.
         *
         * @throws org.plenary.input.InvalidInputException if a scenario has no such path, or the value is not allowed there
         */
        public ReadFinding with(String path, Object value) {
            return new ReadFinding(
                    finding,
                    scenarios.stream().map(tree -> tree.with(path, value)).toList());
        }

        /** Returns the arms of the finding in a scenario. */
        public FindingArms arms(ScenarioTree scenario) {
            return new FindingArms(finding, scenario);
        }
    }

    /**
     * Reads a file that the user named.
     *
     * @throws org.plenary.input.InvalidInputException with all problems of the file and of what it makes of the scenarios, if there is any
     */
    public ReadFinding read(Study.Opened opened) {
        return read(opened.study(), bind(opened.file()));
    }

    /**
     * Reads what a file says, and looks at nothing that it names.
     *
     * @throws org.plenary.input.InvalidInputException with all problems of the file itself, if there is any
     */
    public Format.Bound<FindingFile> bind(InputFile file) {
        Format<FindingFile> format = Format.of(FindingFile.class, Behaviours.none());
        return format.read(
                file.shown(),
                file.content(),
                root -> MistakenFile.refuseOther(file, root, format.shape().keys(), "finding"));
    }

    /**
     * Reads and tries what a finding names.
     *
     * @throws org.plenary.input.InvalidInputException with all problems of what it makes of the scenarios, if there is any
     */
    public ReadFinding read(Study study, Format.Bound<FindingFile> finding) {
        FileChecks<FindingFile> checks = new FileChecks<>(finding, new Problems());
        List<ScenarioTree> trees = scenarios(study, checks);
        checkNames(checks, trees.stream().map(ScenarioTree::name).toList());
        if (checks.problems().isEmpty()) {
            checks.problems()
                    .attempt(() -> ScenarioReader.Basis.of(study))
                    .ifPresent(basis -> trees.forEach(tree -> checkArms(basis, checks, tree)));
        }
        checks.problems().refuseIfAny();
        return new ReadFinding(finding, trees);
    }

    private List<ScenarioTree> scenarios(Study study, FileChecks<FindingFile> finding) {
        Map<String, ScenarioTree> trees = new LinkedHashMap<>();
        for (int i = 0; i < finding.value().scenarios().size(); i++) {
            String path = "scenarios." + (i + 1);
            String file = finding.value().scenarios().get(i);
            finding.problems()
                    .attempt(() -> scenarios.tree(new Study.Opened(study, study.read(file, finding.place(path)))))
                    .ifPresent(tree -> finding.refuseIf(
                            trees.put(tree.name(), tree) != null,
                            path,
                            "a second scenario called \"" + tree.name() + "\"",
                            "each scenario once",
                            "remove it."));
        }
        return List.copyOf(trees.values());
    }

    private void checkNames(FileChecks<FindingFile> finding, List<String> scenarios) {
        FindingFile file = finding.value();
        for (int i = 0; i < file.mechanism().size(); i++) {
            finding.oneOf("mechanism." + (i + 1), file.mechanism().get(i), "", ScenarioReader.MECHANISMS);
        }
        for (int i = 0; i < file.tests().size(); i++) {
            FindingFile.Test test = file.tests().get(i);
            finding.oneOf("tests." + (i + 1) + ".measure", test.measure(), "", measures);
            finding.refuseIf(
                    test.contrast() != FindingFile.Contrast.EFFECT
                            && file.moderator().isEmpty(),
                    "tests." + (i + 1) + ".contrast",
                    "a contrast with a moderator, and no moderator",
                    "a moderator: what the contrast is taken over",
                    "add \"moderator\", or test the effect.");
        }
        if (file.mechanism().isEmpty() && file.noMechanism().isEmpty()) {
            finding.problems()
                    .add(
                            finding.file().node().place(),
                            "mechanism",
                            "no mechanism",
                            "the mechanisms that carry the effect, or in \"no_mechanism\" why none can be named",
                            "");
        }
        checkOnly(finding, "given", file.given().stream().map(FindingFile.Given::only), scenarios);
        checkOnly(finding, "cause", file.cause().stream().map(FindingFile.Lever::only), scenarios);
        checkOnly(finding, "moderator", file.moderator().stream().map(FindingFile.Lever::only), scenarios);
        checkDoses(finding);
    }

    private static void checkOnly(
            FileChecks<FindingFile> finding, String list, Stream<List<String>> of, List<String> names) {
        List<List<String>> only = of.toList();
        for (int i = 0; i < only.size(); i++) {
            for (int k = 0; k < only.get(i).size(); k++) {
                String path = list + "." + (i + 1) + ".only." + (k + 1);
                finding.oneOf(path, only.get(i).get(k), "", names);
            }
        }
    }

    /** Doses of several settings are steps of one sweep, so there are as many of each. */
    private static void checkDoses(FileChecks<FindingFile> finding) {
        List<FindingFile.Lever> cause = finding.value().cause();
        int most = cause.stream().mapToInt(lever -> lever.dose().size()).max().orElse(0);
        for (int i = 0; i < cause.size(); i++) {
            int doses = cause.get(i).dose().size();
            finding.refuseIf(
                    doses > 0 && (doses < FEWEST_DOSES || doses < most),
                    "cause." + (i + 1) + ".dose",
                    doses + " values",
                    most > doses && most >= FEWEST_DOSES
                            ? most + ", as another setting of the cause has"
                            : "at least " + FEWEST_DOSES,
                    "");
        }
    }

    /** Loads every arm, and refuses a cause whose arms are one and the same. */
    private void checkArms(ScenarioReader.Basis basis, FileChecks<FindingFile> finding, ScenarioTree tree) {
        FindingArms arms = new FindingArms(finding.file(), tree);
        List<Optional<ScenarioReader.Loaded>> loaded = new ArrayList<>();
        Stream.concat(
                        FindingArms.of(finding.value(), FindingArms.ArmUse.NEGOTIATED).stream(),
                        IntStream.rangeClosed(1, arms.doses()).mapToObj(FindingArms.FindingArm::dose))
                .forEach(arm -> loaded.add(finding.problems().attempt(() -> scenarios.load(basis, arms.tree(arm)))));
        List<String> twoArms = loaded.subList(0, 2).stream()
                .flatMap(Optional::stream)
                .map(arm -> YamlWriter.flow(arm.scenario().node()))
                .toList();
        if (twoArms.size() == 2 && twoArms.get(0).equals(twoArms.get(1))) {
            finding.problems()
                    .add(
                            finding.place("cause.1"),
                            "cause",
                            "an empty range: low and high make the same of " + tree.name(),
                            "two arms that differ in every scenario",
                            "give \"low\" and \"high\" different values, or take the scenario out.");
        }
    }
}
