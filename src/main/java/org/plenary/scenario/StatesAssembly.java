package org.plenary.scenario;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.plenary.world.RollCall;
import org.plenary.world.States;
import org.plenary.world.VotingRecord;

/**
 * Turns the states file and the preference estimate into the arrays of the model.
 *
 * <p>Power is the mean of a state's shares in the world's material capabilities, military spending and product, over
 * those that have a source (a judgement: material capabilities alone hide who holds the pen); then scaled to add up to 1.
 * A state without any source has no power, unless no state has one: then all have the same. One without an assessed share
 * has none, one without an income group a blank one, one without a share of missed votes is never absent, one without a
 * figure of internet users no digital capacity.
 */
final class StatesAssembly {
    /**
     * Share of world power from which a state counts as major though it is not a permanent member of the Security Council:
     * with the shipped data India, and at 0.02 Germany and Japan too. A judgement, 0.02 to 0.05. A column {@code major} of the
     * states file says it instead: among ten states nearly all have that much.
     */
    private static final double MAJOR_POWER = 0.03;

    private StatesAssembly() {}

    /** Returns the codes of the major states. */
    static List<String> majors(List<StateRow> rows) {
        double[] power = power(rows);
        return IntStream.range(0, power.length)
                .filter(i -> isMajor(rows.get(i), power[i]))
                .mapToObj(i -> rows.get(i).iso3())
                .toList();
    }

    private static boolean isMajor(StateRow row, double power) {
        String said = row.memberships().get("major");
        return said == null ? row.p5() || power >= MAJOR_POWER : number(said) > 0;
    }

    /**
     * Returns the states, in the order of their codes.
     *
     * @param rollCalls what is on file of how they voted
     */
    static States of(StatesTable table, PreferencesTable preferences, List<RollCall> rollCalls) {
        List<StateRow> rows = table.states();
        int n = rows.size();
        double[] capacity = new double[n];
        boolean[] permanent = new boolean[n];
        int[] terms = new int[n];
        double[][] mean = new double[preferences.axes()][n];
        double[][][] factor = new double[n][][];
        for (int i = 0; i < n; i++) {
            StateRow row = rows.get(i);
            capacity[i] = row.internetUsersPct().orElse(0) / 100;
            permanent[i] = row.p5();
            terms[i] = number(row.memberships().getOrDefault("gge_terms", "0"));
            PreferenceRow p = preferences.row(row.iso3()).orElseThrow();
            for (int a = 0; a < mean.length; a++) {
                mean[a][i] = p.means().get(a);
            }
            factor[i] = factor(p, mean.length);
        }
        double[] power = power(rows);
        boolean[] major = new boolean[n];
        for (int i = 0; i < n; i++) {
            major[i] = isMajor(rows.get(i), power[i]);
        }
        return new States(
                table.codes(),
                rows.stream().map(StateRow::name).toList(),
                rows.stream().map(StateRow::unGroup).toList(),
                power,
                shares(rows, StateRow::gdpPpp),
                capacity,
                permanent,
                major,
                terms,
                mean,
                factor,
                rows.stream().mapToDouble(r -> r.assessmentPct().orElse(0)).toArray(),
                rows.stream()
                        .map(r -> r.memberships().getOrDefault(StatesFile.INCOME, ""))
                        .toList(),
                new VotingRecord(rows.stream().map(r -> r.absence().orElse(0)).toList(), rollCalls));
    }

    private static int number(String cell) {
        return cell.isEmpty() ? 0 : (int) Double.parseDouble(cell);
    }

    /** Returns each state's share, 0 without a source. */
    private static double[] shares(List<StateRow> rows, Function<StateRow, OptionalDouble> column) {
        double total = 0;
        for (StateRow row : rows) {
            total += column.apply(row).orElse(0);
        }
        double[] shares = new double[rows.size()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = total > 0 ? column.apply(rows.get(i)).orElse(0) / total : 0;
        }
        return shares;
    }

    private static double[] power(List<StateRow> rows) {
        List<Function<StateRow, OptionalDouble>> columns =
                List.of(StateRow::cinc, StateRow::milexKusd, StateRow::gdpPpp);
        double[] sum = new double[rows.size()];
        int[] sources = new int[rows.size()];
        for (Function<StateRow, OptionalDouble> column : columns) {
            double[] shares = shares(rows, column);
            for (int i = 0; i < sum.length; i++) {
                if (column.apply(rows.get(i)).isPresent()) {
                    sum[i] += shares[i];
                    sources[i]++;
                }
            }
        }
        double total = 0;
        for (int i = 0; i < sum.length; i++) {
            sum[i] = sources[i] > 0 ? sum[i] / sources[i] : 0;
            total += sum[i];
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] = total > 0 ? sum[i] / total : 1.0 / sum.length;
        }
        return sum;
    }

    /** Returns the lower triangular factor of a state's posterior covariance. */
    private static double[][] factor(PreferenceRow p, int axes) {
        double[][] covariance = new double[axes][axes];
        for (int a = 0; a < axes; a++) {
            for (int b = 0; b < axes; b++) {
                covariance[a][b] = covariance(p, axes, a, b);
            }
        }
        return States.factor(covariance);
    }

    private static double covariance(PreferenceRow p, int axes, int a, int b) {
        double sds = p.sds().get(a) * p.sds().get(b);
        return a == b ? sds : sds * p.correlations().get(pair(axes, Math.min(a, b), Math.max(a, b)));
    }

    /** Returns the place of a pair of axes in the order 12, 13, ..., 23, ... */
    private static int pair(int axes, int a, int b) {
        return a * axes - a * (a + 1) / 2 + b - a - 1;
    }
}
