package org.plenary.complex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.KeyedRandom;
import org.plenary.world.ComplexSetting;
import org.plenary.worlds.World;

class AttendanceTest {
    private static World world(String complex) {
        return World.of(0, 0, 0, 0)
                .absence(0.02, 0.5, 0.02, 0.5)
                .incomes("HIC", "LIC", "HIC", "LIC")
                .provision("a")
                .complex(complex);
    }

    private static Attendance of(World world) {
        return of(world, world.setup().complex().orElseThrow());
    }

    private static Attendance of(World world, ComplexSetting setting) {
        return new Attendance(world.states(), setting, KeyedRandom.of(3));
    }

    /** With load 1 and three forums, absence .02 becomes .058 and .50 becomes .75. */
    @Test
    void moreForumsKeepTheSmallAwayAsWorked() {
        Attendance attendance = of(world("{}"));

        assertThat(attendance.absence(0, 1, 0)).isCloseTo(0.022, within(5e-4));
        assertThat(attendance.absence(0, 3, 0)).isCloseTo(0.063, within(5e-4));
        assertThat(attendance.absence(1, 1, 0)).isCloseTo(0.5, within(1e-12));
        assertThat(attendance.absence(1, 3, 0)).isCloseTo(0.75, within(1e-12));
        assertThat(1 / (1 + Math.exp(-(Math.log(0.02 / 0.98) + Math.log(3))))).isCloseTo(0.058, within(5e-4));
    }

    @Test
    void withoutSpreadAllAreAsAbsentAsTheMeanAndAStakeDrawsThemIn() {
        Attendance attendance = of(world("{attendance_spread: 0}"));

        assertThat(attendance.absence(0, 1, 0))
                .isEqualTo(attendance.absence(1, 1, 0))
                .isBetween(0.05, 0.5);
        assertThat(attendance.absence(0, 1, 1)).isLessThan(attendance.absence(0, 1, 0));
        assertThat(of(world("{effort_by_stake: 0}")).absence(1, 1, 2)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void theTrustFundBringsStatesAsOftenAsRichOnesAndNeverLess() {
        World world = world("{}");
        List<String> codes = world.states().codes;
        ComplexSetting paid = world.setup().complex().orElseThrow().funding(List.of(codes.get(1), codes.get(0)));
        Attendance attendance = of(world, paid);

        assertThat(attendance.absence(1, 1, 0)).isCloseTo(attendance.absence(0, 1, 0), within(1e-12));
        assertThat(attendance.absence(3, 1, 0)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void whoAttendsIsDrawnAnewEachSession() {
        World world = Complexes.random(200, 1, "{}");
        Attendance attendance = of(world);
        double[] half = new double[200];
        Arrays.fill(half, 0.5);
        boolean[] first = attendance.present(half, 7, 0);
        int present = 0;
        for (boolean in : first) {
            present += in ? 1 : 0;
        }

        assertThat(present).isBetween(65, 135); // binomial, 200 draws at one half: false alarms below 1e-6
        assertThat(attendance.present(half, 7, 0)).isEqualTo(first);
        assertThat(attendance.present(half, 7, 1)).isNotEqualTo(first);
        Arrays.fill(half, 1);
        assertThat(attendance.present(half, 7, 0))
                .as("an empty room decides nothing")
                .doesNotContain(false);
    }

    /** Two groups of half the states each, present 60 : 40: representation .9. */
    @Test
    void representationIsTheWorkedOne() {
        String[] incomes = new String[10];
        Arrays.fill(incomes, 0, 5, "HIC");
        Arrays.fill(incomes, 5, 10, "LIC");
        World world = World.of(new double[10]).incomes(incomes).provision("a").complex("{}");
        Attendance attendance = of(world);
        boolean[] present = {true, true, true, false, false, true, true, false, false, false};
        double[] influence = new double[10];
        Arrays.fill(influence, 0.1);
        double[] heard = {0.2, 0.2, 0.1, 0, 0, 0.25, 0.25, 0, 0, 0};

        assertThat(attendance.representation()).isNaN();
        attendance.note("text", present, influence, heard);
        assertThat(attendance.representation()).isCloseTo(0.9, within(1e-12));
        assertThat(attendance.representationByInfluence()).isCloseTo(1, within(1e-12));
        attendance.note("text", Complexes.all(10), influence, influence);
        assertThat(attendance.representation()).isCloseTo(0.95, within(1e-12));
        assertThat(attendance.mostly(3, List.of("text"))).as("one of two").isTrue();
        assertThat(attendance.mostly(3, List.of("other"))).as("no session").isFalse();
    }
}
