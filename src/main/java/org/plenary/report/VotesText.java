package org.plenary.report;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.plenary.analysis.ForeseenRollCall;
import org.plenary.analysis.Percentiles;
import org.plenary.analysis.VoteFit;

/** How well roll calls are foreseen, as it is shown in a terminal. */
public final class VotesText {
    private VotesText() {}

    /**
     * Returns the text, each line ended by {@code \n}.
     *
     * @param title what was run
     * @param known from what the roll calls were foreseen, in a sentence
     */
    public static String of(String title, String known, List<ForeseenRollCall> calls, Glyphs glyphs) {
        TextPage page = new TextPage(glyphs);
        page.add(title);
        page.wrap(known);
        List<ForeseenRollCall> foreseen =
                calls.stream().filter(call -> call.fit().isPresent()).toList();
        if (!foreseen.isEmpty()) {
            page.head("Votes foreseen, of the states that voted");
            page.table(quality(foreseen));
            page.wrap(
                    "Right: by the likeliest vote, and in a single run. Balanced: mean of the shares right of those who"
                            + " voted yes, no, and abstained. Carried forward: each state's last vote on the same field before, an"
                            + " abstention without one; - if there was no roll call before.");
            page.head("Tallies in " + Figures.count(calls.get(0).runs(), "run") + ": mean, 5 to 95 %, and in fact");
            page.table(tallies(foreseen, glyphs));
        }
        for (ForeseenRollCall call : calls) {
            int put = call.votes().size();
            if (put < call.runs()) {
                page.add(call.rollCall() + ": its mandate is put to the vote in " + put + " of "
                        + Figures.count(call.runs(), "run") + ".");
            }
        }
        return page.toString();
    }

    private static TextTable quality(List<ForeseenRollCall> calls) {
        TextTable table = new TextTable(
                0, "roll call", "right", "single", "balanced", "log score", "Brier", "always yes", "carried forward");
        calls.forEach(call -> table.row(
                call.rollCall(),
                of(call, VoteFit::right),
                of(call, VoteFit::single),
                of(call, VoteFit::balanced),
                of(call, VoteFit::logScore),
                of(call, VoteFit::brier),
                of(call, VoteFit::alwaysYes),
                call.carried().map(fit -> Figures.level(fit.right())).orElse("-")));
        if (calls.size() > 1) {
            table.row(
                    "mean",
                    mean(calls, VoteFit::right),
                    mean(calls, VoteFit::single),
                    mean(calls, VoteFit::balanced),
                    mean(calls, VoteFit::logScore),
                    mean(calls, VoteFit::brier),
                    mean(calls, VoteFit::alwaysYes),
                    "");
        }
        return table;
    }

    private static String of(ForeseenRollCall call, ToDoubleFunction<VoteFit> measure) {
        return Figures.level(measure.applyAsDouble(call.fit().orElseThrow()));
    }

    private static String mean(List<ForeseenRollCall> calls, ToDoubleFunction<VoteFit> measure) {
        return Figures.level(calls.stream()
                .mapToDouble(call -> measure.applyAsDouble(call.fit().orElseThrow()))
                .average()
                .orElseThrow());
    }

    private static TextTable tallies(List<ForeseenRollCall> calls, Glyphs glyphs) {
        TextTable table =
                new TextTable(0, "roll call", "yes", "real", "no", "real", "abstain", "real", "absent", "real");
        for (ForeseenRollCall call : calls) {
            VoteFit fit = call.fit().orElseThrow();
            table.row(
                    call.rollCall(),
                    tally(call, 'Y', fit.yes(), glyphs),
                    "" + fit.realYes(),
                    tally(call, 'N', fit.no(), glyphs),
                    "" + fit.realNo(),
                    tally(call, 'A', fit.abstain(), glyphs),
                    "" + fit.realAbstain(),
                    tally(call, 'X', fit.absent(), glyphs),
                    "" + fit.realAbsent());
        }
        return table;
    }

    private static String tally(ForeseenRollCall call, char vote, double mean, Glyphs glyphs) {
        Percentiles tally = call.tally(vote);
        return String.format(Locale.ROOT, "%.0f (%.0f%s%.0f)", mean, tally.low(), glyphs.dash(), tally.high());
    }
}
