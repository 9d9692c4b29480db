package org.plenary.worlds;

import java.util.List;
import org.plenary.bargaining.BridgeBuilding;
import org.plenary.bargaining.DraftingMove;
import org.plenary.bargaining.TimeDependent;
import org.plenary.model.NamedStrategy;
import org.plenary.model.Tabling;
import org.plenary.strategy.CoalitionBuilding;
import org.plenary.strategy.Framing;
import org.plenary.strategy.InternalCoordination;
import org.plenary.text.AuthorityItem;
import org.plenary.text.ObligationLevel;
import org.plenary.world.Calendar;
import org.plenary.world.Consensus;
import org.plenary.world.ConsensusThenVote;
import org.plenary.world.RuleMandate;

/** A small world in which everything happens that can: for what must hold of whole runs. A run takes milliseconds. */
public final class Lively {
    private Lively() {}

    private static final List<RuleMandate> ANY = List.of(RuleMandate.values());

    /** Returns the world, to vary and to run. */
    public static World world() {
        return parties()
                .period(new Tabling("east", new int[] {0, 1, 2}, 0.9, 0, -1, new Calendar(3, 4), List.of(), ANY))
                .period(
                        new Tabling("east", new int[] {0, 1, 2}, 0.9, 1, -1, new Calendar(3, 5), List.of(), ANY),
                        new Tabling("SAL", new int[] {11}, 0, 0, -1, new Calendar(2, 4), List.of(), ANY));
    }

    /**
     * Returns the same world but that both organs are asked to draft at once, by sponsors who want an instrument of their
     * own, among states who expect little of either; nobody coordinates the texts.
     */
    public static World rivals() {
        List<RuleMandate> draft = List.of(RuleMandate.DRAFT);
        return parties()
                .strategies(World.SECRETARIAT)
                .parameter("instrumentWorth", 2)
                .parameter("expectedSuccess", 0.3)
                .period(
                        new Tabling("east", new int[] {0, 1, 2}, 1, 0, -1, new Calendar(3, 4), List.of(), draft),
                        new Tabling("west", new int[] {8, 9, 10, 11}, 1, 1, -1, new Calendar(3, 4), List.of(), draft));
    }

    /** Returns the world with a regime complex, in which states miss sessions and founding is free. */
    public static World complex() {
        return world().absence(0.1, 0.5, 0.3, 0.6, 0.2, 0.7, 0.3, 0.1, 0.2, 0.4, 0.1, 0.1)
                .complex("{founding_cost: 0}");
    }

    /**
     * Returns a world in which a club is worth more than what all agree on: three of four states, of nearly all power, are
     * expected to want nearly the same but not known well, and the fourth must agree.
     */
    public static World club() {
        return World.of(0, 0.1, -0.1, 2)
                .power(3, 3, 3, 1)
                .uncertain(1)
                .parameter("othersWeight", 5)
                .parameter("outsideOption", 1)
                .parameter("expectedWidth", 0.1)
                .parameter("emptyShare", 0.95)
                .parameter("noise", 0.01)
                .provision("p")
                .provision("q")
                .bloc("club", 0, 0, 0, 0, 1, 2)
                .rule(new Consensus(0))
                .practice(DraftingMove.BRIDGE, DraftingMove.SOFTEN, DraftingMove.WIDEN, DraftingMove.OMIT);
    }

