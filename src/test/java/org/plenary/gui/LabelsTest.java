package org.plenary.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.bargaining.Author;
import org.plenary.model.Setup;
import org.plenary.world.Bloc;

/** Names and colours of what is drawn. */
class LabelsTest {
    private static final Setup SETUP =
            WatchedRunTest.scenario("scenarios/cybercrime.yaml").setup();

    @ParameterizedTest
    @CsvSource({"USA, United States", "eu, European Union", "nobody_known, nobody known"})
    void aSponsorIsNamedAsStateOrBloc(String id, String name) {
        assertThat(Labels.sponsor(SETUP, id)).startsWith(name);
    }

    @Test
    void anOrganIsNamedUpToTheFirstComma() {
        SETUP.organs()
                .forEach(organ -> assertThat(Labels.organ(SETUP, organ.id()))
                        .doesNotContain(",")
                        .isEqualTo(organ.title().split(",")[0]));
        assertThat(Labels.organ(SETUP, "no_organ")).isEqualTo("no organ");
    }

    @ParameterizedTest
    @CsvSource({"0.5, 50%", "0, 0%", "0.996, 100%", "1, 100%"})
    void sharesArePercent(double share, String written) {
        assertThat(Labels.percent(share)).isEqualTo(written);
    }

    @Test
    void aStateHasTheColourOfItsSmallestBloc() {
        Bloc all = new Bloc("all", "", new int[] {0, 1, 2}, 0, 0, 0);
        Bloc few = new Bloc("few", "", new int[] {1, 2}, 0, 0, 0);
        Bloc one = new Bloc("one", "", new int[] {2}, 0, 0, 0);
        assertThat(DisplayStyle.smallestBlocs(List.of(all, few, one), 4)).containsExactly(0, 1, 2, -1);
        assertThat(DisplayStyle.smallestBlocs(List.of(one, few, all), 4)).containsExactly(2, 1, 0, -1);
        assertThat(DisplayStyle.member(-1)).isEqualTo(DisplayStyle.GREY);
    }

    @ParameterizedTest
    @CsvSource({"000000, true", "0072B2, true", "F0E442, false", "FFFFFF, false"})
    void writingCanBeReadOnItsGround(String ground, boolean white) {
        Color on = DisplayStyle.on(Color.decode("#" + ground));
        assertThat(on.equals(Color.WHITE)).isEqualTo(white);
    }

    @ParameterizedTest
    @CsvSource({"0, 255 255 255", "1, 0 114 178", "0.5, 128 185 217"})
    void aTintIsMixedWithWhite(double share, String mixed) {
        Color tint = DisplayStyle.tint(DisplayStyle.BLUE, share);
        assertThat(tint.getRed() + " " + tint.getGreen() + " " + tint.getBlue()).isEqualTo(mixed);
    }

    @Test
    void authorsOfProposalsAreNamed() {
        for (Author.Role role : Author.Role.values()) {
            String name = Labels.author(SETUP, new Author(role, 0));
            assertThat(name).isNotBlank().doesNotContain("_");
        }
    }
}
