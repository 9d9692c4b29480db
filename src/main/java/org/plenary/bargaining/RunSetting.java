package org.plenary.bargaining;

import java.util.List;
import java.util.Optional;
import org.plenary.complex.RegimeComplex;
import org.plenary.kernel.KeyedRandom;
import org.plenary.text.Bindingness;
import org.plenary.text.Form;
import org.plenary.text.FormScale;
import org.plenary.world.Bloc;
import org.plenary.world.ExpectedLoss;
import org.plenary.world.Mechanism;
import org.plenary.world.Mechanisms;
import org.plenary.world.ModelParameters;
import org.plenary.world.PolicyField;
import org.plenary.world.Preferences;
import org.plenary.world.Regime;

/**
 * What all committees of a run share.
 *
 * @param field the policy field
 * @param parameters the shared parameters
 * @param forms how far each form binds
 * @param mechanisms which mechanisms are on
 * @param preferences the states' preferences in this run
 * @param loss their expected loss
 * @param blocs the blocs
 * @param regimes the rival regimes
 * @param tactics each state's tactic, in the order of the states
 * @param practice the drafting moves in the order in which they are tried
 * @param umbrella what the umbrella term leaves open, changed by framing
 * @param complex the regimes among which states choose, if they do
 * @param elsewhere what states could have elsewhere if a text fails
 * @param random the run's random streams
 * @param ruling who has the last word on what is put
 */
public record RunSetting(
        PolicyField field,
        ModelParameters parameters,
        FormScale forms,
        Mechanisms mechanisms,
        Preferences preferences,
        ExpectedLoss loss,
        List<Bloc> blocs,
        List<Regime> regimes,
        List<Tactic> tactics,
        List<DraftingMove> practice,
        Umbrella umbrella,
        Optional<RegimeComplex> complex,
        OutsideOption elsewhere,
        KeyedRandom random,
        Ruling ruling) {
    /** Copies the lists. */
    public RunSetting {
        blocs = List.copyOf(blocs);
        regimes = List.copyOf(regimes);
        tactics = List.copyOf(tactics);
        practice = List.copyOf(practice);
    }

    /**
     * Returns what agreeing on a text of a form costs every state: hard law costs more to contract, the more so in a
     * salient field (Abbott and Snidal 2000, <a
     * href="https://doi.org/10.1162/002081800551280">doi:10.1162/002081800551280</a>).
     *
     * @param form how far the form binds
     */
    public double contracting(Bindingness form) {
        double salience = on(Mechanism.SOVEREIGNTY_COST) ? field.politicalSalience() : 0.5;
        return parameters.contractingCost() * salience * form.hardness();
    }

    /** Returns the same where somebody else has the last word. */
    public RunSetting under(Ruling other) {
        return new RunSetting(
                field,
                parameters,
                forms,
                mechanisms,
                preferences,
                loss,
                blocs,
                regimes,
                tactics,
                practice,
                umbrella,
                complex,
                elsewhere,
                random,
                other);
    }

    /** Returns how far a form binds. */
    public Bindingness binding(Form form) {
        return forms.binding(form);
    }

    /** Returns whether a mechanism is on. */
    public boolean on(Mechanism mechanism) {
        return mechanisms.on(mechanism);
    }
}
