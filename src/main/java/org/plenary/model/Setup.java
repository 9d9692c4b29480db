package org.plenary.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.bargaining.DraftingMove;
import org.plenary.bargaining.Protocol;
import org.plenary.bargaining.Tactic;
import org.plenary.complex.RegimeComplex;
import org.plenary.text.FormScale;
import org.plenary.text.MandatedProvision;
import org.plenary.world.Bloc;
import org.plenary.world.ComplexSetting;
import org.plenary.world.Mechanisms;
import org.plenary.world.ModelParameters;
import org.plenary.world.Organ;
import org.plenary.world.PolicyField;
import org.plenary.world.Provision;
import org.plenary.world.ProvisionRow;
import org.plenary.world.Regime;
import org.plenary.world.States;

/**
 * All that a run needs but for its seed: a scenario, ready. Immutable; runs of many seeds share it.
 *
 * @param states the states
 * @param field the policy field
 * @param provisions what is negotiated
 * @param regimes the rival regimes
 * @param blocs the blocs
 * @param organs the organs
 * @param periods the periods of the process
 * @param strategies the strategies of each secretariat, by the secretariat's id; one that is switched off is there and
 *     idle
 * @param tactics each state's tactic, in the order of the states
 * @param practice the drafting moves in the order in which they are tried
 * @param protocol how a text comes about
 * @param mechanisms which mechanisms are on
 * @param parameters the shared parameters
 * @param forms how far each form binds
 * @param complex what is said of the regime complex, its trust fund by ISO codes; empty if there is no complex
 */
public record Setup(
        States states,
        PolicyField field,
        List<Provision> provisions,
        List<Regime> regimes,
        List<Bloc> blocs,
        List<Organ> organs,
        List<Period> periods,
        Map<String, List<NamedStrategy>> strategies,
        List<Tactic> tactics,
        List<DraftingMove> practice,
        Protocol protocol,
        Mechanisms mechanisms,
        ModelParameters parameters,
        FormScale forms,
        Optional<ComplexSetting> complex) {
    /** Returns what is negotiated as records of runs have it. */
    List<MandatedProvision> mandated() {
        return provisions.stream()
                .map(p -> new MandatedProvision(p.id(), p.parts(), p.spreads()))
                .toList();
    }

    /** Returns what the regime complex is made of, if the scenario has one. */
    public Optional<RegimeComplex.Makings> makings() {
        return complex.map(c -> new RegimeComplex.Makings(
                states, provisions, regimes, blocs, parameters, mechanisms, forms, c, periods.size()));
    }

    /** Returns the nominal standard deviation of states' readings on a row. */
    public double spread(ProvisionRow row) {
        Provision provision = provisions.stream()
                .filter(p -> p.id().equals(row.provision()))
                .findFirst()
                .orElseThrow();
        return row.isPart() ? provision.spreads().get(provision.parts().indexOf(row.part())) : provision.contestation();
    }
}
