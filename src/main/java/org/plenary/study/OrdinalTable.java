package org.plenary.study;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.plenary.input.Behaviours;
import org.plenary.input.FileChecks;
import org.plenary.input.Format;
import org.plenary.input.InvalidInputException;
import org.plenary.input.Problems;
import org.plenary.kernel.Parameter;
import org.plenary.scenario.InputFile;

/**
 * What is known of the explanatory variables of several cases: their order between the cases, and nothing more. Judged
 * levels may be drawn anew within it.
 *
 * @param title what it is about, in a line
 * @param cases the scenarios, by name
 * @param variables the variables that are ordered
 * @param shared orders between shared parameters
 * @param practice what the drafters of a case try first
 * @param facts paths that differ as the record of each process has it
 * @param departures paths that differ without support in the table
 */
public record OrdinalTable(
        @Parameter("What it is about, in a line.") String title,

        @Parameter("The scenarios, each by the name of its file without folder and extension.")
        List<String> cases,

        @Parameter("The variables whose order between the cases is known.")
        List<Variable> variables,

        @Parameter(value = "Orders between shared parameters that hold in every draw.", defaultValue = "[]")
        List<SharedOrder> shared,

        @Parameter(value = "What the drafters of a case try first.", defaultValue = "[]")
        List<Practice> practice,

        @Parameter(value = "Paths that differ as the record of each process has it.", defaultValue = "[]")
        List<String> facts,

        @Parameter(value = "Paths that differ without support in the table.", defaultValue = "[]")
        List<Departure> departures) {

    /** Lists whose elements are what a case has, not kinds of things. */
    private static final Pattern ELEMENT =
            Pattern.compile("\\b(provisions|regimes|blocs|secretariats|organs|periods|tablings|tactics)\\.[^.]+");

    /** How the settings of a variable become one level of a case. */
    public enum Measure {
        /** Every setting counts by itself. */
        EACH,
        /** The mean over the settings, with true as 1. */
        MEAN,
        /** The most organs for which mandates may be tabled in one period. */
        ORGANS_AT_ONCE
    }

    /**
     * A variable.
     *
     * @param id its name
     * @param paths the settings that stand for it, with {@code *} for any element of a list
     * @param measure how they become one level
     * @param order the cases from high to low, such as {@code a = b > c}
     * @param words the words of the source, shortened
     * @param note what about the order is a judgement; {@code ""} for nothing
     * @param source where the order comes from
     */
    public record Variable(
            @Parameter("Its name.") String id,

            @Parameter("The settings that stand for it, with * for any element of a list.")
            List<String> paths,

            @Parameter(
                    value = "How the settings become one level: each by itself, their mean, or organs at once.",
                    defaultValue = "each")
            Measure measure,

            @Parameter("The cases from high to low, such as: a = b > c.")
            String order,

            @Parameter("The words of the source, shortened.")
            String words,

            @Parameter(value = "What about the order is a judgement.", defaultValue = "''")
            String note,

            @Parameter("Where the order comes from.") String source) {
        /** Returns the cases from high to low, those that are equal together. */
        public List<List<String>> groups() {
            return Arrays.stream(order.split(">", -1))
                    .map(group -> Arrays.stream(group.split("=", -1))
                            .map(String::strip)
                            .toList())
                    .toList();
        }
    }

    /**
     * An order between two shared parameters that holds whatever their values.
     *
     * @param higher the name of the one that is higher
     * @param lower the name of the one that is lower
     * @param why what would make no sense otherwise
     */
    public record SharedOrder(
            @Parameter("The name of the one that is higher.")
            String higher,

            @Parameter("The name of the one that is lower.") String lower,

            @Parameter("What would make no sense otherwise.")
            String why) {}

    /**
     * What the drafters of a case try first.
     *
     * @param caseName the case
     * @param first the first drafting moves, in order
     * @param words the words of the source
     * @param source where it comes from
     */
    public record Practice(
            @Parameter("The case.") String caseName,

            @Parameter("The first drafting moves, in order.")
            List<String> first,

            @Parameter("The words of the source.") String words,
            @Parameter("Where it comes from.") String source) {}

    /**
     * A difference that the table does not support.
     *
     * @param path the path of the settings, with {@code *} for any element of a list
     * @param why what it stands for
     */
    public record Departure(
            @Parameter("The path of the settings, with * for any element of a list.")
            String path,

            @Parameter("What it stands for.") String why) {}

    /**
     * Reads a table.
     *
     * @throws InvalidInputException with all problems, if there is any
     */
    public static OrdinalTable read(InputFile file) {
        Format.Bound<OrdinalTable> bound =
                Format.of(OrdinalTable.class, Behaviours.none()).read(file.shown(), file.content());
        FileChecks<OrdinalTable> checks = new FileChecks<>(bound, new Problems());
        List<String> cases = bound.value().cases();
        for (Variable variable : bound.value().variables()) {
            List<String> named =
                    variable.groups().stream().flatMap(List::stream).sorted().toList();
            checks.refuseIf(
                    !named.equals(cases.stream().sorted().toList()),
                    "variables." + variable.id() + ".order",
                    "\"" + variable.order() + "\"",
                    "each of " + String.join(", ", cases) + " once, with = or > between them",
                    "write \"" + String.join(" = ", cases) + "\" if no order is known.");
        }
        checks.problems().refuseIfAny();
        return bound.value();
    }

    /** Returns the path of a setting with {@code *} for the element of a list: {@code organs.*.chair}. */
    public static String pattern(String path) {
        return ELEMENT.matcher(path).replaceAll("$1.*");
    }

    /** Returns whether a setting belongs to a variable. */
    public boolean isVariable(String path) {
        return variables.stream().flatMap(variable -> variable.paths().stream()).anyMatch(p -> covers(p, path));
    }

    /** Returns whether a setting differs as the record of each process has it. */
    public boolean isFact(String path) {
        return facts.stream().anyMatch(fact -> covers(fact, path));
    }

    /** Returns whether a path, with {@code *} for any element, is that of a setting or of something that holds it. */
    public static boolean covers(String pattern, String path) {
        String[] wanted = pattern.split("\\.", -1);
        String[] steps = path.split("\\.", -1);
        if (wanted.length > steps.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (!wanted[i].equals("*") && !wanted[i].equals(steps[i])) {
                return false;
            }
        }
        return true;
    }
}
