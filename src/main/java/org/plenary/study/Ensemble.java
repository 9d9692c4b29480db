package org.plenary.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.plenary.experiment.Members;
import org.plenary.experiment.Settings;
import org.plenary.experiment.StudyCases;
import org.plenary.experiment.StudySweepLoader;
import org.plenary.input.Bounds;
import org.plenary.input.CsvTable;
import org.plenary.input.NearestName;
import org.plenary.input.Paths;
import org.plenary.input.Problems;
import org.plenary.kernel.KeyedRandom;
import org.plenary.kernel.Purpose;
import org.plenary.legalization.Codebook;
import org.plenary.scenario.CodebookFiles;
import org.plenary.scenario.InputFile;
import org.plenary.scenario.ScenarioReader;
import org.plenary.scenario.ScenarioTree;
import org.plenary.scenario.SharedParameters;
import org.plenary.scenario.Study;
import org.plenary.table.CsvCell;

/**
 * Members of an ensemble: each a value of every judged number of a study's cases, within its range and in the order of the
 * ordinal table. A member is put into a scenario as a draw is ({@link DrawnScenarios#drawn}). Shared numbers hold in every
 * scenario of the study that does not set them itself, numbers of cases in their cases.
 *
 * @param file where they stand
 * @param judgement the numbers, sorted by name, and which of them keep an order
 * @param values the value of each number in each member, at least two members
 */
public record Ensemble(InputFile file, Judgement judgement, List<List<Double>> values) implements Members {
    /** The setting of a plan that tells its ensemble from others: the SHA-256 of the file. */
    public static final String SETTING = "ensemble";

    private static final String MEMBER = "member";
    private static final String ANEW = "make the ensemble anew: \"plenary ensemble\".";
    private static final int NAMED = 3;

    /** Copies the values. */
    public Ensemble {
        values = values.stream().map(List::copyOf).toList();
    }

    /**
     * Returns the ensemble that an experiment runs over: that of the CSV file among its files, or else the one that its own
     * file names; none without either.
     *
     * @param files what the experiment was given
     * @param named what its file names
     * @param scenarios the experiment's scenarios, whose numbers are judged if the study knows nothing of its cases
     * @throws org.plenary.input.InvalidInputException with all problems of the file, if there is any
     */
    public static Members of(
            List<Path> files,
            Optional<InputFile> named,
            Study study,
            ScenarioReader reader,
            List<ScenarioTree> scenarios) {
        Optional<InputFile> given = files.stream()
                .filter(Ensemble::isOne)
                .findFirst()
                .map(file -> Study.open(file.toString()).file());
        Optional<InputFile> file = given.or(() -> named);
        return file.isEmpty() ? Members.NONE : read(file.get(), judged(study, reader, scenarios));
    }

    /** Returns whether a file that an experiment is given is that of an ensemble. */
    public static boolean isOne(Path file) {
        return file.toString().endsWith(".csv");
    }

    /** Returns all that is judged in a study: of the cases of its ordinal table, or of these scenarios without one. */
    public static Judgement judged(Study study, ScenarioReader reader, List<ScenarioTree> scenarios) {
        Optional<OrdinalTable> table = DrawnScenarios.table(study);
        List<ScenarioTree> cases = table.isEmpty()
                ? scenarios
                : table.get().cases().stream()
                        .flatMap(name -> study.files("").stream()
                                .filter(path -> path.equals(name + ".yaml") || path.endsWith("/" + name + ".yaml"))
                                .limit(1))
                        .map(path -> reader.tree(new Study.Opened(study, study.read(path))))
                        .toList();
        Judgement ofFiles =
                JudgedNumbers.of(SharedParameters.read(study.read(Study.MODEL)).quantities(), cases, Vary.BOTH, table);
        Codebook first = CodebookFiles.read(study.read(Study.CODEBOOK)).get(0);
        return ofFiles.and(JudgedNumbers.of(first, cases));
    }

    /**
     * Reads a file of members.
     *
     * @throws org.plenary.input.InvalidInputException with all problems, if there is any
     */
    public static Ensemble read(InputFile file, Judgement judgement) {
        Problems problems = new Problems();
        CsvTable table = CsvTable.read(file.shown(), file.content(), CsvTable.Names.PATHS, List.of(MEMBER), problems);
        List<String> names =
                judgement.numbers().stream().map(JudgedNumber::name).toList();
        checkColumns(table, names, problems);
        List<List<Double>> values = new ArrayList<>();
        for (CsvTable.CsvRow row : table.rows()) {
            if (!row.text(MEMBER).equals(Integer.toString(values.size()))) {
                row.refuse(MEMBER, "members numbered from 0 in the order of rows, here " + values.size(), "");
            }
            values.add(member(row, judgement, problems));
        }
        if (values.size() < 2) {
            problems.add(table.headerPlace(), MEMBER, values.size() + " member", "at least 2 members", ANEW);
        }
        problems.refuseIfAny();
        return new Ensemble(file, judgement, values);
    }

