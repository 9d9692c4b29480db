package org.plenary.scenario;

import java.util.List;
import java.util.Map;
import org.plenary.bargaining.DraftingMove;
import org.plenary.bargaining.Protocol;
import org.plenary.kernel.Parameter;
import org.plenary.kernel.Quantity;
import org.plenary.world.Complex;
import org.plenary.world.PolicyField;

/** A scenario as its file says it: one policy field, who negotiates about it, where, and what was observed. */
public record ScenarioFile(
        @Parameter("A short title.") String title,

        @Parameter(value = "What the case is.", defaultValue = "''")
        String description,

        @Parameter("The policy field.") PolicyField field,

        @Parameter("What is negotiated: at least one provision.")
        List<ProvisionSpec> provisions,

        @Parameter(value = "Regimes beside the process, to which states belong or might belong.", defaultValue = "[]")
        List<RegimeSpec> regimes,

        @Parameter(
                value = "Whether states join, leave and found regimes, and what that is worth and costs.",
                defaultValue = "none")
        Complex complex,

        @Parameter(value = "Blocs that negotiate as one as far as they cohere.", defaultValue = "[]")
        List<BlocSpec> blocs,

        @Parameter("Secretariats that serve the organs.") List<SecretariatSpec> secretariats,
        @Parameter("Organs in which states may negotiate.") List<OrganSpec> organs,
        @Parameter("The periods of the process, in order.") List<PeriodSpec> periods,

        @Parameter(
                value = "The organisation's strategies by name, switched on (true) or off (false) for all"
                        + " secretariats; one that is not listed is on.",
                defaultValue = "{}")
        Map<String, Boolean> strategies,

        @Parameter(value = "How states negotiate; the last entry that selects a state counts.", defaultValue = "[]")
        List<TacticAssignment> tactics,

        @Parameter(
                value = "What drafters try on stuck wording, in this order; split first: enumerate from the start.",
                defaultValue = "[bridge, soften, widen, dilute, split, omit]",
                source = "Fan 2024, ch. 3 to 5")
        List<DraftingMove> draftingPractice,

        @Parameter(value = "How a text comes about.", defaultValue = "single_text")
        Protocol protocol,

        @Parameter(value = "Mechanisms switched off, by name.", defaultValue = "[]")
        List<String> mechanismsOff,

        @Parameter(value = "Shared parameters that this scenario overrides, by name.", defaultValue = "{}")
        Map<String, Quantity> parameters,

        @Parameter(value = "What was observed; compared with, never used.", defaultValue = "{}")
        ObservedSpec observed) {}
