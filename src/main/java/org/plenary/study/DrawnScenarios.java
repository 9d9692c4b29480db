package org.plenary.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.experiment.CaseSource;
import org.plenary.experiment.OpenedSweep;
import org.plenary.experiment.StudyCases;
import org.plenary.kernel.UserError;
import org.plenary.scenario.ScenarioTree;
import org.plenary.scenario.Study;

/** The scenarios of a sweep with drawn numbers. A number at its shipped value is left as the file has it. */
public final class DrawnScenarios {
    static final String CALENDARS = "periods.*.tablings.*.days";

    private final StudyCases cases;
    private final List<ScenarioTree> scenarios;
    private final RangeDraw ranges;

    /** Makes scenarios of a sweep with numbers drawn from ranges. */
    public DrawnScenarios(OpenedSweep sweep, RangeDraw ranges) {
        this.cases = StudyCases.of(sweep);
        this.scenarios = sweep.scenarios();
        this.ranges = ranges;
    }

    /** Returns the cases of a calibration: those of each draw, all scenarios checked as they are shipped. */
    public CaseSource calibration() {
        CaseSource source = (scenario, point) -> scored(point).at(tree(scenario, point));
        for (int s = 0; s < scenarios.size(); s++) {
            source.at(s, RangeDraw.AS_SHIPPED);
        }
        return source;
    }

    /**
     * Returns the cases of a test of robustness: those of each draw in each arm, all scenarios checked as they are
     * shipped, with every scenario's explanatory values given to every other.
     *
     * @param table what the explanatory variables are
     * @throws UserError if a scenario is not in the table
     */
    public CaseSource robustness(RobustnessPlan plan, OrdinalTable table) {
        for (ScenarioTree scenario : scenarios) {
            if (!table.cases().contains(scenario.name())) {
                throw new UserError("scenario \"" + scenario.name() + "\" is not among the cases of " + Study.ORDINAL
                        + " (" + String.join(", ", table.cases())
                        + "), so nothing is known of its levels. Maybe add it there, or take it out of the sweep.");
            }
        }
        SwappedValues swapped = new SwappedValues(table);
        for (int s = 0; s < scenarios.size(); s++) {
            for (ScenarioTree giver : scenarios) {
                cases.at(swapped.swap(scenarios.get(s), giver));
            }
            cases.at(scenarios.get(s).with(CALENDARS, "x2"));
        }
        return (scenario, point) -> scored(RobustnessPlan.draw(point)).at(armed(plan, swapped, scenario, point));
    }

    private ScenarioTree armed(RobustnessPlan plan, SwappedValues swapped, int scenario, int point) {
        int draw = RobustnessPlan.draw(point);
        ScenarioTree tree = tree(scenario, draw);
        return switch (RobustnessPlan.arm(point)) {
            case DRAWN -> tree;
            case PERMUTED -> swapped.swap(tree, tree(plan.givers(draw).get(scenario), draw));
            case DOUBLED -> tree.with(CALENDARS, "x2");
        };
    }

    private ScenarioTree tree(int scenario, int draw) {
        return drawn(scenarios.get(scenario), ranges, draw);
    }

    private StudyCases scored(int draw) {
        return scored(cases, ranges.numbers(), ranges.at(draw));
    }

    /** Returns what makes cases that are scored with judged numbers of the codebook at these values. */
    public static StudyCases scored(StudyCases cases, List<JudgedNumber> numbers, List<Double> values) {
        Map<String, Double> drawn = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            JudgedNumber number = numbers.get(i);
            if (number.isOfCodebook() && values.get(i) != number.shipped()) {
                drawn.put(number.path().substring(JudgedNumber.CODEBOOK.length()), values.get(i));
            }
        }
        return drawn.isEmpty() ? cases : cases.with(drawn);
    }

    /** Returns the file of a scenario with the numbers of a draw in it. */
    public static ScenarioTree drawn(ScenarioTree tree, RangeDraw ranges, int draw) {
        return drawn(tree, ranges.numbers(), ranges.at(draw));
    }

    /** Returns the file of a scenario with judged numbers at these values; the codebook's are not in it. */
    public static ScenarioTree drawn(ScenarioTree tree, List<JudgedNumber> numbers, List<Double> values) {
        Map<String, Double> drawn = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            JudgedNumber number = numbers.get(i);
            if (!number.isOfCodebook() && values.get(i) != number.shipped()) {
                for (String path : number.pathsIn(tree.name())) {
                    drawn.put(path, values.get(i));
                }
            }
        }
        return drawn.isEmpty() ? tree : tree.with(drawn);
    }

    /** Returns what the study knows of its cases, if it has a file that says so. */
    public static Optional<OrdinalTable> table(Study study) {
        return study.files("").contains(Study.ORDINAL)
                ? Optional.of(OrdinalTable.read(study.read(Study.ORDINAL)))
                : Optional.empty();
    }
}
