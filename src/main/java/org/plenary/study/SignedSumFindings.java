package org.plenary.study;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
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
 * <p>Causes that are no variable of it, and outcomes that are no dimension, have the effect 0 (points of authority are
 * delegation, and width is precision turned round, each on its own scale); so has every interaction,
 * since a sum has none. No luck enters: the ends of the interval are the effect, and it is told from none unless it is 0.
 * Under a constant every effect is 0. Claims of no effect come out supported then, without merit.
 */
final class SignedSumFindings {
    /** Points of authority on all of the scale of delegation. */
    private static final double POINTS = 12;

    /** By how much ln half-width falls over all of the scale of precision: four steps of a factor of two. */
    private static final double WIDTH = 4 * 0.7;

    private SignedSumFindings() {}

    /** Returns what a signed sum says. */
    static Findings of(SignedSum sum, List<FindingReader.ReadFinding> findings) {
        return certain(findings, (read, scenario) -> {
            FindingArms arms = read.arms(scenario);
            VariableChange change = VariableChange.between(arms.tree(FindingArms.LOW), arms.tree(FindingArms.HIGH));
            return test -> effect(sum, change, test);
        });
    }

    /** Returns what a constant says. */
    static Findings ofConstant(List<FindingReader.ReadFinding> findings) {
        return certain(findings, (read, scenario) -> test -> 0);
    }

    private static double effect(SignedSum sum, VariableChange change, FindingFile.Test test) {
        if (test.contrast() != FindingFile.Contrast.EFFECT) {
            return 0;
        }
        for (Dimension dimension : Dimension.values()) {
            if (Words.of(dimension).equals(test.measure())) {
                return sum.effect(change::direction, dimension);
            }
        }
        return switch (test.measure()) {
            case "authority" -> POINTS * sum.effect(change::direction, Dimension.DELEGATION);
            case "width" -> -WIDTH * sum.effect(change::direction, Dimension.PRECISION);
            default -> 0;
        };
    }

    private static Findings certain(
            List<FindingReader.ReadFinding> findings,
            BiFunction<FindingReader.ReadFinding, ScenarioTree, ToDoubleFunction<FindingFile.Test>> effects) {
        List<Findings.TestedClaim> claims = new ArrayList<>();
        for (FindingReader.ReadFinding read : findings) {
            List<ToDoubleFunction<FindingFile.Test>> byScenario = read.scenarios().stream()
                    .map(scenario -> effects.apply(read, scenario))
                    .toList();
            for (FindingFile.Test test : read.finding().value().tests()) {
                List<Findings.CaseEffect> cases = new ArrayList<>();
                for (int s = 0; s < byScenario.size(); s++) {
                    cases.add(Findings.certain(
                            read.scenarios().get(s).name(),
                            test,
                            byScenario.get(s).applyAsDouble(test)));
                }
                claims.add(claim(read.finding().value(), test, cases));
            }
        }
        return Findings.certain(claims);
    }

    private static Findings.TestedClaim claim(
            FindingFile finding, FindingFile.Test test, List<Findings.CaseEffect> cases) {
        PairedEffect pooled = PairedEffect.certain(cases.stream()
                .mapToDouble(one -> one.measured().effect())
                .average()
                .orElse(0));
        double equivalence = Math.abs(pooled.effect()) < test.smallest() ? 0 : 1;
        FindingVerdict verdict = FindingVerdict.of(
                test,
                pooled,
                equivalence,
                0,
                cases.stream().map(Findings.CaseEffect::sign).toList());
        return new Findings.TestedClaim(
                finding, test, cases, pooled, equivalence, pooled.p(), verdict, EffectOrigin.NONE, 0, List.of());
    }
}
