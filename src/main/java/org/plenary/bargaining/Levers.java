package org.plenary.bargaining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.plenary.field.Mechanism;
import org.plenary.organ.Tally;
import org.plenary.party.Rule;
import org.plenary.random.Purpose;
import org.plenary.text.AuthorityItem;
import org.plenary.text.ProvisionStatus;

/**
 * All that a secretariat can do in a committee on a meeting day. Strategies act through these levers and through nothing
 * else. Each use costs one unit of effort; without effort left a lever does nothing and returns false.
 */
public final class Levers {
    /** Differences smaller than this are none. */
    private static final double SAME = 0.01;

    private final Committee committee;
    private final List<Committee> others;
    private final Drafting drafting;
    private final String strategy;
    private double effort;
    private double spent;

    /**
     * Hands a strategy the levers of a day.
     *
     * @param others the other committees in session on the field
     * @param strategy the strategy's name, for the record
     * @param effort what may be spent today; a fraction of a unit is one unit more with that probability
     */
    public Levers(Committee committee, List<Committee> others, String strategy, double effort) {
        this.committee = committee;
        this.others = List.copyOf(others);
        this.drafting = committee.drafting();
        this.strategy = strategy;
        this.effort = Math.floor(effort + chance(0));
    }

    /** Returns the effort left. */
    public double effort() {
        return effort;
    }

    /** Returns the effort spent. */
    public double spent() {
        return spent;
    }

    /** Returns a number uniform on (0, 1), keyed by the day and the item. */
    public double chance(int item) {
        return committee.chance(Purpose.STRATEGY, strategy.hashCode(), item);
    }

    /** Returns the committee, to look at. */
    public Committee committee() {
        return committee;
    }

    private boolean spend() {
        if (effort < 1) {
            return false;
        }
        effort -= 1;
        spent += 1;
        return true;
    }

    /**
     * Brings in the expertise of the other organs on the field.
     *
     * @param share the part of the gap to the most expert organ that is closed, from 0 to 1
     */
    public boolean poolExpertise(double share) {
        double best = committee.expertise();
        for (Committee other : others) {
            best = Math.max(best, other.expertise());
        }
        if (best - committee.expertise() < SAME || !spend()) {
            return false;
        }
        committee.raiseExpertise(committee.expertise() + share * (best - committee.expertise()));
        return told("pool expertise", true);
    }

    /**
     * Proposes, on the row where the parallel texts differ most among those where it is foreseen to carry, the other's
     * wording, or failing that the middle between them, as narrow as the narrower one. Members judge it by what both texts
     * permit together, before and after. Where one of the texts takes the place of the other there is nothing to harmonise.
     */
    public boolean harmonise() {
        if (effort < 1) {
            return false;
        }
        for (Apart apart : apart()) {
            NegotiatingText theirs = apart.other.text();
            double y = theirs.centre[apart.row];
            double r = theirs.halfWidth[apart.row];
            if (foreseen(apart, y, r)) {
                return harmonise(apart, y, r);
            }
            y = (committee.text().centre[apart.row] + y) / 2;
            r = Math.min(committee.text().halfWidth[apart.row], r);
            if (foreseen(apart, y, r)) {
                return harmonise(apart, y, r);
            }
        }
        return false;
    }

    /**
     * Proposes that this text take the place of another organ's where both speak: one that sits now, or one whose text
     * stands. It carries if the members would rather be bound by one text than by whatever either of two permits.
     */
    public boolean mergeTexts() {
        if (effort < 1) {
            return false;
        }
        for (Committee other : others) {
            if (!replaces(other, committee)
                    && differs(other)
                    && takeOver(other.organ().id(), row -> other.text().agreed(row) ? law(other, row) : null)) {
                return true;
            }
        }
        Acquis acquis = committee.acquis();
        return origins().stream()
                .anyMatch(
                        origin -> takeOver(origin, row -> acquis.origin(row).equals(origin) ? acquis.law(row) : null));
    }

    /** Returns the organs whose texts stand on agreed rows. */
    private Set<String> origins() {
        Set<String> origins = new TreeSet<>();
        for (int k = 0; k < committee.text().open.length; k++) {
            if (committee.text().agreed(k)) {
                origins.add(committee.acquis().origin(k));
            }
        }
        return origins;
    }

    private static boolean replaces(Committee one, Committee other) {
        return one.replaces().contains(other.organ().id());
    }

    private static Rule law(Committee other, int row) {
        NegotiatingText text = other.text();
        return other.law(row, text.centre[row], text.halfWidth[row], text.obligation[row]);
    }

    private boolean differs(Committee other) {
        for (int k = 0; k < committee.text().open.length; k++) {
            if (gap(other, k) > SAME) {
                return true;
            }
        }
        return false;
    }

    private boolean mayTakeOver(String organ) {
        return !organ.isEmpty()
                && !organ.equals(committee.organ().id())
                && !committee.replaces().contains(organ);
    }

    /** Puts a merger that is foreseen to carry: what would be put in vain is not, and costs nothing. */
    private boolean takeOver(String organ, IntFunction<@Nullable Rule> theirs) {
        Losses losses = committee.losses();
        boolean foreseen = mayTakeOver(organ)
                && losses.mergerGains(theirs)
                && committee.organ().rule().carries(drafting.foreseen(), committee.elapsed());
        if (!foreseen || !spend()) {
            return false;
        }
        losses.mergerGains(theirs);
        boolean carried = committee.decide(losses.gain(), losses.gainAgainstNothing(), Committee.MERGER);
        if (carried) {
            committee.takeOver(organ);
        }
        return told("merge texts", carried);
    }

