package org.plenary.world;

import java.util.Locale;

/**
 * The mechanisms that carry findings. Each can be switched off by name in a scenario, so that an experiment can ask
 * whether an effect goes with the mechanism that is said to carry it.
 */
public enum Mechanism {
    /** An organ with authority sees the world with its expertise and adapts its reading. */
    ORGAN_ADAPTATION("an organ sees the world with its expertise and adapts the reading; off: it sees nothing"),
    /** States see part of the shock before they act. */
    STATE_ADAPTATION("states see part of the shock before they act; off: none of it"),
    /** What a rule will demand is uncertain on complex matter. */
    COMPLIANCE_UNCERTAINTY("compliance with a rule on complex matter has an uncertain cost; off: no such cost"),
    /** Being bound costs sovereignty, the more the higher the field's political salience. */
    SOVEREIGNTY_COST("being bound costs sovereignty, more so in a salient field; off: salience plays no part"),
    /** Major states wish to stay unrestricted. */
    AVOIDANCE("major states pay for being restricted; off: they do not"),
    /** Major states gain more from binding others if they share the objective to regulate. */
    SHARED_OBJECTIVE("a shared objective raises what major states gain; off: they gain as others do"),
    /** States promote detailed rules as far as the field drives them. */
    DRIVE("drive scales the gain from rules and the time given to drafting; off: drive is 0.5 everywhere"),
    /** Members follow their bloc's position. */
    BLOC_COHESION("members follow their bloc's position; off: each state judges for itself"),
    /** Blocs that drive for an instrument table mandates at a cost that others would not bear. */
    BLOC_DRIVE("a bloc's drive makes it table mandates; off: drive of blocs is 0"),
    /** Deep commitments are not kept. */
    LIMITED_COMPLIANCE("commitments that ask much are kept less; off: all are kept"),
    /** Harm from others' conduct fades with distance. */
    FADING_HARM(
            "harm from others' conduct fades with distance, so that distant compromises win little; off: it does not"),
    /** States fall back on a regime they already belong to. */
    RIVAL_REGIMES("parties of a rival regime fall back on it; off: there is no rival regime"),
    /** Non-state actors hold the pen at times. */
    NON_STATE_PEN("non-state actors hold the pen at times; off: states and secretariats only"),
    /** The secretariat drafts. */
    SECRETARIAT_DRAFT("the secretariat drafts as far as it is autonomous; off: states only"),
    /** Texts of several organs stand side by side. */
    PARALLEL_TEXTS("texts of several organs on one point stand side by side; off: the first one counts"),
    /** States take the umbrella term to cover different things. */
    UMBRELLA_AMBIGUITY("an undefined umbrella term leaves readings open; off: the term is clear"),
    /** Positions move between the sessions of an organ that does not meet regularly. */
    DRIFT("positions move between the sessions of organs that do not meet regularly; off: they stay"),
    /** What could be had elsewhere counts at adoption. */
    OUTSIDE_OPTION("a text is held against what a club of one's own would give; off: against having no text"),
    /** States weigh issues unlike each other. */
    ISSUE_SALIENCE("provisions weigh differently with different states; off: all weigh alike"),
    /** Wording is widened where it is stuck. */
    VAGUE_WORDING("stuck wording is widened; off: never"),
    /** Contested elements are left out. */
    OMISSION("contested elements are left out; off: never"),
    /** An umbrella provision is split into narrower ones. */
    ENUMERATION("an umbrella provision is split into narrower ones; off: never"),
    /** Provisions are traded for each other. */
    TRADES("stuck provisions are traded for each other; off: never"),
    /** Side-payments win over objectors. */
    SIDE_PAYMENTS("capacity building wins over states of low capacity; off: never"),
    /** Other agencies lend expertise. */
    ALLIES("other agencies lend expertise where an organ coordinates them; off: they lend none"),
    /** An open organ drafts for all. */
    PARTICIPATION("the secretariat drafts for all states as far as the work is open; off: for the members only"),
    /** Regimes beside the UN text gain and lose parties, serve them and cost them. */
    REGIME_COMPLEX("where a scenario has a complex, states choose among regimes; off: rival regimes stay as they are"),
    /** States join and leave regimes. */
    MEMBERSHIP_CHOICE("states join and leave regimes; off: parties stay as on record, and the UN text binds all"),
    /** Parties to a regime help each other. */
    SERVICE("parties to a regime remedy harm for each other; off: they do not"),
    /** Taking part costs dues. */
    DUES("parties pay dues; off: none"),
    /** A dominant party makes a regime dear. */
    SURCHARGE("a regime costs more where a state far away dominates it; off: it does not"),
    /** Who cannot pay for being there is not heard. */
    ATTENDANCE("states miss sessions as they miss votes; off: all are always there"),
    /** Blocs found regimes. */
    FOUNDING("blocs found regimes of their own after a period; off: never"),
    /** Blocs move together between regimes. */
    BLOC_ACCESSION("members of a bloc judge regimes by what the bloc gains; off: each by its own gain");

    private final String summary;

    Mechanism(String summary) {
        this.summary = summary;
    }

    /** Returns the name that a scenario uses. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns one line: what the mechanism does, and what its absence means. */
    public String summary() {
        return summary;
    }
}
