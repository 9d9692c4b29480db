package org.plenary.bargaining;

import java.util.List;
import org.plenary.field.Mechanism;
import org.plenary.field.Mechanisms;
import org.plenary.field.ModelParameters;
import org.plenary.field.PolicyField;
import org.plenary.party.Bloc;
import org.plenary.party.ExpectedLoss;
import org.plenary.party.Preferences;
import org.plenary.party.Regime;
import org.plenary.random.KeyedRandom;

/**
 * What all committees of a run share. One object a run: whoever holds it sees a change made by {@link #become} at once.
 */
public final class Setting {
    private PolicyField field;
    private ModelParameters parameters;
    private Mechanisms mechanisms;
    private Preferences preferences;
    private ExpectedLoss loss;
    private List<Bloc> blocs;
    private List<Regime> regimes;
    private List<Tactic> tactics;
    private List<DraftingMove> practice;
    private Umbrella umbrella;
    private KeyedRandom random;

    /**
     * Makes a setting.
     *
     * @param field the policy field
     * @param parameters the shared parameters
     * @param mechanisms which mechanisms are on
     * @param preferences the states' preferences in this run
     * @param loss their expected loss
     * @param blocs the blocs
     * @param regimes the rival regimes
     * @param tactics each state's tactic, in the order of the states
     * @param practice the drafting moves in the order in which they are tried
     * @param umbrella what the umbrella term leaves open, changed by framing
     * @param random the run's random streams
     */
    public Setting(
            PolicyField field,
            ModelParameters parameters,
            Mechanisms mechanisms,
            Preferences preferences,
            ExpectedLoss loss,
            List<Bloc> blocs,
            List<Regime> regimes,
            List<Tactic> tactics,
            List<DraftingMove> practice,
            Umbrella umbrella,
            KeyedRandom random) {
        this.field = field;
        this.parameters = parameters;
        this.mechanisms = mechanisms;
        this.preferences = preferences;
        this.loss = loss;
        this.blocs = blocs;
        this.regimes = regimes;
        this.tactics = tactics;
        this.practice = practice;
        this.umbrella = umbrella;
        this.random = random;
    }

    /**
     * Takes over all of another setting, for a parameter that is changed while a run goes on. What the umbrella term has
     * lost to framing so far stays lost.
     */
    public void become(Setting other) {
        other.umbrella.resume(umbrella);
        field = other.field;
        parameters = other.parameters;
        mechanisms = other.mechanisms;
        preferences = other.preferences;
        loss = other.loss;
        blocs = other.blocs;
        regimes = other.regimes;
        tactics = other.tactics;
        practice = other.practice;
        umbrella = other.umbrella;
        random = other.random;
    }

    /** Returns the policy field. */
    public PolicyField field() {
        return field;
    }

    /** Returns the shared parameters. */
    public ModelParameters parameters() {
        return parameters;
    }

    /** Returns which mechanisms are on. */
    public Mechanisms mechanisms() {
        return mechanisms;
    }

    /** Returns the states' preferences in this run. */
    public Preferences preferences() {
        return preferences;
    }

    /** Returns their expected loss. */
    public ExpectedLoss loss() {
        return loss;
    }

    /** Returns the blocs. */
    public List<Bloc> blocs() {
        return blocs;
    }

    /** Returns the rival regimes. */
    public List<Regime> regimes() {
        return regimes;
    }

    /** Returns each state's tactic, in the order of the states. */
    public List<Tactic> tactics() {
        return tactics;
    }

    /** Returns the drafting moves in the order in which they are tried. */
    public List<DraftingMove> practice() {
        return practice;
    }

    /** Returns what the umbrella term leaves open, changed by framing. */
    public Umbrella umbrella() {
        return umbrella;
    }

    /** Returns the run's random streams. */
    public KeyedRandom random() {
        return random;
    }

    /**
     * Returns what agreeing on a text of a form costs every state: hard law costs more to contract, the more so in a
     * salient field (Abbott and Snidal 2000, <a
     * href="https://doi.org/10.1162/002081800551280">doi:10.1162/002081800551280</a>).
     *
     * @param force how far the form binds, relative to a treaty
     */
    public double contracting(double force) {
        double salience = on(Mechanism.SOVEREIGNTY_COST) ? field.politicalSalience() : 0.5;
        return parameters.contractingCost() * salience * parameters.hardness(force);
    }

    /** Returns whether a mechanism is on. */
    public boolean on(Mechanism mechanism) {
        return mechanisms.on(mechanism);
    }
}
