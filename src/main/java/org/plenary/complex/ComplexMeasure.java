package org.plenary.complex;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The measures of a regime complex at the end of a run, in the order of their columns. A further one is a line here. */
public enum ComplexMeasure {
    /** How far what governs two states is not the same. */
    FRAGMENTATION(
            "0 to 1",
            "how far what governs two states drawn at random is not the same: mean of four respects",
            e -> e.parts.mean()),
    /** In concepts. */
    FRAGMENTATION_CONCEPT(
            "0 to 1", "the same in how regimes see the matter", e -> e.parts.fragmentation()[0]),
    /** In models. */
    FRAGMENTATION_MODEL(
            "0 to 1",
            "the same in how open regimes are and what authority they have",
            e -> e.parts.fragmentation()[1]),
    /** In rules. */
    FRAGMENTATION_RULES(
            "0 to 1",
            "the same in the readings that regimes permit",
            e -> e.parts.fragmentation()[2]),
    /** In institutions. */
    FRAGMENTATION_INSTITUTIONS(
            "0 to 1",
            "the same in the institutions that serve regimes",
            e -> e.parts.fragmentation()[3]),
    /** What nobody supplies. */
    UNSERVED("0 to 1", "part of states and provisions that no regime binds", e -> e.parts.unserved()),
    /** What divides those who are bound. */
    DIVISION(
            "0 to 1",
            "fragmentation among states where regimes bind both: mean of four respects; 0 where none does",
            e -> e.parts.meanDivision()),
    /** In concepts. */
    DIVISION_CONCEPT(
            "0 to 1", "the same in how regimes see the matter", e -> e.parts.division()[0]),
    /** In models. */
    DIVISION_MODEL(
            "0 to 1",
            "the same in how open regimes are and what authority they have",
            e -> e.parts.division()[1]),
    /** In rules. */
    DIVISION_RULES(
            "0 to 1",
            "the same in the readings that regimes permit",
            e -> e.parts.division()[2]),
    /** In institutions. */
    DIVISION_INSTITUTIONS(
            "0 to 1",
            "the same in the institutions that serve regimes",
            e -> e.parts.division()[3]),
    /** How many suppliers there are in effect. */
    REGIMES_EFFECTIVE(
            "from 1",
            "effective number of suppliers, a state without a regime supplying itself",
            e -> e.profiles.effectiveNumber()),
    /** How many regimes there are in effect. */
    REGIMES_EFFECTIVE_SERVED(
            "from 0",
            "effective number of regimes among the states that any binds",
            e -> e.profiles.effectiveNumberServed()),
    /** How far states and regimes fall into camps. */
    MODULARITY(
            "0 to 1",
            "modularity of the network of states and regimes, its exact maximum",
            e -> Modularity.of(e.profiles)),
    /** What the complex does of what could be done. */
    EFFECTIVENESS(
            "0 to 1, empty",
            "what states gain by the complex, as part of what one text for all could give",
            ComplexEnd::effectiveness),
    /** What the organisation's texts leave undone. */
    DEFICIT(
            "0 to 1, empty",
            "1 less what the texts of the United Nations alone give of it, before states respond",
            ComplexEnd::deficit),
    /** What taking part costs. */
    PARTICIPATION_COST(
            "from 0, empty",
            "mean dues and surcharges of the states that a regime binds",
            ComplexEnd::participationCost),
    /** Whom the price keeps out. */
    PRICED_OUT(
            "0 to 1",
            "share of pairs of a state and a regime open to it in which only the price keeps it out",
            ComplexEnd::pricedOut),
    /** Whether dues follow ability. */
    DUES_PROGRESSIVITY(
            "-2 to 1, empty",
            "progressivity of dues by assessed share of the budget (Kakwani); below 0 they are regressive",
            e -> Shares.progressivity(e.dues, e.ability)),
    /** How unequal benefits are. */
    BENEFIT_GINI(
            "0 to 1, empty",
            "Gini coefficient of what states gain by others' conduct and service",
            e -> Shares.concentration(e.benefits(), e.benefits())),
    /** How unlike price and share are. */
    MISMATCH(
            "0 to 1, empty",
            "how unlike shares of costs and shares of benefits are (dissimilarity)",
            e -> Shares.mismatch(e.cost, e.benefits())),
    /** How unlike gains are. */
    DEMAND_DISPERSION(
            "0 to 1",
            "how unlike states' gains are: 0 if all gain alike, 1 if gains cancel",
            e -> Shares.dispersion(e.utility)),
    /** How like the states those in the room were. */
    REPRESENTATION(
            "0 to 1, empty",
            "how like all states those in the sessions were, by region and income",
            e -> e.attendance.representation()),
    /** The same by influence. */
    REPRESENTATION_INFLUENCE("0 to 1, empty", "the same by influence", e -> e.attendance.representationByInfluence()),
    /** Who is bound, gains and had a part. */
    LEGITIMACY("0 to 1", "share of states that are bound, gain by it and had a part in it", ComplexEnd::legitimacy),
    /** Which kind of architecture. */
    ARCHITECTURE(
            "0, 1, 2", "class of architecture: 0 conflictive, 1 cooperative, 2 synergistic", ComplexEnd::architecture),
    /** How many regimes blocs founded. */
    REGIMES_FOUNDED("from 0", "regimes that blocs founded", e -> e.history.foundings()),
    /** Who is bound by the organisation's text. */
    PARTIES_UN(
            "from 0", "parties to the text of the United Nations that has most; 0 without one", ComplexEnd::unParties),
    /** Whether earlier regimes are kept. */
    STAYED("0 to 1, empty", "share of memberships on record that stand at the end", ComplexEnd::stayed),
    /** How far from rest. */
    UNSTABLE("0 to 1", "share of states that would gain by joining or leaving one regime, bars aside", e -> e.unstable);

    private final String range;
    private final String meaning;
    private final ToDoubleFunction<ComplexEnd> of;

    ComplexMeasure(String range, String meaning, ToDoubleFunction<ComplexEnd> of) {
        this.range = range;
        this.meaning = meaning;
        this.of = of;
    }

    /** Returns its name, in tables and files. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Returns which values it may have. */
    public String range() {
        return range;
    }

    /** Returns what it is, in a line. */
    public String meaning() {
        return meaning;
    }

    /** Measures a complex. */
    static Map<String, Double> measure(ComplexEnd end) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (ComplexMeasure measure : values()) {
            values.put(measure.id(), measure.of.applyAsDouble(end));
        }
        return values;
    }
}
