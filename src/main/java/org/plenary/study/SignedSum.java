package org.plenary.study;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.plenary.legalization.Dimension;
import org.plenary.legalization.LegalizationClass;

/**
 * The crudest explanation: a sum of the explanatory variables, each with the sign that Fan 2024 claims for it, without
 * weights and without anything fitted. It knows the order of the cases in each variable and nothing else.
 *
 * <pre>level = mean over the variables v with a sign of ( x_v if the sign is +, 1 - x_v if it is - )</pre>
 *
 * <p>x_v is 1 for the highest cases in the ordinal table, 0 for the lowest, evenly between for others, and 1/2 where all
 * are equal. Classes are thirds of the scale from 0 to 1.
 */
public final class SignedSum {
    /** The name of this baseline. */
    public static final String NAME = "signed_sum";

    /**
     * What a source claims of a variable.
     *
     * @param variable its name in the ordinal table
     * @param delegation the sign of its effect on delegation; 0 for none
     * @param precision on precision
     * @param obligation on obligation
     * @param finding the claim's number
     */
    public record Sign(String variable, int delegation, int precision, int obligation, String finding) {
        int of(Dimension dimension) {
            return switch (dimension) {
                case DELEGATION -> delegation;
                case PRECISION -> precision;
                case OBLIGATION -> obligation;
            };
        }
    }

    /** The signs, all of Fan 2024. */
    public static final List<Sign> SIGNS = List.of(
            new Sign("technical_complexity", 1, -1, -1, "F1 to F3"),
            new Sign("political_salience", 0, 0, -1, "F4"),
            new Sign("shared_objective", 1, 0, 0, "F5"),
            new Sign("avoidance", 0, 0, -1, "F6"),
            new Sign("blocs", 1, 1, 1, "F7"),
            new Sign("non_state_weight", 0, -1, 0, "F9"),
            new Sign("expertise", 1, 0, 0, "F10"),
            new Sign("dominant_organs", 0, -1, 0, "F11"),
            new Sign("autonomy", 0, 1, 0, "F13"),
            new Sign("staff", 0, 1, 0, "F13"),
            new Sign("ambiguity", 0, -1, 0, "F15"),
            new Sign("drive", 0, 1, 0, "F16"));

    private final OrdinalTable table;

    /** Makes the sum over the variables of a table that have a sign. */
    public SignedSum(OrdinalTable table) {
        this.table = table;
    }

    /** Returns the level of a case, from 0 to 1; a half if no variable bears on the dimension. */
    public double level(String scenario, Dimension dimension) {
        return terms(dimension).stream()
                .mapToDouble(term -> {
                    double x = position(term.variable().groups(), scenario);
                    return term.sign() > 0 ? x : 1 - x;
                })
                .average()
                .orElse(0.5);
    }

    /**
     * Returns by how much the level changes when variables go from the lowest place of the order to the highest.
     *
     * @param direction of a variable: 1 if it does, -1 if it goes from the highest place to the lowest, 0 if it stays
     */
    double effect(ToIntFunction<OrdinalTable.Variable> direction, Dimension dimension) {
        return terms(dimension).stream()
                .mapToDouble(term -> direction.applyAsInt(term.variable()) * term.sign())
                .average()
                .orElse(0);
    }

    private record Term(OrdinalTable.Variable variable, int sign) {}

    /** The variables that bear on a dimension. */
    private List<Term> terms(Dimension dimension) {
        List<Term> terms = new ArrayList<>();
        for (Sign sign : SIGNS) {
            for (OrdinalTable.Variable variable : table.variables()) {
                if (variable.id().equals(sign.variable()) && sign.of(dimension) != 0) {
                    terms.add(new Term(variable, sign.of(dimension)));
                }
            }
        }
        return terms;
    }

    /** Where a case stands in the order, from 0 to 1. */
    private static double position(List<List<String>> groups, String scenario) {
        for (int g = 0; g < groups.size(); g++) {
            if (groups.get(g).contains(scenario)) {
                return groups.size() == 1 ? 0.5 : 1 - g / (groups.size() - 1.0);
            }
        }
        return 0.5;
    }

    /** Returns the class of a level. */
    public static LegalizationClass classified(double level) {
        return level < 1 / 3.0
                ? LegalizationClass.LOW
                : level < 2 / 3.0 ? LegalizationClass.MEDIUM : LegalizationClass.HIGH;
    }
}
