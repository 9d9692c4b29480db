package org.plenary.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plenary.experiment.ObservedOutcome;
import org.plenary.experiment.RunOutcome;
import org.plenary.experiment.Words;
import org.plenary.input.Wrapping;
import org.plenary.kernel.Named;
import org.plenary.legalization.Codebook;
import org.plenary.legalization.Dimension;
import org.plenary.legalization.DimensionScore;
import org.plenary.legalization.LegalizationClass;
import org.plenary.model.MandateVote;
import org.plenary.model.ProvisionFate;
import org.plenary.model.Setup;
import org.plenary.report.RunLog;
import org.plenary.report.TextTable;
import org.plenary.report.VoteNotes;
import org.plenary.text.ObligationLevel;
import org.plenary.world.Mandate;
import org.plenary.world.Organ;
import org.plenary.world.Secretariat;

/**
 * What {@code plenary run} prints of a run: organs, mandates and votes, sessions, what became of each provision, and the
 * scores with their reasons beside what was observed. At most 100 characters wide.
 *
 * @param setup the scenario
 * @param outcome what came out
 * @param log how it came about
 * @param observed what was observed in the real case
 * @param codebook what scored it
 */
record RunSheet(Setup setup, RunOutcome outcome, RunLog log, ObservedOutcome observed, Codebook codebook) {
    private static final int WIDTH = 100;
    private static final int MANY = 12;

    /** Returns the text, each line with a line end. */
    String render() {
        StringBuilder text = new StringBuilder();
        text.append(heading("Organs")).append(organs().render());
        text.append(heading("Mandates")).append(mandates().render());
        text.append(heading("Sessions")).append(sessions());
        text.append(heading("Provisions")).append(provisions());
        text.append(heading("Outcome")).append(scores());
        return text.toString();
    }

    private static String heading(String title) {
        return "\n" + title + "\n" + "=".repeat(title.length()) + "\n";
    }

    private TextTable organs() {
        TextTable table = new TextTable(0, "organ", "name", "members", "decides by", "regular", "secretariat");
        for (Organ organ : setup.organs()) {
            table.row(
                    organ.id(),
                    organ.title(),
                    members(organ),
                    rule(organ),
                    organ.regular() ? "yes" : "no",
                    served(organ));
        }
        return table;
    }

    private String members(Organ organ) {
        if (organ.experts() > 0) {
            return organ.experts() + " of " + setup.states().size();
        }
        return organ.members().length == 0 ? "all " + setup.states().size() : "" + organ.members().length;
    }

    private static String rule(Organ organ) {
        Named named = organ.rule().getClass().getAnnotation(Named.class);
        return (named == null ? organ.rule().getClass().getSimpleName() : named.value()).replace('_', ' ');
    }

    private static String served(Organ organ) {
        Secretariat s = organ.secretariat();
        return String.format(
                Locale.ROOT,
                "%s: expertise %s, staff %s, autonomy %s",
                s.id(),
                plain(s.expertise()),
                plain(s.staff()),
                plain(s.autonomy()));
    }

    private TextTable mandates() {
        TextTable table = new TextTable(-1, "period", "sponsor", "asks", "voted in", "yes-no-abstain (absent)", "");
        for (int p = 0; p < setup.periods().size(); p++) {
            for (MandateVote vote : outcome.result().mandates()) {
                if (vote.period() == p) {
                    table.row(
                            period(p),
                            vote.sponsor(),
                            asks(vote),
                            vote.votedIn().isEmpty() ? "General Assembly" : vote.votedIn(),
                            vote.voted() ? VoteNotes.tally(vote.ballots()) : "without a vote",
                            decision(vote));
                    note(table, new VoteNotes(setup, vote).text());
                }
            }
            for (RunLog.NotTabled none : log.notTabled()) {
                if (none.period() == p) {
                    table.row(period(p), none.sponsor(), "nothing of " + none.organ(), "-", "-", "not tabled");
                }
            }
        }
        return table;
    }

    private static void note(TextTable table, String text) {
        if (!text.isEmpty()) {
            table.note(text);
        }
    }

    private static String decision(MandateVote vote) {
        String broken = vote.decided() == MandateVote.Decided.CONSENSUS_BROKEN ? ", no consensus" : "";
        return (vote.adopted() ? "adopted" : "rejected") + broken;
    }

    private String period(int p) {
        String title = setup.periods().get(p).title();
        return (p + 1) + (title.isEmpty() ? "" : ": " + title);
    }

    private static String asks(MandateVote vote) {
        return switch (vote.ruleMandate()) {
            case "study" -> vote.organ() + " to study and report";
            case "recommend" -> vote.organ() + " to recommend, in a " + vote.form();
            default -> vote.organ() + " to draft a " + vote.form();
        };
    }

