package org.plenary.bargaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.plenary.text.Law;
import org.plenary.text.Form;
import org.plenary.text.ObligationLevel;
import org.plenary.worlds.World;

/** What was agreed before, as law. */
class AcquisTest {
    private static Acquis of(World world) {
        RunSetting setting = world.setting(1);
        return Acquis.of(setting.preferences(), setting.parameters());
    }

    @Test
    void whatTheScenarioSaysBindsAsAResolution() {
        Acquis acquis = of(World.of(0).provision("p").acquis("q", 0.2, 0.3, ObligationLevel.CONDITIONAL));
        assertThat(acquis.standing(0)).isFalse();
        assertThat(acquis.fallback(0)).isEqualTo(new Law(0, 0, 0, false));
        assertThat(acquis.standing(1)).isTrue();
        assertThat(acquis.law(1).low()).isCloseTo(-0.1, within(1e-12));
        assertThat(acquis.law(1).high()).isCloseTo(0.5, within(1e-12));
        assertThat(acquis.law(1).force()).isEqualTo(0.75 * 0.75);
        assertThat(acquis.law(1).escape()).isTrue();
        assertThat(acquis.fallback(1)).isEqualTo(acquis.law(1));
    }

    @Test
    void aLaterTextReplacesWhatStands() {
        Acquis acquis = of(World.of(0).acquis("q", 0.2, 0.3, ObligationLevel.CONDITIONAL));
        acquis.enter(0, 1, 0.1, 0.2, 0, ObligationLevel.HORTATORY.ordinal(), 1);
        assertThat(acquis.law(0).low()).isCloseTo(0.7, within(1e-12));
        assertThat(acquis.law(0).high()).isCloseTo(1.3, within(1e-12));
        assertThat(acquis.law(0).force()).isEqualTo(0.5);
        assertThat(acquis.law(0).escape()).isFalse();
        assertThat(acquis.strongest(new boolean[] {true})).isEqualTo(1);
        assertThat(acquis.strongest(new boolean[] {false})).isZero();
    }

    /** Narrower by the factor, not what the umbrella term leaves open; stronger if the form is, never weaker. */
    @Test
    void elaborationNarrowsAndStrengthens() {
        Acquis acquis = of(World.of(0).provision("p"));
        acquis.enter(0, 0, 1, 0.5, 0, ObligationLevel.HORTATORY.ordinal(), 0.75);
        Law treaty = acquis.elaborated(0, 0.5, 1, 0.25);
        assertThat(treaty.low()).isCloseTo(-0.75, within(1e-12));
        assertThat(treaty.high()).isCloseTo(1.25, within(1e-12));
        assertThat(treaty.force()).isCloseTo(0.5, within(1e-12));
        assertThat(acquis.elaborated(0, 0.5, 0.5, 0).force()).isCloseTo(0.375, within(1e-12));
    }

    /** Report 0.5, resolution 0.75, treaty 1: half of the way is a quarter as hard. What stands never becomes softer. */
    @Test
    void whatStandsIsAsHardAsItsForm() {
        Acquis acquis = of(World.of(0).provision("p"));
        double[] hardness = {0, 0.25, 1};
        double[] forms = {0.5, 0.75, 1};
        for (int k = 0; k < forms.length; k++) {
            acquis.enter(0, 0, 1, 0, 0, ObligationLevel.HORTATORY.ordinal(), forms[k]);
            assertThat(acquis.law(0).hardness()).isCloseTo(hardness[k], within(1e-12));
            assertThat(acquis.elaborated(0, 0.5, 1, 0).hardness()).isEqualTo(1);
            assertThat(acquis.elaborated(0, 0.5, 0.5, 0).hardness()).isCloseTo(hardness[k], within(1e-12));
        }
    }

    /** A form that does not bind at all, elaborated in one that does. */
    @Test
    void elaborationOfWhatHasNoForceIsANumber() {
        Acquis acquis = of(World.of(0).provision("p"));
        acquis.enter(0, 0, 1, 0, 0, ObligationLevel.HORTATORY.ordinal(), 0);
        assertThat(acquis.elaborated(0, 0.7, 0.75, 0).force()).isEqualTo(0.375);
        assertThat(acquis.elaborated(0, 0.7, 0, 0).force()).isZero();
    }

    @Test
    void formsBindMoreFromReportToTreaty() {
        RunSetting setting = World.of(0).setting(1);
        assertThat(Acquis.force(Form.REPORT, setting.parameters())).isEqualTo(0.5);
        assertThat(Acquis.force(Form.RESOLUTION, setting.parameters())).isEqualTo(0.75);
        assertThat(Acquis.force(Form.TREATY, setting.parameters())).isEqualTo(1);
    }

    /** Half-way from a report (0.5) to a treaty (1) is half as hard: 0.4 x 0.5 x 0.25 at salience 0.5. */
    @Test
    void harderFormsCostMoreToContract() {
        World world = World.of(0).parameter("contractingCost", 0.4).field("politicalSalience", 0.5);
        assertThat(world.setting(1).contracting(0.5)).isZero();
        assertThat(world.setting(1).contracting(0.75)).isCloseTo(0.05, within(1e-12));
        assertThat(world.setting(1).contracting(1)).isCloseTo(0.2, within(1e-12));
        assertThat(world.parameter("reportForce", 1).setting(1).contracting(1)).isZero();
    }
}
