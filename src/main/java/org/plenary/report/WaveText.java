package org.plenary.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.plenary.experiment.Words;
import org.plenary.kernel.Estimate;
import org.plenary.study.Goal;
import org.plenary.study.LeftOutCase;
import org.plenary.study.PlausibleSpace;
import org.plenary.study.Posterior;
import org.plenary.study.Sieve;
import org.plenary.study.Surface;
import org.plenary.study.WavePlan;
import org.plenary.study.WaveTables;
import org.plenary.table.Marked;
import org.plenary.table.NumberForm;
import org.plenary.table.Table;

/** What is left of the judged numbers after a wave, as it is shown in a terminal. */
final class WaveText {
    private static final int PAIRS = 10;
    private static final int NUMBERS = 12;

    private final WavePlan plan;
    private final Posterior posterior;
    private final PlausibleSpace space;
    private final TextPage page;

    private WaveText(WavePlan plan, Posterior posterior, Glyphs glyphs) {
        this.plan = plan;
        this.posterior = posterior;
        this.space = posterior.space();
        this.page = new TextPage(glyphs);
    }

    /** Returns the text, each line ended by {@code \n}. */
    static String of(WavePlan plan, Posterior posterior, Glyphs glyphs) {
        WaveText text = new WaveText(plan, posterior, glyphs);
        text.addHead();
        text.addWaves();
        text.addTargets();
        text.addNumbers();
        text.addPairs();
        text.addLeftOut();
        return text.page.toString();
    }

    private void addHead() {
        page.title("Calibration, wave " + plan.wave(), plan.sweep());
        page.extent(plan.draws().size(), "draw", plan.sweep(), "");
        page.wrap(space.numbers().size() + " judged numbers, "
                + space.goals().stream().filter(goal -> !goal.heldOut()).count() + " targets and "
                + space.goals().stream().filter(Goal::heldOut).count()
                + " held out. A point is ruled out if what a surface"
                + " foresees there for any target lies further outside of its range than " + (int) Sieve.BOUND
                + " standard deviations of surface, luck, record and model together.");
    }

    private void addWaves() {
        Table.Builder table = Table.shown("What did each wave rule out?")
                .columns(NumberForm.PLAIN, "wave", "draws")
                .columns(NumberForm.SHARE, "of its draws left", "of the whole space left")
                .columns(NumberForm.LEVEL, "bound");
        for (int w = 0; w < space.siftings().size(); w++) {
            PlausibleSpace.Sifting sifting = space.siftings().get(w);
            table.row(w + 1, sifting.draws(), sifting.kept(), sifting.left(), sifting.bound());
        }
        page.table(table.build());
        if (space.siftings().stream().anyMatch(sifting -> sifting.bound() > Sieve.BOUND)) {
            page.wrap(
                    "A bound above " + (int) Sieve.BOUND + ": no point was found that all targets allow, so the least"
                            + " implausible ones were taken. The targets that rule out most alone fight each other or the model.");
        }
    }

    private void addTargets() {
        Sieve sieve = space.sieves().get(space.sieves().size() - 1);
        List<Double> alone = space.siftings().get(space.siftings().size() - 1).alone();
        Table.Builder table = Table.shown("How well is each target foreseen, and how do the members fare?")
                .columns(NumberForm.PLAIN, "target")
                .columns(NumberForm.SHARE, "variance foreseen", "rules out alone")
                .columns(NumberForm.LEVEL, "luck of a run", "members, mean")
                .columns(NumberForm.SHARE, "in range");
        for (int g = 0; g < space.goals().size(); g++) {
            Goal goal = space.goals().get(g);
            table.row(
                    goal.id() + (goal.heldOut() ? " (held out)" : ""),
                    sieve.surfaces().get(g).map(Surface::foreseen),
                    goal.heldOut() ? null : alone.get(g),
                    sieve.luck().get(g),
                    posterior.mean(g),
                    posterior.holds(g));
        }
        page.table(table.build());
        page.wrap("Variance foreseen: by the surface, at draws that were left out when it was learned. Members: "
                + posterior.members().size() + " draws of " + space.left().size()
                + " not ruled out, by how likely the record is by their runs; those likelihoods are worth "
                + Math.round(posterior.worth()) + " equally likely draws.");
    }

    private void addNumbers() {
        List<Posterior.Learned> all = posterior.learned();
        Table.Builder table = Table.shown("Which numbers does the record inform most?")
                .columns(NumberForm.PLAIN, "number (* beyond chance)", "range")
                .columns(NumberForm.LEVEL, "members, nine in ten")
                .columns(NumberForm.SHARE, "spread left")
                .columns(NumberForm.LEVEL, "distance");
        all.stream()
                .sorted(Comparator.comparingDouble(learned -> -learned.distance()))
                .limit(NUMBERS)
                .forEach(learned -> table.row(
                        new Marked(learned.number().name(), learned.informed()),
                        figure(learned.number().range().low()) + " to "
                                + figure(learned.number().range().high()),
                        new Estimate(learned.mean(), learned.low(), learned.high()),
                        learned.narrower(),
                        learned.distance()));
        page.table(table.build());
        page.add(all.stream().filter(Posterior.Learned::informed).count() + " of " + all.size()
                + " numbers are distributed otherwise than before, beyond chance.");
    }

    private static String figure(double x) {
        return String.format(Locale.ROOT, "%.4g", x)
                .replaceAll("(\\.[0-9]*?)0+$", "$1")
                .replaceAll("\\.$", "");
    }

    private void addPairs() {
        page.head("Which numbers trade off?");
        List<Posterior.Pair> pairs =
                posterior.pairs(PAIRS).stream().filter(Posterior.Pair::sure).toList();
        pairs.forEach(pair -> page.add(String.format(
                Locale.ROOT,
                "    %+.2f %s, %s",
                pair.correlation(),
                pair.one().name(),
                pair.other().name())));
        if (pairs.isEmpty()) {
            page.add("None beyond chance.");
        }
    }

    private void addLeftOut() {
        List<LeftOutCase> cases = WaveTables.leftOut(plan.targets(), space);
        if (cases.isEmpty()) {
            return;
        }
        Table.Builder table = Table.shown("Is each case foreseen from the others?")
                .columns(NumberForm.PLAIN, "class", "observed")
                .columns(NumberForm.SHARE, "low", "medium", "high")
                .columns(NumberForm.DIFFERENCE, "log score", "constant guess", "classes of others");
        for (LeftOutCase left : cases) {
            table.row(
                    left.scenario() + ", " + Words.of(left.dimension()),
                    left.observed(),
                    left.model().get(0),
                    left.model().get(1),
                    left.model().get(2),
                    left.logScore(left.model()),
                    left.logScore(left.constant()),
                    left.logScore(left.others()));
        }
        page.table(table.build());
        page.add(cases.stream().filter(LeftOutCase::isLikeliest).count() + " of " + cases.size()
                + " observed classes are the likeliest. Mean log score "
                + mean(cases, left -> left.logScore(left.model())) + ", constant guess "
                + mean(cases, left -> left.logScore(left.constant())) + ", others "
                + mean(cases, left -> left.logScore(left.others())) + ";");
        page.add("mean Brier score " + mean(cases, left -> left.brier(left.model())) + ", "
                + mean(cases, left -> left.brier(left.constant())) + ", "
                + mean(cases, left -> left.brier(left.others())) + ".");
    }

    private static String mean(List<LeftOutCase> cases, java.util.function.ToDoubleFunction<LeftOutCase> score) {
        return String.format(
                Locale.ROOT, "%.3f", cases.stream().mapToDouble(score).average().orElse(Double.NaN));
    }
}
