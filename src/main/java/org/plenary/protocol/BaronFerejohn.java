package org.plenary.protocol;

import java.util.Arrays;
import java.util.List;
import org.plenary.bargaining.Chair;
import org.plenary.bargaining.Committee;
import org.plenary.bargaining.Gains;
import org.plenary.bargaining.Membership;
import org.plenary.bargaining.NegotiatingText;
import org.plenary.bargaining.Proceedings;
import org.plenary.bargaining.Protocol;
import org.plenary.kernel.KeyedRandom;
import org.plenary.kernel.Named;
import org.plenary.kernel.Parameter;
import org.plenary.kernel.Purpose;
import org.plenary.text.AuthorityItem;
import org.plenary.world.Authority;

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
                defaultValue = "{value: 0.9, range: [0.8, 1], source: judgement}")
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
    public Proceedings open(Chair chair) {
        return new OneDecision(chair, this::write);
    }

    private void write(Chair chair) {
        NegotiatingText text = chair.committee().text();
        for (int row = 0; row < text.rows(); row++) {
            if (text.open(row)) {
                Alternatives alternatives = Alternatives.of(chair, row);
                int choice =
                        outcome(chair, alternatives.gains(), chair.committee().keyOf(row));
                if (choice >= 0) {
                    alternatives.write(chair, row, choice);
                }
            }
        }
        for (AuthorityItem item : Authority.inText()) {
            writeItem(chair, item);
        }
    }

    private void writeItem(Chair chair, AuthorityItem item) {
        int[] members = chair.committee().membership().members();
        int lowest = chair.committee().standing().level(item);
        double[][] gain = new double[AuthorityItem.MAX_LEVEL - lowest + 1][];
        Gains gains = chair.newGains();
        for (int k = 0; k < gain.length; k++) {
            chair.gains(item, lowest + k, gains);
            gain[k] = Arrays.stream(members).mapToDouble(gains::overText).toArray();
        }
        int choice = outcome(chair, gain, ITEMS + item.ordinal());
        if (choice >= 0) {
            chair.confer(item, lowest + choice);
        }
    }

    /** Plays the equilibrium: round by round until a proposal carries or the calendar is over; -1 if none does. */
    private int outcome(Chair chair, double[][] gain, int item) {
        Committee committee = chair.committee();
        Membership membership = committee.membership();
        KeyedRandom random = committee.setting().random();
        double[] recognition = Arrays.stream(membership.members())
                .mapToDouble(membership::influence)
                .toArray();
        LegislativeBargaining game =
                new LegislativeBargaining(gain, recognition, discount, quota(recognition.length)).solve();
        for (int round = 0; round < committee.mandate().calendar().total(); round++) {
            int proposer =
                    random.index(recognition, recognition.length, Purpose.RECOGNITION, round, committee.round(), item);
            List<Integer> proposals = game.proposals(proposer);
            if (!proposals.isEmpty()) {
                double u = random.uniform(Purpose.EQUAL_PROPOSALS, round, committee.round(), item);
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
