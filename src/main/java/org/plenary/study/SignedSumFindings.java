package org.plenary.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.plenary.analysis.PairedEffect;
import org.plenary.experiment.Words;
import org.plenary.legalization.Dimension;
import org.plenary.scenario.ScenarioTree;

/**
 * What explanations without bargaining say of findings: the signed sum, and a constant.
 *
 * <p>In the signed sum an arm differs from the other in the variables whose level differs between the two scenarios
 * ({@link VariableChange}). Each of them goes from the lowest place of the order to the highest or back, so that
 *
 * <pre>effect on a dimension = sum over these variables of direction * sign / (variables with a sign on the dimension)</pre>
 *
 * <p>Causes that are no variable of it, and outcomes that are no dimension, have the effect 0; so has every interaction,
 * since a sum has none. No luck enters: the ends of the interval are the effect, and it is told from none unless it is 0.
 * Under a constant every effect is 0. Claims of no effect come out supported then, without merit.
 */
final class SignedSumFindings {
    private SignedSumFindings() {}

    /** Returns what a signed sum says. */
    static Findings of(SignedSum sum, List<FindingReader.ReadFinding> findings) {
        List<Findings.FindingRow> rows = new ArrayList<>();
        for (FindingReader.ReadFinding read : findings) {
            for (ScenarioTree scenario : read.scenarios()) {
                FindingArms arms = read.arms(scenario);
                VariableChange change = VariableChange.between(arms.tree(FindingArms.LOW), arms.tree(FindingArms.HIGH));
                rows.addAll(rows(read, scenario, test -> effect(sum, change, test)));
            }
        }
        return Findings.certain(rows);
    }

    /** Returns what a constant says. */
    static Findings ofConstant(List<FindingReader.ReadFinding> findings) {
        List<Findings.FindingRow> rows = new ArrayList<>();
        for (FindingReader.ReadFinding read : findings) {
            read.scenarios().forEach(scenario -> rows.addAll(rows(read, scenario, test -> 0)));
        }
        return Findings.certain(rows);
    }

    private static double effect(SignedSum sum, VariableChange change, FindingFile.Test test) {
        if (test.contrast() == FindingFile.Contrast.INTERACTION) {
            return 0;
        }
        for (Dimension dimension : Dimension.values()) {
            if (Words.of(dimension).equals(test.measure())) {
                return sum.effect(change::direction, dimension);
            }
        }
        return 0;
    }

    private static List<Findings.FindingRow> rows(
            FindingReader.ReadFinding read, ScenarioTree scenario, ToDoubleFunction<FindingFile.Test> effect) {
        FindingFile finding = read.finding().value();
        return finding.tests().stream()
                .map(test -> row(finding, scenario.name(), test, effect.applyAsDouble(test)))
                .toList();
    }

    private static Findings.FindingRow row(FindingFile finding, String scenario, FindingFile.Test test, double effect) {
        PairedEffect certain = PairedEffect.certain(effect);
        return new Findings.FindingRow(
                finding,
                scenario,
                test,
                certain,
                certain.p(),
                Optional.empty(),
                Double.NaN,
                OptionalDouble.empty(),
                Double.NaN,
                FindingVerdict.of(test.predicted(), test.smallest(), certain, certain.p()));
    }
}