    private String sessions() {
        if (log.sittings().isEmpty()) {
            return "No organ met: no mandate was adopted.\n";
        }
        TextTable table = new TextTable(-1, "period", "organ", "sessions", "days", "end", "dissociations");
        for (RunLog.Sitting sitting : log.sittings()) {
            Mandate mandate = sitting.committee().mandate();
            table.row(
                    period(sitting.period()),
                    mandate.organ().id(),
                    sitting.sessions() + " of " + mandate.calendar().sessions(),
                    sitting.days() + " of " + mandate.calendar().total(),
                    ending(sitting),
                    dissociations(sitting.committee().dissociations()));
        }
        return table.render();
    }

    private static String ending(RunLog.Sitting sitting) {
        Mandate mandate = sitting.committee().mandate();
        return sitting.committee().adopted()
                ? mandate.form().name().toLowerCase(Locale.ROOT) + " adopted"
                : "no text: " + sitting.ending();
    }

    private static String dissociations(List<String> states) {
        if (states.size() > MANY) {
            return states.size() + " states";
        }
        return states.isEmpty() ? "-" : String.join(", ", states);
    }

    private String provisions() {
        List<ProvisionFate> fates = outcome.result().fates();
        if (fates.isEmpty()) {
            return "No organ negotiated rules.\n";
        }
        StringBuilder text = new StringBuilder();
        for (RunLog.Sitting sitting : log.sittings()) {
            List<ProvisionFate> own = fates.stream()
                    .filter(fate -> fate.period() == sitting.period()
                            && fate.organ().equals(sitting.committee().organ().id()))
                    .toList();
            if (!own.isEmpty()) {
                text.append(text.isEmpty() ? "" : "\n")
                        .append(sitting.committee().organ().id())
                        .append(", period ")
                        .append(period(sitting.period()))
                        .append('\n')
                        .append(fates(own).render());
            }
        }
        wrapped(
                "Width: half-width of the interval of permitted readings, in standard deviations of states'"
                        + " positions; precision judges it by the spread of their readings of that very provision."
                        + " Edits: amendments accepted. Against: influence that objected when the wording was"
                        + " accepted, or else when it was last tried.",
                "",
                text.append('\n'));
        return text.toString();
    }

    private TextTable fates(List<ProvisionFate> fates) {
        TextTable table = new TextTable(0, "provision", "fate", "width", "precision", "binds", "edits", "against");
        String split = "";
        for (ProvisionFate fate : fates) {
            if (!fate.part().isEmpty() && !split.equals(fate.provision())) {
                split = fate.provision();
                table.row(split, "split:", "", "", "", "", "");
            }
            boolean worded = fate.adopted();
            table.row(
                    fate.part().isEmpty() ? fate.provision() : "- " + fate.part(),
                    fate(fate),
                    worded ? String.format(Locale.ROOT, "%.2f", fate.halfWidth()) : "-",
                    worded
                            ? codebook.precision()
                                    .category(fate.halfWidth(), fate.spread())
                                    .words()
                            : "-",
                    worded ? binds(fate) : "-",
                    Integer.toString(fate.amendments()),
                    String.format(Locale.ROOT, "%.0f%%", 100 * fate.objections()));
        }
        return table;
    }

    private static String fate(ProvisionFate fate) {
        if (fate.adopted()) {
            return "adopted";
        }
        return switch (fate.status()) {
            case AGREED -> "agreed, no text";
            case OMITTED -> "left out";
            case BRACKETED -> "in brackets";
            case PROPOSED -> "not taken up";
        };
    }

    private static String binds(ProvisionFate fate) {
        int last = ObligationLevel.values().length - 1;
        return ObligationLevel.values()[(int) Math.round(fate.obligation() * last)]
                .name()
                .toLowerCase(Locale.ROOT);
    }

    private String scores() {
        TextTable table = new TextTable(0, "", "level", "class", "observed", "");
        for (Dimension dimension : Dimension.values()) {
            DimensionScore score = outcome.scores().of(dimension);
            Optional<LegalizationClass> real = observed.of(dimension);
            String match = real.map(c -> c == score.classified() ? "as observed" : "NOT as observed")
                    .orElse("");
            table.row(
                    Words.of(dimension),
                    String.format(Locale.ROOT, "%.3f", score.level()),
                    Words.of(score.classified()),
                    real.map(Words::of).orElse("-"),
                    match);
        }
        table.row(
                "consensus", String.format(Locale.ROOT, "%.3f", outcome.result().consensus()), "", "", "");
        table.row("support", String.format(Locale.ROOT, "%.3f", outcome.result().support()), "", "", "");
        StringBuilder text = new StringBuilder(table.render());
        for (Dimension dimension : Dimension.values()) {
            List<String> reasons =
                    new ArrayList<>(outcome.scores().of(dimension).reasons());
            text.append('\n').append(reasons.remove(0)).append('\n');
            reasons.forEach(reason -> wrapped(reason, "  ", text));
        }
        return text.toString();
    }

    private static void wrapped(String sentence, String indent, StringBuilder to) {
        Wrapping.of(sentence, WIDTH - indent.length())
                .forEach(line -> to.append(indent).append(line).append('\n'));
    }

    private static String plain(double x) {
        return org.plenary.table.CsvCell.number(x);
    }
}
