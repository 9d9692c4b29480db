package org.plenary.bargaining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.Purpose;
import org.plenary.text.AuthorityItem;
import org.plenary.text.Law;
import org.plenary.text.Wording;
import org.plenary.world.Mechanism;

/**
 * All that a secretariat can do in a committee on a meeting day. Strategies act through these levers and through nothing
 * else. Each use costs one unit of effort; without effort left a lever does nothing and returns false.
 */
public final class Levers {
    /** Differences smaller than this are none. */
    private static final double SAME = 0.01;
    /** Which draft of a row of the day a bridge is. */
    private static final int BRIDGE = 1;

    private final Committee committee;
    private final List<Committee> others;
    private final Drafting drafting;
    private final String strategy;
    private double effort;
    private double spent;

    /**
     * Hands a strategy the levers of a day.
     *
     * @param chair of the committee
     * @param others the chairs of the other committees in session on the field
     * @param strategy the strategy's name, for the record
     * @param effort what may be spent today; a fraction of a unit is one unit more with that probability
     */
    public Levers(Chair chair, List<Chair> others, String strategy, double effort) {
        this.committee = chair.committee();
        this.others = others.stream().map(Chair::committee).toList();
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
        return committee.setting().random().uniform(Purpose.STRATEGY, strategy.hashCode(), committee.round(), item);
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
        double own = committee.expertise();
        double best = others.stream().mapToDouble(Committee::expertise).max().orElse(own);
        if (best - own < SAME || !spend()) {
            return false;
        }
        committee.raiseExpertise(own + share * (best - own));
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
        for (Divergence divergence : divergences()) {
            Wording ours = committee.text().wording(divergence.row);
            Wording theirs = divergence.other.text().wording(divergence.row);
            Wording middle = new Wording(
                    (ours.centre() + theirs.centre()) / 2,
                    Math.min(ours.halfWidth(), theirs.halfWidth()),
                    ours.obligation());
            for (Wording common : List.of(theirs.withObligation(ours.obligation()), middle)) {
                if (committee.says(divergence.row, common)
                        && drafting.foreseesBeside(divergence.row, common, divergence.theirs)) {
                    return spend() && told("harmonise", committee.putBeside(divergence.row, common, divergence.theirs));
                }
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
            IntFunction<@Nullable Law> stood = row -> acquis.origin(row).equals(origin) ? acquis.law(row) : null;
            if (takeOver(origin, stood, List.of(committee), ripe)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the organs whose texts stand on agreed rows. */
    private Set<String> origins() {
        return rows().filter(committee.text()::agreed)
                .mapToObj(committee.acquis()::origin)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private IntStream rows() {
        return IntStream.range(0, committee.text().rows());
    }

    private static boolean replaces(Committee one, Committee other) {
        return one.replaces().contains(other.organ().id());
    }

    private boolean differs(Committee other) {
        return rows().anyMatch(row -> gap(other, row) > SAME);
    }

    private boolean mayTakeOver(String organ) {
        return !organ.isEmpty()
                && !organ.equals(committee.organ().id())
                && !committee.replaces().contains(organ);
    }

    /** Puts a merger that is foreseen to carry wherever it has to: what would be put in vain is not, and costs nothing. */
    private boolean takeOver(String organ, IntFunction<@Nullable Law> theirs, List<Committee> deciding, double ripe) {
        if (!mayTakeOver(organ)
                || committee.losses().shared(theirs) < ripe
                || !deciding.stream().allMatch(c -> c.drafting().foreseesMerger(committee::agreedLaw, theirs))
                || !spend()) {
            return false;
        }
        boolean carried = deciding.stream().allMatch(c -> c.putMerger(committee::agreedLaw, theirs));
        if (carried) {
            committee.takeOver(organ);
        }
        return told("merge texts", carried);
    }

    /** Returns how far two texts are apart on a row on which both are agreed, in sd; 0 elsewhere. */
    private double gap(Committee other, int row) {
        if (!committee.text().agreed(row) || !other.text().agreed(row)) {
            return 0;
        }
        Wording ours = committee.text().wording(row);
        Wording theirs = other.text().wording(row);
        return Math.abs(ours.centre() - theirs.centre()) + Math.abs(ours.halfWidth() - theirs.halfWidth());
    }

    /** Returns where parallel texts differ, the widest gap first. */
    private List<Divergence> divergences() {
        List<Divergence> rows = new ArrayList<>();
        for (Committee other : others) {
            if (!replaces(other, committee) && !replaces(committee, other)) {
                for (int row = 0; row < committee.text().rows(); row++) {
                    Law theirs = other.agreedLaw(row);
                    double gap = gap(other, row);
                    if (theirs != null && gap > SAME) {
                        rows.add(new Divergence(row, other, theirs, gap));
                    }
                }
            }
        }
        rows.sort(Comparator.comparingDouble(Divergence::gap).reversed());
        return rows;
    }

    /**
     * A row on which another committee has agreed something else.
     *
     * @param theirs its law there
     */
    private record Divergence(int row, Committee other, Law theirs, double gap) {}

    /** Drafts a way out of the most promising stuck provision, in the interest of all members. */
    public boolean bridge() {
        int row = mostPromising();
        if (row < 0 || !spend()) {
            return false;
        }
        return told(
                "bridge",
                drafting.propose(row, Author.SECRETARIAT, BRIDGE)
                        .map(p -> committee.put(row, p.wording(), Author.SECRETARIAT))
                        .orElse(false));
    }

    /** Returns the bracketed row with the fewest objections, the first of several; -1 if there is none. */
    private int mostPromising() {
        NegotiatingText text = committee.text();
        return rows().filter(text::bracketed)
                .boxed()
                .min(Comparator.comparingDouble(text::objections))
                .orElse(-1);
    }

    /** Offers a programme of capacity building together with the first stuck provision that is foreseen to carry with it. */
    public boolean offerCapacityBuilding() {
        int level = committee.authority().level(AuthorityItem.IMPLEMENTATION);
        if (effort < 1
                || level == AuthorityItem.MAX_LEVEL
                || !committee.setting().on(Mechanism.SIDE_PAYMENTS)) {
            return false;
        }
        List<Integer> stuck = rows().filter(committee.text()::bracketed)
                .boxed()
                .sorted(Comparator.comparingDouble(committee.text()::objections))
                .toList();
        for (int row : stuck) {
            for (Wording wording : committee.text().alternatives(row)) {
                if (drafting.foreseesPayment(row, wording, AuthorityItem.IMPLEMENTATION, AuthorityItem.MAX_LEVEL)) {
                    return spend()
                            && told(
                                    "offer capacity building",
                                    committee.putWithPayment(
                                            row, wording, AuthorityItem.IMPLEMENTATION, AuthorityItem.MAX_LEVEL));
                }
            }
        }
        return false;
    }

    /** Proposes a larger part among other agencies: an invitation first, then the lead. */
    public boolean inviteAllies() {
        int level = committee.authority().level(AuthorityItem.COORDINATION);
        if (level == AuthorityItem.MAX_LEVEL || !spend()) {
            return false;
        }
        return told("invite allies", committee.put(AuthorityItem.COORDINATION, level + 1, Author.SECRETARIAT));
    }

    /** Opens the work to more stakeholders: the secretariat drafts for those who do not sit, too, as far as it is open. */
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

    private boolean told(String move, boolean success) {
        committee.listener().strategyMoved(committee, strategy, move, success);
        return success;
    }
}
