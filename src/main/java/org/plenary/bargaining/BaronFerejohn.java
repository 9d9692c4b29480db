package org.plenary.bargaining;

import java.util.List;
import org.plenary.organ.Authority;
import org.plenary.parameter.Named;
import org.plenary.parameter.Parameter;
import org.plenary.random.Purpose;
import org.plenary.text.AuthorityItem;

/**
 * Legislative bargaining of Baron and Ferejohn 1989 (American Political Science Review 83(4), 1181-1206) under a closed
 * rule, provision by provision and then item by item of authority: a member, recognised by influence, proposes a wording,
 * which is put to one vote; a majority of members carries it. What is proposed in equilibrium is solved for exactly over
 * a grid of wordings ({@link LegislativeBargaining}); who is recognised is drawn.
 *
 * @param discount what a round's delay leaves of a gain
 * @param majority share of the members that must be exceeded
 */
@Named(
        value = "baron_ferejohn",
        summary = "baseline: proposers, recognised by influence, buy a majority as cheaply as they can",
        source = "Baron and Ferejohn 1989")
public record BaronFerejohn(
        @Parameter(
                value = "What a round's delay leaves of a gain.",
                min = 0,
                max = 1,
                defaultValue = "0.9",
                source = "judgement, 0.8 to 1")
        double discount,

        @Parameter(
                value = "Share of the members that must be exceeded.",
                min = 0,
                max = 1,
                defaultValue = "0.5",
                source = "Baron and Ferejohn 1989: majority rule")
        double majority)
        implements Protocol {
    /** Keys the draws apart from those of provisions. */
    private static final int ITEMS = 10_000;

    @Override
    public Proceedings open(Committee committee) {
        return new OneDecision(committee, this::write);
    }

    private void write(Committee committee) {
        NegotiatingText text = committee.text();
        for (int row = 0; row < text.open.length; row++) {
            if (text.open[row]) {
                Alternatives alternatives = Alternatives.of(committee, row);
                int choice = outcome(committee, alternatives.gain, row);
                if (choice >= 0) {
                    alternatives.write(committee, row, choice);
                }
            }
        }
        for (AuthorityItem item : Authority.inText()) {
            writeItem(committee, item);
        }
    }

    private void writeItem(Committee committee, AuthorityItem item) {
        int[] members = committee.membership().members;
        int lowest = committee.standing().level(item);
        double[][] gain = new double[AuthorityItem.MAX_LEVEL - lowest + 1][members.length];
        for (int level = lowest; level <= AuthorityItem.MAX_LEVEL; level++) {
            committee.losses().authorityGains(item, level);
            for (int m = 0; m < members.length; m++) {
                gain[level - lowest][m] = committee.losses().gain()[members[m]];
            }
        }
        int choice = outcome(committee, gain, ITEMS + item.ordinal());
        if (choice >= 0) {
            committee.authority().set(item, lowest + choice);
            committee.losses().authorityChanged();
        }
    }

    /** Plays the equilibrium: round by round until a proposal carries or the calendar is over; -1 if none does. */
    private int outcome(Committee committee, double[][] gain, int item) {
        int[] members = committee.membership().members;
        double[] recognition = new double[members.length];
        for (int m = 0; m < members.length; m++) {
            recognition[m] = committee.membership().influence[members[m]];
        }
        LegislativeBargaining game =
                new LegislativeBargaining(gain, recognition, discount, quota(members.length)).solve();
        for (int round = 0; round < committee.mandate().calendar().total(); round++) {
            int proposer = committee
                    .setting()
                    .random()
                    .index(recognition, members.length, Purpose.AUTHOR, 5 + round, committee.round(), item);
            List<Integer> proposals = game.proposals(proposer);
            if (!proposals.isEmpty()) {
                double u = committee.chance(Purpose.AUTHOR, 1_000 + round, item);
                return proposals.get(Math.min(proposals.size() - 1, (int) (u * proposals.size())));
            }
        }
        return -1;
    }

    /** The least number of votes above the share; all of them if there are no more. */
    int quota(int members) {
        return Math.min(members, (int) Math.floor(majority * members) + 1);
    }
}