    private static World parties() {
        World world = World.ofAxes(
                        new double[] {-1.2, -0.9, -0.5, -0.3, 0, 0.1, 0.3, 0.5, 0.7, 0.9, 1.1, 1.4},
                        new double[] {0.5, -0.7, 0.2, 1.1, -0.4, 0, 0.6, -1, 0.3, -0.2, 0.8, -0.5})
                .uncertain(0.2)
                .power(25, 2, 4, 1, 8, 1, 1, 6, 2, 3, 1, 30)
                .capacity(0.5, 0.3, 0.6, 0.1, 0.6, 0.4, 0.7, 0.9, 0.8, 0.9, 0.95, 0.95)
                .permanent(0, 11)
                .regions(
                        "EEG",
                        "EEG",
                        "African",
                        "African",
                        "Asia-Pacific",
                        "Asia-Pacific",
                        "GRULAC",
                        "GRULAC",
                        "GRULAC",
                        "WEOG",
                        "WEOG",
                        "WEOG")
                .terms(5, 0, 1, 0, 3, 0, 1, 2, 0, 1, 0, 5);
        numbers(world);
        provisions(world);
        world.bloc("east", 0.6, 0.7, 0.9, 0, 1, 2)
                .bloc("south", 0.5, 0.6, 0.3, 2, 3, 4, 5, 6)
                .bloc("west", 0.7, 0.8, 0, 8, 9, 10, 11)
                .regime("old", 0.3, ObligationLevel.CONDITIONAL, 9, 10, 11)
                .practice(
                        DraftingMove.BRIDGE,
                        DraftingMove.SOFTEN,
                        DraftingMove.WIDEN,
                        DraftingMove.SPLIT,
                        DraftingMove.DILUTE,
                        DraftingMove.OMIT)
                .strategies(
                        World.SECRETARIAT,
                        new NamedStrategy("internal_coordination", new InternalCoordination(0.5, 0.5)),
                        new NamedStrategy("coalition_building", new CoalitionBuilding(0.2)),
                        new NamedStrategy("framing", new Framing(0.4, 0.2)));
        organs(world);
        for (int state = 1; state < 11; state++) {
            world.tactic(state, state % 4 == 0 ? new BridgeBuilding(0.7) : new TimeDependent(1, 0.5));
        }
        return world;
    }

    static void numbers(World world) {
        world.field("technicalComplexity", 0.5)
                .field("politicalSalience", 0.7)
                .field("sharedObjective", 0.8)
                .field("avoidance", 0.6)
                .field("ambiguity", 0.6)
                .field("drive", 0.7)
                .field("overlap", 0.5)
                .parameter("influenceEquality", 0.5)
                .parameter("idiosyncrasy", 0.3)
                .parameter("partDifference", 0.4)
                .parameter("issueSalience", 0.5)
                .parameter("stateSight", 0.6)
                .parameter("shockVariance", 0.5)
                .parameter("othersWeight", 5)
                .parameter("harmScale", 1.5)
                .parameter("complianceDepth", 2)
                .parameter("sovereigntyCost", 1.4)
                .parameter("complianceCost", 0.4)
                .parameter("avoidanceCost", 0.4)
                .parameter("agencyCost", 0.2)
                .parameter("agencyFloor", 0.4)
                .parameter("budgetCost", 0.004)
                .parameter("discretion", 0.25)
                .parameter("allyExpertise", 0.5)
                .parameter("serviceGain", 0.45)
                .parameter("noise", 0.01)
                .parameter("statesDrafting", 4)
                .parameter("emptyShare", 0.95)
                .parameter("outsideOption", 1)
                .parameter("drift", 0.05)
                .parameter("oversight", 0.5)
                .parameter("sponsorAdvantage", 0.3)
                .parameter("contractingCost", 0.1)
                .parameter("instrumentWorth", 0.3)
                .parameter("contentionCost", 0.3)
                .parameter("voteRecord", 3);
    }

    private static void provisions(World world) {
        world.provision("easy", 0.2, 1, 0.2, List.of())
                .provision("hard", 1.1, 1, 0.2, List.of())
                .provision("umbrella", 0.7, 2, 1, List.of("one", "two", "three"))
                .provision("middle", 0.6, 1, 0.4, List.of());
    }

    private static void organs(World world) {
        world.organ(OrganDraft.of("experts", new Consensus(0.2))
                        .experts(7)
                        .irregular()
                        .chair(0.8)
                        .nonState(0.2, 0.3)
                        .secretariat(World.SECRETARIAT, 0.8, 3, 0.6, 2))
                .organ(OrganDraft.of("open", new ConsensusThenVote(0.2, 2.0 / 3, 0.9))
                        .chair(0.8)
                        .nonState(0.4, 0.2)
                        .secretariat(World.SECRETARIAT, 0.4, 2, 0.3, 2)
                        .inherits(AuthorityItem.ORGAN, 1));
    }
}
