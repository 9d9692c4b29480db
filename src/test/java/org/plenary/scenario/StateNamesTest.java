package org.plenary.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.input.Place;
import org.plenary.input.Problems;

/** Who follows a remedy must get the state that was meant, or none. */
class StateNamesTest {
    private static final StatesTable TABLE = StatesFile.read(Study.shipped().read(Study.STATES));
    private static final StateNames NAMES = new StateNames(TABLE.states());

    @Test
    void everyNameGivesItsOwnState() {
        assertThat(TABLE.states())
                .hasSize(193)
                .allSatisfy(state -> assertThat(NAMES.meant(state.name())).containsExactly(state.iso3()))
                .allSatisfy(state -> assertThat(NAMES.meant(state.iso3().toLowerCase(java.util.Locale.ROOT)))
                        .containsExactly(state.iso3()));
    }

    @Test
    void everyNameWithALetterLeftOutGivesItsOwnStateAmongThoseProposed() {
        for (StateRow state : TABLE.states()) {
            for (int i = 0; i < state.name().length(); i++) {
                String written = new StringBuilder(state.name()).deleteCharAt(i).toString();
                boolean anotherName =
                        TABLE.states().stream().anyMatch(other -> other.name().equals(written));
                if (!anotherName && state.name().length() > 4) {
                    assertThat(NAMES.meant(written)).as(written).contains(state.iso3());
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "UK, GBR",
        "Great Britain, GBR",
        "US, USA",
        "U.S., USA",
        "United States of America, USA",
        "Turkey, TUR",
        "Turkiye, TUR",
        "Macedonia, MKD",
        "Ivory Coast, CIV",
        "Burma, MMR",
        "Swaziland, SWZ",
        "Soviet Union, RUS",
        "Russian Federation, RUS",
        "DPRK, PRK",
        "Republic of Korea, KOR",
        "Vietnam, VNM",
        "Czech Republic, CZE",
        "Cape Verde, CPV",
        "Zaire, COD",
        "Ceylon, LKA",
        "Iran (Islamic Republic of), IRN",
        "CN, CHN",
        "de, DEU",
        "ZA, ZAF",
        "Brasil, BRA",
        "Germny, DEU",
        "Cote dIvoire, CIV",
    })
    void otherNamesGiveTheirState(String written, String code) {
        assertThat(NAMES.meant(written)).containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EU", "Korea", "Atlantis", "Taiwan", "Palestine", "Kosovo", "Scotland", "xyz", "", "AAA"})
    void whatIsNoStateOrMoreThanOneGivesNone(String written) {
        assertThat(NAMES.meant(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nigera | \"NER\" (Niger) or \"NGA\" (Nigeria)",
                "Austrila | \"AUT\" (Austria) or \"AUS\" (Australia)",
            })
    void whereSeveralStatesAreNearAllAreNamed(String written, String named) {
        assertThat(TABLE.remedy(written)).isEqualTo("write " + named + ".");
    }

    @ParameterizedTest
    @CsvSource({"EU, eu", "African_Union, african_union", "China, CHN", "natoo, nato", "Majors, majors"})
    void asAMemberAGroupIsMeantFirst(String written, String meant) {
        Problems problems = new Problems();
        new StateSelector(TABLE).check(written, Place.DEFAULT, "members", problems);
        assertThat(problems.sorted())
                .singleElement()
                .satisfies(problem -> assertThat(problem.remedy()).isEqualTo("write \"" + meant + "\"."));
    }
}
