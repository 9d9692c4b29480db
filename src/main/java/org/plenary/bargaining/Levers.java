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
        NegotiatingText text = committee.text();
        for (Apart apart : apart()) {
            int row = apart.row;
            double y = apart.other.text().centre[row];
            double r = apart.other.text().halfWidth[row];
            double middle = (text.centre[row] + y) / 2;
            double narrower = Math.min(text.halfWidth[row], r);
            if (foreseen(apart, y, r)) {
                return harmonise(apart, y, r);
            }
            if (foreseen(apart, middle, narrower)) {
                return harmonise(apart, middle, narrower);
            }
        }
        return false;
    }

    /**
     * Proposes that this text take the place of another organ's where both speak: one that sits now, and has to agree, or
     * one whose text stands. It carries if the members, and those of the other organ that sits, would rather be bound by
     * this text than by whatever either of the two permits. Nobody gives up a text before there is something in its place.
     *
     * @param ripe part of the text, by importance, on which both must speak, from 0 to 1
     */
    public boolean mergeTexts(double ripe) {
        if (effort < 1) {
            return false;
        }
        for (Committee other : others) {
            if (!replaces(other, committee)
                    && differs(other)
                    && takeOver(other.organ().id(), other::agreedLaw, List.of(committee, other), ripe)) {
                return true;
            }
        }
        Acquis acquis = committee.acquis();
        for (String origin : origins()) {
            IntFunction<@Nullable Rule> stood = row -> acquis.origin(row).equals(origin) ? acquis.law(row) : null;
            if (takeOver(origin, stood, List.of(committee), ripe)) {
                return true;
            }
        }
        return false;
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

    /** Puts a merger that is foreseen to carry wherever it has to: what would be put in vain is not, and costs nothing. */
    private boolean takeOver(String organ, IntFunction<@Nullable Rule> theirs, List<Committee> deciding, double ripe) {
        if (!mayTakeOver(organ)
                || committee.losses().shared(theirs) < ripe
                || !deciding.stream().allMatch(c -> foreseen(c, theirs))
                || !spend()) {
            return false;
        }
        boolean carried = deciding.stream().allMatch(c -> decided(c, theirs));
        if (carried) {
            committee.takeOver(organ);
        }
        return told("merge texts", carried);
    }

    private boolean foreseen(Committee deciding, IntFunction<@Nullable Rule> theirs) {
        return deciding.losses().mergerGains(committee::agreedLaw, theirs)
                && deciding.organ().rule().carries(deciding.drafting().foreseen(), deciding.elapsed());
    }

    private boolean decided(Committee deciding, IntFunction<@Nullable Rule> theirs) {
        Losses losses = deciding.losses();
        losses.mergerGains(committee::agreedLaw, theirs);
        return deciding.decide(losses.gain(), losses.gainAgainstNothing(), Committee.MERGER);
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
                for (int row = 0; row < committee.text().open.length; row++) {
                    Rule theirs = other.agreedLaw(row);
                    double gap = gap(other, row);
                    if (theirs != null && gap > SAME) {
                        rows.add(new Apart(row, other, theirs, gap));
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
        committee.losses().gainsBeside(row, ours, apart.theirs);
        return drafting.foreseen(row, y, r);
    }

    private boolean harmonise(Apart apart, double y, double r) {
        int level = committee.text().obligation[apart.row];
        return spend() && told("harmonise", committee.putBeside(apart.row, y, r, level, apart.theirs));
    }

    /**
     * A row on which another committee has agreed something else.
     *
     * @param theirs its law there
     */
    private record Apart(int row, Committee other, Rule theirs, double gap) {}

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
        committee.floor().mix(losses.gain(), losses.gainAgainstNothing());
        return committee.expect(losses.gainAgainstNothing(), losses.gainAgainstNothing());
    }

    private boolean told(String move, boolean success) {
        committee.listener().strategyMoved(committee, strategy, move, success);
        return success;
    }
}
