package org.plenary.bargaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plenary.worlds.World.wording;

import org.junit.jupiter.api.Test;
import org.plenary.text.Bindingness;
import org.plenary.text.Form;
import org.plenary.text.Law;
import org.plenary.text.ObligationLevel;
import org.plenary.worlds.World;

/** What was agreed before, as law. */
class AcquisTest {
    private static Bindingness binding(Form form) {
        return World.of(0).parameterValues().binding(form);
    }

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
        acquis.enter(0, wording(1, 0.1, 2), 0.2, Form.TREATY, "o");
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
        acquis.enter(0, wording(0, 1, 2), 0.5, Form.RESOLUTION, "o");
        Law treaty = acquis.elaborated(0, 0.5, binding(Form.TREATY), 0.25);
        assertThat(treaty.low()).isCloseTo(-0.75, within(1e-12));
        assertThat(treaty.high()).isCloseTo(1.25, within(1e-12));
        assertThat(treaty.force()).isCloseTo(0.5, within(1e-12));
        assertThat(acquis.elaborated(0, 0.5, binding(Form.REPORT), 0).force()).isCloseTo(0.375, within(1e-12));
    }

    /** Report 0.5, resolution 0.75, treaty 1: half of the way is a quarter as hard. What stands never becomes softer. */
    @Test
    void whatStandsIsAsHardAsItsForm() {
        Acquis acquis = of(World.of(0).provision("p"));
        double[] hardness = {0, 0.25, 1};
        for (int k = 0; k < hardness.length; k++) {
            acquis.enter(0, wording(0, 1, 2), 0, Form.values()[k], "o");
            assertThat(acquis.law(0).hardness()).isCloseTo(hardness[k], within(1e-12));
            assertThat(acquis.elaborated(0, 0.5, binding(Form.TREATY), 0).hardness())
                    .isEqualTo(1);
            assertThat(acquis.elaborated(0, 0.5, binding(Form.REPORT), 0).hardness())
                    .isCloseTo(hardness[k], within(1e-12));
        }
    }

    /** A form that does not bind at all, elaborated in one that does. */
    @Test
    void elaborationOfWhatHasNoForceIsANumber() {
        Acquis acquis = of(World.of(0).parameter("reportForce", 0).provision("p"));
        acquis.enter(0, wording(0, 1, 2), 0, Form.REPORT, "o");
        assertThat(acquis.elaborated(0, 0.7, binding(Form.RESOLUTION), 0).force())
                .isEqualTo(0.375);
        assertThat(acquis.elaborated(0, 0.7, new Bindingness(0, 0), 0).force()).isZero();
    }

    @Test
    void formsBindMoreFromReportToTreaty() {
        RunSetting setting = World.of(0).setting(1);
        assertThat(setting.parameters().binding(Form.REPORT).force()).isEqualTo(0.5);
        assertThat(setting.parameters().binding(Form.RESOLUTION).force()).isEqualTo(0.75);
        assertThat(setting.parameters().binding(Form.TREATY).force()).isEqualTo(1);
    }

    /** Half-way from a report (0.5) to a treaty (1) is half as hard: 0.4 x 0.5 x 0.25 at salience 0.5. */
    @Test
    void harderFormsCostMoreToContract() {
        World world = World.of(0).parameter("contractingCost", 0.4).field("politicalSalience", 0.5);
        assertThat(contracting(world, Form.REPORT)).isZero();
        assertThat(contracting(world, Form.RESOLUTION)).isCloseTo(0.05, within(1e-12));
        assertThat(contracting(world, Form.TREATY)).isCloseTo(0.2, within(1e-12));
        assertThat(contracting(world.parameter("reportForce", 1), Form.TREATY)).isZero();
    }

    private static double contracting(World world, Form form) {
        RunSetting setting = world.setting(1);
        return setting.contracting(setting.parameters().binding(form));
    }
}
