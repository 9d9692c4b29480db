package org.plenary.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.plenary.model.Negotiation;
import org.plenary.model.NegotiationListener;
import org.plenary.model.Setup;
import org.plenary.worlds.Large;

/**
 * Prints the tables of the page on performance: a run against bare loops, and cost against states, provisions and meeting
 * days. Everything of a table is measured in one process, in turns, in the processor time of one thread, which other
 * programs disturb less than the clock; what is shown is the median over the turns.
 */
public final class Tables {
    private static final int TURNS = 15;
    private static final int WARM_UP = 6;
    /** What the optimiser may not take for unused. */
    private static double sink;

    private Tables() {}

    private interface Work {
        void once();
    }

    /** Prints the tables. */
    public static void main(String[] args) {
        bareLoop();
        size(
                "states",
                new int[] {50, 100, 200, 400, 800, 1600},
                n -> Large.world(n, 12, 40).setup());
        size(
                "provisions",
                new int[] {6, 12, 24, 48, 96},
                n -> Large.world(193, n, 4 * n).setup());
        size(
                "days",
                new int[] {20, 40, 80, 160, 320},
                n -> Large.world(193, 12, n).setup());
    }

    private static void bareLoop() {
        BareLoopBenchmark b = new BareLoopBenchmark();
        b.count();
        double[] ms = median(
                List.of(() -> sink += b.run().result().rounds(), () -> sink += b.bareLoop(), () -> sink += b.kernel()));
        print("%d losses computed%n| | cpu ms | run / it |%n|---|---|---|%n", b.evaluations());
        String[] names = {"run", "bare loop", "kernel alone"};
        for (int k = 0; k < names.length; k++) {
            print("| %s | %.2f | %.2f |%n", names[k], ms[k], ms[0] / ms[k]);
        }
    }

    private interface Sized {
        Setup of(int n);
    }

    private static void size(String what, int[] sizes, Sized sized) {
        List<Work> works = new ArrayList<>();
        double[] losses = new double[sizes.length];
        for (int k = 0; k < sizes.length; k++) {
            Setup setup = sized.of(sizes[k]);
            Negotiation counted = run(setup);
            losses[k] = counted.setting().loss().evaluations();
            works.add(() -> sink += run(setup).result().rounds());
        }
        double[] ms = median(works);
        print("%n| %s | losses computed | cpu ms | cpu ms / %s |%n|---|---|---|---|%n", what, what);
        for (int k = 0; k < sizes.length; k++) {
            print("| %d | %.0f | %.2f | %.4f |%n", sizes[k], losses[k], ms[k], ms[k] / sizes[k]);
        }
    }

    private static Negotiation run(Setup setup) {
        Negotiation negotiation = new Negotiation(setup, 1, NegotiationListener.NONE);
        negotiation.start();
        while (negotiation.schedule.step(negotiation)) {
            // until its schedule is empty
        }
        return negotiation;
    }

    private static double[] median(List<Work> works) {
        double[][] ms = new double[works.size()][TURNS];
        for (int turn = -WARM_UP; turn < TURNS; turn++) {
            for (int k = 0; k < works.size(); k++) {
                long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                works.get(k).once();
                works.get(k).once();
                if (turn >= 0) {
                    ms[k][turn] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 2e6;
                }
            }
        }
        return Arrays.stream(ms).mapToDouble(Tables::middle).toArray();
    }

    private static double middle(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
