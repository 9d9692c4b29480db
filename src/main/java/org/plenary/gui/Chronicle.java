package org.plenary.gui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.plenary.bargaining.Author;
import org.plenary.bargaining.Committee;
import org.plenary.bargaining.DraftingMove;
import org.plenary.bargaining.Objection;
import org.plenary.experiment.ObservedOutcome;
import org.plenary.experiment.RunOutcome;
import org.plenary.experiment.Words;
import org.plenary.legalization.Dimension;
import org.plenary.legalization.DimensionScore;
import org.plenary.model.MandateVote;
import org.plenary.model.NegotiationListener;
import org.plenary.model.Setup;
import org.plenary.text.AuthorityItem;
import org.plenary.text.Wording;
import org.plenary.world.BallotCount;

/** Tells a run in words, a line an event. */
final class Chronicle implements NegotiationListener {
    private static final int NAMED = 4;

    private final Setup setup;
    private final IntSupplier round;
    private final List<String> lines = new ArrayList<>();
    private List<Objection> pending = List.of();
    private double objecting;
    private double gaining;
    private double losing;
    private boolean fresh;

    /**
     * Begins a chronicle.
     *
     * @param round gives the round that is going on, from 1
     */
    Chronicle(Setup setup, IntSupplier round) {
        this.setup = setup;
        this.round = round;
    }

    /** Returns all lines so far, in order. */
    List<String> lines() {
        return lines;
    }

    /** Adds a line of its own. */
    void note(String line) {
        lines.add(line);
    }

    private void tell(String where, String what) {
        lines.add("Round " + round.getAsInt() + ", " + where + ": " + what);
    }

    private void tell(Committee committee, String what) {
        tell(Labels.organ(setup, committee.organ().id()), what);
    }

    private String period(int period) {
        String title = setup.periods().get(period).title();
        return "period " + (period + 1) + (title.isEmpty() ? "" : " (" + title + ")");
    }

    @Override
    public void voted(MandateVote vote) {
        String mandate = "mandate for the " + Labels.organ(setup, vote.organ()) + " to " + vote.ruleMandate() + " a "
                + vote.form();
        tell(
                period(vote.period()),
                Labels.sponsor(setup, vote.sponsor()) + " tables a " + mandate + "; " + Labels.decision(vote));
    }

    @Override
    public void notTabled(int period, String sponsor, String organ) {
        tell(
                period(period),
                Labels.sponsor(setup, sponsor) + " tables no mandate for the " + Labels.organ(setup, organ));
    }

    @Override
    public void convened(int period, Committee committee) {
        tell(
                committee,
                "convenes with " + committee.membership().size() + " members for up to "
                        + committee.mandate().calendar().total() + " days");
    }

    @Override
    public boolean wantsJudgements() {
        return true;
    }

    @Override
    public void judged(Committee committee, BallotCount tally, List<Objection> objections) {
        pending = List.copyOf(objections);
        objecting = tally.objecting();
        gaining = tally.gaining();
        losing = tally.losing();
        fresh = true;
    }

    /** Returns how members judged what was just put, if they were asked. */
    private String judged(boolean carried) {
        if (!fresh || (carried && pending.isEmpty())) {
            return "";
        }
        String objections = pending.isEmpty()
                ? ""
                : "objections from " + Labels.objectors(setup, pending, NAMED) + " (" + Labels.percent(objecting)
                        + " of influence)";
        String swing = carried || gaining > losing
                ? ""
                : "less influence gains (" + Labels.percent(gaining) + ") than loses (" + Labels.percent(losing) + ")";
        String both = swing.isEmpty() || objections.isEmpty() ? "" : "; ";
        return (swing + objections).isEmpty() ? "" : ": " + swing + both + objections;
    }

    private static String ends(boolean carried) {
        return carried ? "carries" : "fails";
    }

    private void told() {
        fresh = false;
    }

    @Override
    public void tested(Committee committee, int row, Wording wording, Author author, boolean carried) {
        String what = author.kind() == Author.Role.DRAFTERS ? "redraft" : "text";
        tell(
                committee,
                Labels.author(setup, author) + ", " + what + " on " + Labels.row(committee.rowOf(row)) + " ("
                        + Labels.words(wording.obligation()) + ", half-width " + Labels.number(wording.halfWidth(), 2)
                        + ") "
                        + ends(carried) + judged(carried));
        told();
    }

    @Override
    public void tested(Committee committee, AuthorityItem item, int level, Author author, boolean carried) {
        tell(
                committee,
                Labels.author(setup, author) + " proposes " + Labels.words(item) + " at level " + level + ": "
                        + ends(carried) + judged(carried));
        told();
    }

    @Override
    public void redrafted(Committee committee, int row, DraftingMove move, boolean carried) {
        if (carried && move != DraftingMove.SPLIT && move != DraftingMove.OMIT) {
            tell(
                    committee,
                    "drafters " + Labels.words(move) + " " + Labels.row(committee.rowOf(row)) + ", and it is agreed");
        }
    }

    @Override
    public void split(Committee committee, int row) {
        int parts = committee.rowOf(row).parts();
        tell(committee, Labels.row(committee.rowOf(row)) + " is split into " + parts + " provisions");
    }

    @Override
    public void omitted(Committee committee, int row) {
        tell(committee, Labels.row(committee.rowOf(row)) + " is dropped from the text");
    }

    @Override
    public void reopened(Committee committee, int row) {
        tell(committee, Labels.row(committee.rowOf(row)) + " is opened again");
    }

    @Override
    public void traded(Committee committee, int first, int second, boolean carried) {
        tell(
                committee,
                "trade of " + Labels.row(committee.rowOf(first)) + " for " + Labels.row(committee.rowOf(second)) + " "
                        + ends(carried) + judged(carried));
        told();
    }

    @Override
    public void strategyMoved(Committee committee, String strategy, String move, boolean success) {
        tell(committee, "secretariat, " + Labels.words(strategy) + ": " + move + (success ? "" : ", without success"));
        told();
    }

    @Override
    public void concluded(Committee committee, boolean adopted, String reason) {
        int apart = committee.dissociations().size();
        String with = apart == 0 ? "" : " with " + apart + (apart == 1 ? " dissociation" : " dissociations");
        tell(
                committee,
                adopted
                        ? Labels.words(committee.mandate().form()) + " adopted" + with
                        : "ends without a text: " + reason + judged(false));
        told();
    }

    /** Tells how the run was scored. */
    void end(RunOutcome outcome, ObservedOutcome observed) {
        lines.add(outcome.result().adopted() ? "End: a text was adopted." : "End: no text was adopted.");
        for (Dimension dimension : Dimension.values()) {
            DimensionScore score = outcome.scores().of(dimension);
            lines.add("End: " + Words.of(dimension) + " " + Words.of(score.classified()) + " ("
                    + Labels.number(score.level(), 3) + ")"
                    + observed.of(dimension)
                            .map(real -> ", observed " + Words.of(real))
                            .orElse(""));
        }
        lines.add("End: consensus " + Labels.number(outcome.result().consensus(), 3) + ", support "
                + Labels.number(outcome.result().support(), 3));
    }
}
