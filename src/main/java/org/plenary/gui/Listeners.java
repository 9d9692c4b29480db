package org.plenary.gui;

import java.util.List;
import org.plenary.bargaining.Author;
import org.plenary.bargaining.Committee;
import org.plenary.bargaining.DraftingMove;
import org.plenary.bargaining.Objection;
import org.plenary.model.MandateVote;
import org.plenary.model.NegotiationListener;
import org.plenary.text.AuthorityItem;
import org.plenary.text.Wording;
import org.plenary.world.BallotCount;

/** Tells several listeners, in their order. */
record Listeners(List<NegotiationListener> all) implements NegotiationListener {
    @Override
    public boolean wantsJudgements() {
        return all.stream().anyMatch(NegotiationListener::wantsJudgements);
    }

    @Override
    public void judged(Committee committee, BallotCount tally, List<Objection> objections) {
        all.forEach(l -> l.judged(committee, tally, objections));
    }

    @Override
    public void tested(Committee committee, int row, Wording wording, Author author, boolean carried) {
        all.forEach(l -> l.tested(committee, row, wording, author, carried));
    }

    @Override
    public void tested(Committee committee, AuthorityItem item, int level, Author author, boolean carried) {
        all.forEach(l -> l.tested(committee, item, level, author, carried));
    }

    @Override
    public void redrafted(Committee committee, int row, DraftingMove move, boolean carried) {
        all.forEach(l -> l.redrafted(committee, row, move, carried));
    }

    @Override
    public void split(Committee committee, int row) {
        all.forEach(l -> l.split(committee, row));
    }

    @Override
    public void omitted(Committee committee, int row) {
        all.forEach(l -> l.omitted(committee, row));
    }

    @Override
    public void reopened(Committee committee, int row) {
        all.forEach(l -> l.reopened(committee, row));
    }

    @Override
    public void traded(Committee committee, int first, int second, boolean carried) {
        all.forEach(l -> l.traded(committee, first, second, carried));
    }

    @Override
    public void strategyMoved(Committee committee, String strategy, String move, boolean success) {
        all.forEach(l -> l.strategyMoved(committee, strategy, move, success));
    }

    @Override
    public void concluded(Committee committee, boolean adopted, String reason) {
        all.forEach(l -> l.concluded(committee, adopted, reason));
    }

    @Override
    public void voted(MandateVote vote) {
        all.forEach(l -> l.voted(vote));
    }

    @Override
    public void notTabled(int period, String sponsor, String organ) {
        all.forEach(l -> l.notTabled(period, sponsor, organ));
    }

    @Override
    public void convened(int period, Committee committee) {
        all.forEach(l -> l.convened(period, committee));
    }

    @Override
    public void dayEnded(int period, Committee committee) {
        all.forEach(l -> l.dayEnded(period, committee));
    }
}