    private double gap(Committee other, int row) {
        if (!committee.text().agreed(row) || !other.text().agreed(row)) {
            return 0;
        }
        return Math.abs(committee.text().centre[row] - other.text().centre[row])
                + Math.abs(committee.text().halfWidth[row] - other.text().halfWidth[row]);
    }

    /** Returns where parallel texts differ, the widest gap first. */
    private List<Apart> apart() {
        List<Apart> rows = new ArrayList<>();
        for (Committee other : others) {
            if (!replaces(other, committee) && !replaces(committee, other)) {
                for (int k = 0; k < committee.text().open.length; k++) {
                    double gap = gap(other, k);
                    if (gap > SAME) {
                        rows.add(new Apart(k, other, gap));
                    }
                }
            }
        }
        rows.sort(Comparator.comparingDouble(Apart::gap).reversed());
        return rows;
    }

    private boolean foreseen(Apart apart, double y, double r) {
        int row = apart.row;
        Rule ours = committee.law(row, y, r, committee.text().obligation[row]);
        committee.losses().gainsBeside(row, ours, law(apart.other, row));
        return drafting.foreseen(row, y, r);
    }

    private boolean harmonise(Apart apart, double y, double r) {
        int level = committee.text().obligation[apart.row];
        return spend() && told("harmonise", committee.putBeside(apart.row, y, r, level, law(apart.other, apart.row)));
    }

    /** A row on which another committee has agreed something else. */
    private record Apart(int row, Committee other, double gap) {}

    /** Drafts a way out of the most promising stuck provision, in the interest of all members. */
    public boolean bridge() {
        int row = mostPromising();
        if (row < 0 || !spend()) {
            return false;
        }
        return told(
                "bridge",
                drafting.propose(row, Author.SECRETARIAT, 1000 + row)
                        .map(p -> committee.put(row, p.centre(), p.halfWidth(), p.obligation(), Author.SECRETARIAT))
                        .orElse(false));
    }

    private int mostPromising() {
        NegotiatingText text = committee.text();
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int row = 0; row < text.open.length; row++) {
            if (text.open[row] && text.status[row] == ProvisionStatus.BRACKETED && text.objections[row] < least) {
                least = text.objections[row];
                best = row;
            }
        }
        return best;
    }

    /** Offers capacity building together with the most promising stuck provision, as one package. */
    public boolean offerCapacityBuilding() {
        int row = mostPromising();
        int level = committee.authority().level(AuthorityItem.IMPLEMENTATION);
        if (row < 0 || level == AuthorityItem.MAX_LEVEL || !committee.setting().on(Mechanism.SIDE_PAYMENTS)) {
            return false;
        }
        return spend() && told("offer capacity building", sidePayment(row, level + 1));
    }

    private boolean sidePayment(int row, int level) {
        NegotiatingText text = committee.text();
        Losses losses = committee.losses();
        losses.sidePaymentGains(
                row,
                committee.law(row, text.centre[row], text.halfWidth[row], text.obligation[row]),
                AuthorityItem.IMPLEMENTATION,
                level);
        boolean carried = committee.decide(losses.gain(), losses.gainAgainstNothing(), Committee.SIDE_PAYMENT);
        if (carried) {
            text.agree(row, text.centre[row], text.halfWidth[row], text.obligation[row]);
            committee.authority().set(AuthorityItem.IMPLEMENTATION, level);
            losses.authorityChanged();
        }
        return carried;
    }

    /** Proposes a larger part among other agencies: an invitation first, then the lead. */
    public boolean inviteAllies() {
        int level = committee.authority().level(AuthorityItem.COORDINATION);
        if (level == AuthorityItem.MAX_LEVEL || !spend()) {
            return false;
        }
        return told("invite allies", committee.put(AuthorityItem.COORDINATION, level + 1, Author.SECRETARIAT));
    }

    /** Opens the work to more stakeholders, which makes the outcome more acceptable. */
    public boolean openUp(double step) {
        if (committee.participation() >= 1 || !spend()) {
            return false;
        }
        committee.openUp(step);
        return told("open up", true);
    }

    /**
     * Links the field to an established frame.
     *
     * @param step the part of the remaining way that is gone, from 0 to 1
     * @param fit how far the frame can cover the field at all, from 0 to 1
     */
    public boolean frame(double step, double fit) {
        Umbrella umbrella = committee.setting().umbrella();
        if (umbrella.framed() >= fit - 1e-6 || !spend()) {
            return false;
        }
        umbrella.frame(step, fit);
        return told("frame", true);
    }

    /** Returns how the members would stand on a row as it is worded now, if nobody misjudged it. */
    public Tally standing(int row) {
        NegotiatingText text = committee.text();
        Losses losses = committee.losses();
        losses.gains(row, committee.law(row, text.centre[row], text.halfWidth[row], text.obligation[row]));
        committee.floor().mix(losses.gain());
        committee.floor().mix(losses.gainAgainstNothing());
        return committee.expect(losses.gainAgainstNothing(), losses.gainAgainstNothing());
    }

    private boolean told(String move, boolean success) {
        committee.listener().strategyMoved(committee, strategy, move, success);
        return success;
    }
}
