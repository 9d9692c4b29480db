package org.plenary.bargaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plenary.worlds.World.wording;

import org.junit.jupiter.api.Test;
import org.plenary.world.Consensus;
import org.plenary.world.Mechanism;
import org.plenary.worlds.OrganDraft;
import org.plenary.worlds.World;

/** How far drafters misread a member: the gain that they take for none, with the sign turned. Two sessions of five days. */
class FamiliarityTest {
    private static final double SD = 0.05;

    private static World world() {
        return World.of(0).parameter("misreading", SD);
    }

    private static Committee irregular(World world, long seed) {
        return world.organ(OrganDraft.of("o", new Consensus(0)).irregular()).committee(seed);
    }

    /** Finds by bisection what drafters add to the only member's gain. */
    private static double misread(Committee committee) {
        double low = -1;
        double high = 1;
        for (int step = 0; step < 60; step++) {
            double middle = (low + high) / 2;
            if (committee.floor().expected(Backdoor.alike(middle)).gaining() > 0) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return -high;
    }

    private static double[] tenDays(Committee committee) {
        double[] errors = new double[10];
        for (int day = 0; day < errors.length; day++) {
            committee.readFloor();
            errors[day] = misread(committee);
            committee.nextDay();
        }
        return errors;
    }

    @Test
    void aRegularOrganKnowsItsMembers() {
        Committee committee =
                world().organ(OrganDraft.of("o", new Consensus(0))).committee(1);
        assertThat(tenDays(committee)).containsOnly(new double[10], within(1e-12));
    }

    @Test
    void offNobodyIsMisread() {
        assertThat(tenDays(irregular(world().off(Mechanism.FAMILIARITY), 1)))
                .containsOnly(new double[10], within(1e-12));
    }

    @Test
    void theErrorFadesInASessionAndIsDrawnAnewForTheNext() {
        double[] errors = tenDays(irregular(world(), 1));
        for (int session = 0; session < 2; session++) {
            double first = errors[5 * session];
            assertThat(Math.abs(first)).isGreaterThan(1e-4);
            for (int day = 1; day < 5; day++) {
                assertThat(errors[5 * session + day]).isCloseTo(first * (1 - day / 5.0), within(1e-9));
            }
        }
        assertThat(errors[5]).isNotCloseTo(errors[0], within(1e-4));
    }

    /** Normal with the given spread: n = 1,000 seeds, 4 standard errors each (false alarm 6e-5). */
    @Test
    void onTheFirstDayTheErrorHasTheGivenSpread() {
        int n = 1_000;
        double sum = 0;
        double squares = 0;
        for (int seed = 0; seed < n; seed++) {
            Committee committee = irregular(world(), seed);
            committee.readFloor();
            double error = misread(committee);
            sum += error;
            squares += error * error;
        }
        assertThat(sum / n).isCloseTo(0, within(4 * SD / Math.sqrt(n)));
        assertThat(squares / n).isCloseTo(SD * SD, within(4 * SD * SD * Math.sqrt(2.0 / n)));
    }

    /** The test itself is not misread: who loses nothing does not object, whatever drafters think. */
    @Test
    void whatIsPutIsJudgedByTheMembersThemselves() {
        for (int seed = 0; seed < 50; seed++) {
            Committee committee = irregular(world().parameter("misreading", 1).parameter("behaviourNoise", 1), seed);
            committee.readFloor();
            assertThat(committee.put(0, wording(0, 0.1, 2), new Author(Author.Role.STATE, 0)))
                    .as("seed %d", seed)
                    .isTrue();
        }
    }
}
