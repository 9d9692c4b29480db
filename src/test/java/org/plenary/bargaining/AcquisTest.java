package org.plenary.bargaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plenary.worlds.World.wording;

import org.junit.jupiter.api.Test;
import org.plenary.legalization.Codebook;
import org.plenary.scenario.CodebookFiles;
import org.plenary.scenario.ScenarioReader;
import org.plenary.scenario.Study;
import org.plenary.text.Bindingness;
import org.plenary.text.Form;
import org.plenary.text.FormScale;
import org.plenary.text.Law;
import org.plenary.text.ObligationLevel;
import org.plenary.worlds.World;

/** What was agreed before, as law. */
class AcquisTest {
    private static Bindingness binding(Form form) {
        return World.of(0).setup().forms().binding(form);
    }

    private static Acquis of(World world) {
        RunSetting setting = world.setting(1);
        return Acquis.of(setting.preferences(), setting.forms());
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

    /** Narrower by the factor, not what the umbrella term leaves open, in the new form. */
    @Test
    void elaborationNarrowsInTheNewForm() {
        Acquis acquis = of(World.of(0).provision("p"));
        acquis.enter(0, wording(0, 1, 2), 0.5, Form.RESOLUTION, "o");
        Law treaty = acquis.elaborated(0, 0.5, binding(Form.TREATY), 0.25, 9);
        assertThat(treaty.low()).isCloseTo(-0.75, within(1e-12));
        assertThat(treaty.high()).isCloseTo(1.25, within(1e-12));
        assertThat(treaty.force()).isCloseTo(0.5, within(1e-12));
    }

    /** The term under which a new text is drafted leaves open what the general law did not have to leave open. */
    @Test
    void elaborationOfGeneralLawIsWidenedByTheTerm() {
        Acquis acquis = of(World.of(0).acquis("q", 0, 1, ObligationLevel.CONDITIONAL));
        Law law = acquis.elaborated(0, 0.5, binding(Form.REPORT), 0, 0.3);
        assertThat(law.high()).isCloseTo(0.8, within(1e-12));
        assertThat(law.force()).as("in the softer form").isCloseTo(0.75 * 0.5, within(1e-12));
    }

    @Test
    void onlyATreatyIsHardLaw() {
        Acquis acquis = of(World.of(0).provision("p"));
        for (Form form : Form.values()) {
            acquis.enter(0, wording(0, 1, 2), 0, form, "o");
            assertThat(acquis.law(0).hardness()).isEqualTo(form == Form.TREATY ? 1 : 0);
        }
    }

    /** What an organ leaves out it no longer says; below it lies what another said before, and the general law at the bottom. */
    @Test
    void repealUncoversWhatStoodBefore() {
        Acquis acquis = of(World.of(0).acquis("q", 0.2, 0.3, ObligationLevel.CONDITIONAL));
        Law general = acquis.law(0);
        acquis.enter(0, wording(1, 0.1, 2), 0, Form.REPORT, "first");
        acquis.enter(0, wording(2, 0.1, 2), 0, Form.REPORT, "second");
        assertThat(acquis.origin(0)).isEqualTo("second");
        acquis.repeal(0, "second"::equals);
        assertThat(acquis.origin(0)).isEqualTo("first");
        assertThat(acquis.wording(0).centre()).isEqualTo(1);
        acquis.repeal(0, organ -> true);
        assertThat(acquis.adopted(0)).isFalse();
        assertThat(acquis.law(0)).isEqualTo(general);
    }

    /** A treaty that stood before the run does not oblige the run to write treaties. */
    @Test
    void theScenariosAcquisDoesNotBindTheFormOfWhatFollows() {
        Acquis acquis = of(World.of(0).acquis("q", 0.2, 0.3, ObligationLevel.CONDITIONAL));
        assertThat(acquis.strongest(new boolean[] {true})).isZero();
        acquis.enter(0, wording(0, 1, 2), 0, Form.RESOLUTION, "o");
        assertThat(acquis.strongest(new boolean[] {true})).isEqualTo(0.75);
    }

    /** The scale is that of the codebook: report 0.6, resolution 0.8. */
    @Test
    void statesWeighFormsAsTheCodebookScoresThem() {
        ScenarioReader.Basis basis = ScenarioReader.Basis.of(Study.shipped());
        Codebook coding = CodebookFiles.shipped().get(0);
        assertThat(basis.forms())
                .isEqualTo(new FormScale(0.6, 0.8, 1))
                .isEqualTo(coding.obligation().scale());
    }

    /** 0.4 x 0.5 at salience 0.5. */
    @Test
    void onlyATreatyCostsSomethingToContract() {
        World world = World.of(0).parameter("contractingCost", 0.4).field("politicalSalience", 0.5);
        assertThat(contracting(world, Form.REPORT)).isZero();
        assertThat(contracting(world, Form.RESOLUTION)).isZero();
        assertThat(contracting(world, Form.TREATY)).isCloseTo(0.2, within(1e-12));
    }

    private static double contracting(World world, Form form) {
        RunSetting setting = world.setting(1);
        return setting.contracting(setting.binding(form));
    }
}
