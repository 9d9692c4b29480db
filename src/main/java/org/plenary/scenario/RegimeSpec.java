package org.plenary.scenario;

import java.util.List;
import java.util.Map;
import org.plenary.kernel.Parameter;
import org.plenary.kernel.Quantity;
import org.plenary.text.ObligationLevel;
import org.plenary.world.Regime;

/**
 * A rival regime, as its file says it: what its parties fall back on, and what others might join.
 *
 * <p>Where the scenario has no complex, the middle of its permitted readings is the mean ideal reading of its parties, and
 * what stands from {@code eligible} on has no effect.
 */
public record RegimeSpec(
        @Parameter("A name unique in the scenario.") String id,
        @Parameter(value = "Its name.", defaultValue = "''") String title,

        @Parameter(
                value = "Its parties at the start: columns of the states file, column=value, or ISO 3166 codes; empty:"
                        + " nobody yet.",
                defaultValue = "[]")
        List<String> members,

        @Parameter("The provisions it covers, by id.") List<String> provisions,

        @Parameter(value = "Half the width of its permitted readings.", unit = "sd", min = 0, max = 5)
        Quantity halfWidth,

        @Parameter("How far it binds its parties.") ObligationLevel obligation,

        @Parameter(value = "Who may be a party, like members; empty: the members alone.", defaultValue = "[]")
        List<String> eligible,

        @Parameter(
                value = "How it admits who is eligible: free, or parties, if they must not lose by it on average.",
                defaultValue = "free")
        Regime.Admission admission,

        @Parameter(
                value = "Parties that it needs to be in force.",
                unit = "states",
                min = 1,
                max = 193,
                defaultValue = "1")
        int minimum,

        @Parameter(
                value = "Whose mean ideal, by influence, its contents are; empty: the members', or those of who is"
                        + " eligible if there are none.",
                defaultValue = "[]")
        List<String> drafters,

        @Parameter(value = "What a party pays, as a multiple of complex.dues.", min = 0, max = 100, defaultValue = "1")
        Quantity dues,

        @Parameter(value = "A label for how it sees the matter; empty: its own.", defaultValue = "''")
        String concept,

        @Parameter(value = "How it is governed.", defaultValue = "{}")
        Governance model,

        @Parameter(value = "A label for the institution that serves it; empty: its own.", defaultValue = "''")
        String institution,

        @Parameter(
                value = "How far that works with others, by the label of another regime's institution, or by an organ"
                        + " or a secretariat of the scenario.",
                min = 0,
                max = 1,
                defaultValue = "{}")
        Map<String, Quantity> cooperatesWith) {
    /** How a regime is governed, beside who may be a party. */
    public record Governance(
            @Parameter(value = "How far non-state actors take part.", min = 0, max = 1, defaultValue = "0")
            Quantity access,

            @Parameter(value = "How much authority its organ has.", min = 0, max = 1, defaultValue = "0")
            Quantity authority) {}

    /** Returns the label of its institution. */
    String institutionLabel() {
        return institution.isEmpty() ? id : institution;
    }
}
