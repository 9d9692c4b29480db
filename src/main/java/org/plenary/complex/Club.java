package org.plenary.complex;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.plenary.text.ObligationLevel;
import org.plenary.world.Regime;

/**
 * A regime that states may choose: one on file, a text of the United Nations, or one that a bloc founded.
 *
 * @param terms its id, who is eligible, what it asks and how it works; its contents are in {@code text}
 * @param text what it says
 * @param origin where it comes from, which also says how it is joined
 */
record Club(Regime terms, Clauses text, Descent origin) {
    /** The part of the shared dues that a text costs whose costs are in the regular budget. A judgement. */
    static final double CHEAP = 0.25;

    /** Where a regime comes from. */
    enum Descent {
        /** The scenario's. */
        RIVAL,
        /** A treaty of the United Nations, which binds its parties alone. */
        TREATY,
        /** A report or resolution of the United Nations: it addresses all, and who loses by it stands outside. */
        SOFT,
        /** A bloc's own. */
        FOUNDED
    }

    /** Makes the regime that a bloc would found for its members, served by itself. */
    static Club founded(String bloc, boolean[] members, Clauses text) {
        return new Club(terms("founded_" + bloc, members, 1, "founded_" + bloc, 0, bloc), text, Descent.FOUNDED);
    }

    /** Makes the regime that an adopted text of an organ is. */
    static Club adopted(String id, Clauses text, boolean hard, Adopter organ, int states) {
        boolean[] all = new boolean[states];
        Arrays.fill(all, true);
        Regime terms = new Regime(
                id,
                new boolean[all.length],
                all,
                all,
                Regime.Admission.FREE,
                1,
                hard ? 1 : CHEAP,
                List.of(),
                0,
                ObligationLevel.NEGATED,
                "un",
                organ.access(),
                organ.authority(),
                organ.id(),
                organ.partners());
        return new Club(terms, text, hard ? Descent.TREATY : Descent.SOFT);
    }

    /**
     * The organ of the United Nations whose text a regime is.
     *
     * @param access of non-state actors, from 0 to 1
     * @param authority held, from 0 to 1: B of (27)
     * @param partners how far other institutions work with it, by label
     */
    record Adopter(String id, double access, double authority, Map<String, Double> partners) {}

    private static Regime terms(
            String id, boolean[] eligible, double dues, String concept, double access, String institution) {
        return new Regime(
                id,
                new boolean[eligible.length],
                eligible,
                eligible,
                Regime.Admission.FREE,
                1,
                dues,
                List.of(),
                0,
                ObligationLevel.NEGATED,
                concept,
                access,
                0,
                institution,
                Map.of());
    }

    String id() {
        return terms.id();
    }

    /** Returns the same, saying something else. */
    Club with(Clauses other) {
        return new Club(terms, other, origin);
    }
}