    private static void checkColumns(CsvTable table, List<String> names, Problems problems) {
        for (String column : table.header()) {
            if (!column.equals(MEMBER) && !names.contains(column)) {
                String near = NearestName.remedy(column, names);
                problems.add(
                        table.headerPlace(),
                        column,
                        "a column \"" + column + "\"",
                        "a column for each judged number of the study's cases, and no other",
                        near.isEmpty() ? "take it out, or " + ANEW : near);
            }
        }
        List<String> missing =
                names.stream().filter(name -> !table.header().contains(name)).toList();
        if (!missing.isEmpty()) {
            String more = missing.size() > NAMED ? " and " + (missing.size() - NAMED) + " more" : "";
            problems.add(
                    table.headerPlace(),
                    "",
                    "no column for " + String.join(", ", missing.subList(0, Math.min(NAMED, missing.size()))) + more,
                    "a value of every judged number of the study's cases",
                    ANEW);
        }
        problems.refuseIfAny();
    }

    private static List<Double> member(CsvTable.CsvRow row, Judgement judgement, Problems problems) {
        int before = problems.size();
        List<Double> values = judgement.numbers().stream()
                .map(number -> row.needed(
                        number.name(),
                        new Bounds(number.range().low(), number.range().high()),
                        "write one of its range in the files, or " + ANEW))
                .toList();
        for (OrderedNumbers order : judgement.orders()) {
            if (problems.size() == before && !order.holds(values)) {
                problems.add(
                        row.place(),
                        order.path(),
                        order.levels().stream()
                                .map(level -> level.stream()
                                        .map(n -> CsvCell.value(values.get(n)))
                                        .distinct()
                                        .reduce((a, b) -> a + " and " + b)
                                        .orElse(""))
                                .reduce((a, b) -> a + ", then " + b)
                                .orElse(""),
                        "levels that fall in the order of " + Study.ORDINAL,
                        ANEW);
            }
        }
        return values;
    }

    @Override
    public int size() {
        return values.size();
    }

    @Override
    public ScenarioTree tree(ScenarioTree tree, int member) {
        return member == AS_SHIPPED ? tree : with(tree, values.get(member));
    }

    @Override
    public StudyCases scored(StudyCases cases, int member) {
        return member == AS_SHIPPED ? cases : DrawnScenarios.scored(cases, judgement.numbers(), values.get(member));
    }

    /**
     * Returns a scenario with values that no file has, all different: where two scenarios that were made of it are the
     * same, they are so in every member.
     */
    public ScenarioTree generic(ScenarioTree tree) {
        KeyedRandom random = KeyedRandom.of(1);
        List<Double> any = IntStream.range(0, judgement.numbers().size())
                .mapToObj(n -> {
                    JudgedNumber number = judgement.numbers().get(n);
                    double low = number.range().low();
                    return low
                            + random.uniform(Purpose.RANGE, n, 0, 0)
                                    * (number.range().high() - low);
                })
                .toList();
        return with(tree, any);
    }

    private ScenarioTree with(ScenarioTree tree, List<Double> member) {
        List<JudgedNumber> numbers = judgement.numbers().stream()
                .map(number -> everywhere(number, tree))
                .toList();
        return DrawnScenarios.drawn(tree, numbers, member);
    }

    /** A shared number stands in scenarios that are no cases, too. */
    private static JudgedNumber everywhere(JudgedNumber number, ScenarioTree tree) {
        boolean elsewhere = number.shared()
                && !number.isOfCodebook()
                && !number.isIn(tree.name())
                && Paths.find(tree.root(), number.path()).isEmpty();
        return elsewhere
                ? JudgedNumber.of(
                        number.name(), number.path(), true, List.of(tree.name()), number.shipped(), number.range())
                : number;
    }

    @Override
    public Settings settings(Settings settings) {
        return named(settings).with(SIZE, size());
    }

    /** Returns settings with what tells this ensemble from others. */
    public Settings named(Settings settings) {
        return settings.with(SETTING, file.sha256());
    }

    /** Returns the same judgement, whose draws are the members. */
    public Judgement asDraws() {
        return new Judgement(judgement.numbers(), judgement.orders(), values);
    }

    /** Returns the hashes of an experiment's inputs with that of its ensemble, if it has one. */
    public static <T extends SortedMap<String, String>> T inputs(Members members, T inputs) {
        if (members instanceof Ensemble ensemble) {
            inputs.put(ensemble.file.name(), StudySweepLoader.hashes(ensemble.file));
        }
        return inputs;
    }

    /**
     * Returns the member nearest the middle: that with the least sum of squared distances from the median of each number,
     * in widths of its range. Of several it is the first.
     */
    public int middle() {
        double[] medians = new double[judgement.numbers().size()];
        for (int n = 0; n < medians.length; n++) {
            medians[n] = StatUtils.percentile(column(n), 50);
        }
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int member = 0; member < values.size(); member++) {
            double sum = 0;
            for (int n = 0; n < medians.length; n++) {
                JudgedNumber number = judgement.numbers().get(n);
                double width = number.range().high() - number.range().low();
                double away = width == 0 ? 0 : (values.get(member).get(n) - medians[n]) / width;
                sum += away * away;
            }
            if (sum < least) {
                least = sum;
                nearest = member;
            }
        }
        return nearest;
    }

    /** Returns the values of a number by member. */
    public double[] column(int number) {
        return values.stream().mapToDouble(member -> member.get(number)).toArray();
    }

    /** Returns a file of members. */
    public static String csv(List<JudgedNumber> numbers, List<List<Double>> values) {
        StringBuilder text = new StringBuilder(MEMBER);
        numbers.forEach(number -> text.append(',').append(number.name()));
        for (int member = 0; member < values.size(); member++) {
            text.append('\n').append(member);
            values.get(member).forEach(value -> text.append(',').append(value));
        }
        return text.append('\n').toString();
    }
}
