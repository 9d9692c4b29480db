package org.plenary.report;

import java.util.ArrayList;
import java.util.List;
import org.plenary.kernel.RunSeed;
import org.plenary.model.Setup;
import org.plenary.study.RunDecision;
import org.plenary.study.TurnedRun;
import org.plenary.table.NumberForm;
import org.plenary.table.Table;

/** The decisions that moved the outcome of a run most, as they are told. */
public final class TurnedRunText {
    private static final int SHOWN = 10;

    private TurnedRunText() {}

    /** Returns the text, each line ended by {@code \n}. */
    public static String of(String title, Setup setup, long seed, TurnedRun.Trials trials, Glyphs glyphs) {
        TextPage page = new TextPage(glyphs);
        page.add("Decisions of a run: " + title);
        page.add(glyphs.rule().repeat(TextPage.WIDTH));
        int tried = trials.turned().size();
        page.wrap("Seed " + RunSeed.toHex(seed) + ". In this run " + Figures.count(trials.all(), "decision")
                + " were taken on mandates, wording, authority and texts. "
                + (tried < trials.all() ? "The " + tried + " closest were" : "Each was")
                + " turned round, one at a time, and the run made again with the same luck. Closest are mandates and texts"
                + " as a whole, then what the least influence, changing sides, would have decided otherwise.");
        List<TurnedRun> moved =
                trials.turned().stream().filter(run -> run.size() > 0).toList();
        Table.Builder table = Table.shown("Had it gone the other way")
                .columns(NumberForm.PLAIN, "what was put", "where and when", "it");
        trials.measures().forEach(measure -> table.columns(NumberForm.DIFFERENCE, measure));
        for (TurnedRun run : moved.subList(0, Math.min(SHOWN, moved.size()))) {
            List<Object> cells = new ArrayList<>(List.of(
                    run.decision().what(),
                    where(run.decision(), setup),
                    run.decision().carried() ? "carried" : "failed"));
            cells.addAll(run.changes());
            table.row(cells);
        }
        page.table(table.build());
        page.head("In words");
        page.wrap(words(trials, moved, setup));
        return page.toString();
    }

    private static String where(RunDecision decision, Setup setup) {
        String period = setup.periods().get(decision.period()).title();
        return decision.body() + ", " + (decision.day() == 0 ? period : "day " + decision.day() + " of " + period);
    }

    private static String words(TurnedRun.Trials trials, List<TurnedRun> moved, Setup setup) {
        String left = moved.size() + " of " + trials.turned().size() + " would have led elsewhere.";
        if (moved.isEmpty()) {
            return left;
        }
        RunDecision most = moved.get(0).decision();
        List<String> levels = new ArrayList<>();
        for (int m = 0; m < trials.measures().size(); m++) {
            double level = trials.levels().get(m);
            levels.add(trials.measures().get(m).replace('_', ' ') + " would have been "
                    + Figures.level(level + moved.get(0).changes().get(m)) + " instead of " + Figures.level(level));
        }
        return left + " The outcome would have moved most had " + most.what() + " (" + where(most, setup) + ") "
                + (most.carried() ? "failed" : "carried") + ": " + String.join(", ", levels) + ".";
    }
}
