package org.plenary.study;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plenary.experiment.StudySweepLoader;
import org.plenary.experiment.Words;
import org.plenary.input.Behaviours;
import org.plenary.input.FileChecks;
import org.plenary.input.Format;
import org.plenary.input.InvalidInputException;
import org.plenary.input.Problems;
import org.plenary.kernel.Parameter;
import org.plenary.legalization.Dimension;
import org.plenary.scenario.InputFile;
import org.plenary.scenario.MistakenFile;
import org.plenary.scenario.OrganSpec;
import org.plenary.scenario.ProvisionSpec;
import org.plenary.scenario.ScenarioFile;
import org.plenary.scenario.ScenarioTree;
import org.plenary.text.Form;

/**
 * What the record says, to rule out judged numbers by; frozen before anything is run with it.
 *
 * @param title what it is about, in a line
 * @param sweep the sweep file with the cases and their coding
 * @param also further scenarios, whose own numbers are not drawn
 * @param targets the targets, those held out among them
 */
public record TargetsFile(
        @Parameter("What it is about, in a line.") String title,

        @Parameter("The sweep file with the cases and their coding, as a path inside the study folder.")
        String sweep,

        @Parameter(
                value = "Further scenarios that targets speak of, whose own numbers are not drawn.",
                defaultValue = "[]")
        List<String> also,

        @Parameter("What the record says.") List<TargetSpec> targets) {
    /** The file's name in a study folder. */
    public static final String NAME = "targets.yaml";

    /** What is measured for a target. */
    public enum Statistic {
        /** Mean level of a dimension. */
        LEVEL(true, "dimension"),
        /** Mean level of a dimension minus that of another scenario. */
        GAP(false, "dimension", "other"),
        /** By how much the mean level of a dimension changes where calendars are twice as long. */
        LENGTHENED(false, "dimension"),
        /** Mean of the votes in favour of the mandate that stands for a roll call, where it comes to a vote. */
        VOTES(true, "roll_call"),
        /** Share of runs in which an organ is given a mandate. */
        SAT(false, "organ"),
        /** Share of runs in which a text of an organ is adopted in a form. */
        TEXT(false, "organ", "form"),
        /** Share of an organ's mandates to write rules that end without an adopted text. */
        WITHOUT_REPORT(false, "organ"),
        /** Share of some provisions that stand in an adopted text of an organ. */
        ADOPTED(false, "organ", "provisions");

        private final boolean once;
        private final Set<String> needed;

        Statistic(boolean once, String... needed) {
            this.once = once;
            this.needed = Set.of(needed);
        }

        /** Returns whether the record has it once, so that it differs from the mean by luck as a run does. */
        public boolean isOnce() {
            return once;
        }
    }

    /**
     * A target.
     *
     * @param id its name
     * @param statistic what is measured
     * @param scenario in which scenario
     * @param other the scenario whose level is taken off; {@code ""} for none
     * @param dimension of legalization; {@code ""} for none
     * @param organ the organ; {@code ""} for none
     * @param rollCall the roll call; {@code ""} for none
     * @param form the form of the text; {@code ""} for none
     * @param provisions the provisions
     * @param range the interval in which it lies by the record; for a level none, if it is that of the observed class
     * @param tolerance how far the record may be wrong about the interval's ends: a standard deviation
     * @param discrepancy how far the model may be wrong at its best: a standard deviation
     * @param heldOut whether nothing is ruled out by it
     * @param source where it comes from
     */
    public record TargetSpec(
            @Parameter("Its name.") String id,
            @Parameter("What is measured.") Statistic statistic,
            @Parameter("In which scenario.") String scenario,

            @Parameter(value = "The scenario whose level is taken off, of a gap.", defaultValue = "''")
            String other,

            @Parameter(value = "Delegation, precision or obligation, of levels.", defaultValue = "''")
            String dimension,

            @Parameter(value = "The organ, by its id.", defaultValue = "''")
            String organ,

            @Parameter(value = "The roll call, as tablings name it.", defaultValue = "''")
            String rollCall,

            @Parameter(value = "The form of the text: report, resolution or treaty.", defaultValue = "''")
            String form,

            @Parameter(value = "Provisions, by their ids.", defaultValue = "[]")
            List<String> provisions,

            @Parameter(
                    value = "Where it lies by the record; of a level that of the observed class unless given.",
                    min = -1,
                    max = 193,
                    defaultValue = "[]")
            List<Double> range,

            @Parameter(
                    value = "How far the record may be wrong about the ends of the range, a standard deviation.",
                    min = 0,
                    max = 193,
                    defaultValue = "0")
            double tolerance,

            @Parameter(
                    value = "How far the model may be wrong at its best, a standard deviation.",
                    min = 1e-6,
                    max = 193)
            double discrepancy,

            @Parameter(value = "Whether it is only looked at in the end.", defaultValue = "false")
            boolean heldOut,

            @Parameter("Where it comes from.") String source) {

        /** Returns the scenarios that it is measured in. */
        public List<String> scenarios() {
            return other.isEmpty() ? List.of(scenario) : List.of(scenario, other);
        }
    }

    /**
     * Reads a file and looks at nothing that it names.
     *
     * @throws InvalidInputException with all problems of the file itself, if there is any
     */
    public static Format.Bound<TargetsFile> bind(InputFile file) {
        Format<TargetsFile> format = Format.of(TargetsFile.class, Behaviours.none());
        return format.read(
                file.shown(),
                file.content(),
                root -> MistakenFile.refuseOther(file, root, format.shape().keys(), "targets"));
    }

    /**
     * Checks what targets name.
     *
     * @param scenarios those of the sweep and the further ones
     * @throws InvalidInputException with all problems, if there is any
     */
    static void check(Format.Bound<TargetsFile> file, List<ScenarioTree> scenarios) {
        FileChecks<TargetsFile> checks = new FileChecks<>(file, new Problems());
        for (TargetSpec target : file.value().targets()) {
            String path = "targets." + target.id();
            checks.refuseIf(
                    !target.id().matches("[a-z][a-z0-9_]*"),
                    path + ".id",
                    "\"" + target.id() + "\"",
                    "a name of small letters, digits and _: it names a column",
                    "");
            check(checks, path, target, scenarios);
        }
        checks.problems().refuseIfAny();
    }

    private static void check(
            FileChecks<TargetsFile> checks, String path, TargetSpec target, List<ScenarioTree> scenarios) {
        List<String> names = scenarios.stream().map(ScenarioTree::name).toList();
        given(checks, path, target, "dimension", target.dimension(), dimensions());
        given(checks, path, target, "other", target.other(), names);
        given(
                checks,
                path,
                target,
                "form",
                target.form(),
                Stream.of(Form.values()).map(Words::of).toList());
        checks.oneOf(path + ".scenario", target.scenario(), ", which is no scenario of these targets", names);
        Optional<ScenarioTree> tree = scenarios.stream()
                .filter(scenario -> scenario.name().equals(target.scenario()))
                .findFirst();
        tree.ifPresent(
                scenario -> inScenario(checks, path, target, scenario.bind().value()));
        List<Double> range = target.range();
        checks.refuseIf(
                range.size() != 2 && !(range.isEmpty() && target.statistic() == Statistic.LEVEL),
                path + ".range",
                range.isEmpty() ? "no range" : range.size() + " numbers",
                "two numbers: [lowest, highest]",
                "");
        checks.refuseIf(
                range.size() == 2 && range.get(0) > range.get(1),
                path + ".range",
                range.toString(),
                "the lower end first",
                "");
    }

    private static void inScenario(
            FileChecks<TargetsFile> checks, String path, TargetSpec target, ScenarioFile scenario) {
        List<String> organs = scenario.organs().stream().map(OrganSpec::id).toList();
        given(checks, path, target, "organ", target.organ(), organs);
        List<String> rollCalls = scenario.periods().stream()
                .flatMap(period -> period.tablings().stream())
                .map(tabling -> tabling.rollCall())
                .filter(call -> !call.isEmpty())
                .toList();
        given(checks, path, target, "roll_call", target.rollCall(), rollCalls);
        List<String> provisions =
                scenario.provisions().stream().map(ProvisionSpec::id).toList();
        boolean wanted = target.statistic().needed.contains("provisions");
        checks.refuseIf(
                wanted == target.provisions().isEmpty(),
                path + ".provisions",
                wanted ? "no provision" : "provisions",
                wanted ? "at least one" : "none with this statistic",
                "");
        target.provisions()
                .forEach(id -> checks.oneOf(path + ".provisions", id, ", which is no provision", provisions));
        boolean observed = Words.dimension(target.dimension())
                .flatMap(dimension ->
                        StudySweepLoader.observed(scenario.observed()).of(dimension))
                .isPresent();
        checks.refuseIf(
                target.statistic() == Statistic.LEVEL && target.range().isEmpty() && !observed,
                path + ".range",
                "no range, and no observed class",
                "a range, or a class under observed in the scenario",
                "");
    }

    private static List<String> dimensions() {
        return Stream.of(Dimension.values()).map(Words::of).toList();
    }

    /** Checks a text that some statistics need and others must not have. */
    private static void given(
            FileChecks<TargetsFile> checks,
            String path,
            TargetSpec target,
            String key,
            String text,
            List<String> allowed) {
        String at = path + "." + key;
        if (target.statistic().needed.contains(key)) {
            checks.oneOf(at, text, "", allowed);
        } else {
            checks.refuseIf(!text.isEmpty(), at, "\"" + text + "\"", "nothing with this statistic", "remove it.");
        }
    }
}
