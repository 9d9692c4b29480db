package org.plenary.complex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plenary.complex.Complexes.all;
import static org.plenary.complex.Complexes.clauses;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.text.ObligationLevel;
import org.plenary.world.Regime;

/** The worked numbers and the invariances of the measures, on four states and one row. */
class FragmentationTest {
    private static final int CONCEPT = 0;
    private static final int MODEL = 1;
    private static final int RULES = 2;
    private static final int INSTITUTIONS = 3;

    private static final Club A = Complexes.club("A", all(4), clauses(1, -1, 1, 0.5));
    private static final Club B = Complexes.club("B", all(4), clauses(1, 0, 2, 0.5));
    private static final Club U = Complexes.club("U", all(4), clauses(1, -2, 2, 0.25));

    private static Fragmentation of(int[] sets, int... heads) {
        return Fragmentation.of(new Club[] {A, B, U}, 3, Profiles.of(sets, heads), new double[] {1}, new boolean[1]);
    }

    @Test
    void oneRegimeThatAllJoinIsWhole() {
        Fragmentation f = of(new int[] {1}, 4);
        Profiles p = Profiles.of(new int[] {1}, new int[] {4});

        assertThat(f.fragmentation()).containsOnly(0);
        assertThat(f.division()).containsOnly(0);
        assertThat(f.unserved()).isZero();
        assertThat(p.effectiveNumber()).isEqualTo(1);
        assertThat(Modularity.of(p)).isZero();
    }

    @Test
    void everybodyAloneIsAsFragmentedAsCanBe() {
        Fragmentation f = of(new int[] {0}, 4);
        Profiles p = Profiles.of(new int[] {0}, new int[] {4});

        assertThat(f.fragmentation()).containsOnly(1);
        assertThat(f.unserved()).isEqualTo(1);
        assertThat(f.division()).as("nobody is bound, so nothing divides").containsOnly(0);
        assertThat(p.effectiveNumber()).isEqualTo(4);
        assertThat(p.effectiveNumberServed()).isZero();
        assertThat(Modularity.of(p)).isZero();
    }

    @Test
    void twoCampsAreHalfDividedInInstitutionsAndAThirdInRules() {
        Fragmentation f = of(new int[] {1, 2}, 2, 2);

        assertThat(f.fragmentation()[INSTITUTIONS]).isEqualTo(0.5);
        assertThat(f.fragmentation()[CONCEPT]).as("labels differ").isEqualTo(0.5);
        assertThat(f.fragmentation()[RULES]).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(f.fragmentation()[MODEL]).as("both work alike").isZero();
        assertThat(f.division()).isEqualTo(f.fragmentation());
        assertThat(f.mean()).isCloseTo((0.5 + 0 + 1.0 / 3 + 0.5) / 4, within(1e-12));
    }

    @Test
    void aWeakTextForAllIsCommonAsFarAsItBinds() {
        assertThat(of(new int[] {5, 6}, 2, 2).fragmentation()[INSTITUTIONS]).isEqualTo(0.25);
    }

    @Test
    void whoIsLeftOutIsUnservedAndDividesNobody() {
        Fragmentation f = of(new int[] {1, 0}, 3, 1);

        assertThat(f.fragmentation()[INSTITUTIONS]).isEqualTo(0.4375);
        assertThat(f.unserved()).isEqualTo(0.25);
        assertThat(f.meanDivision()).isZero();
    }

    @Test
    void effectiveNumbersAreTheWorkedOnes() {
        Profiles campsAndAll = Profiles.of(new int[] {5, 6}, new int[] {2, 2});
        Profiles oneLeft = Profiles.of(new int[] {1, 0}, new int[] {3, 1});

        assertThat(Profiles.of(new int[] {1, 2}, new int[] {2, 2}).effectiveNumber())
                .isEqualTo(2);
        assertThat(oneLeft.effectiveNumber()).isCloseTo(1.6, within(1e-12));
        assertThat(oneLeft.effectiveNumberServed()).isEqualTo(1);
        assertThat(campsAndAll.effectiveNumber()).isCloseTo(2.667, within(1e-3));
        assertThat(campsAndAll.largest()).isEqualTo(1);
    }

    @Test
    void everyStateTwiceChangesNothing() {
        int[] sets = {5, 2, 0};
        Fragmentation once = of(sets, 2, 3, 1);
        Fragmentation twice = of(sets, 4, 6, 2);

        assertThat(twice.fragmentation()).containsExactly(once.fragmentation(), within(1e-12));
        assertThat(twice.division()).containsExactly(once.division(), within(1e-12));
    }

    @Test
    void aRegimeTwiceChangesNothing() {
        Club[] doubled = {A, B, U, A};
        Fragmentation once = of(new int[] {1, 2, 0}, 2, 1, 1);
        Fragmentation twice = Fragmentation.of(
                doubled, 4, Profiles.of(new int[] {9, 2, 0}, new int[] {2, 1, 1}), new double[] {1}, new boolean[1]);
        Fragmentation apart = Fragmentation.of(
                doubled,
                4,
                Profiles.of(new int[] {1, 8, 2, 0}, new int[] {1, 1, 1, 1}),
                new double[] {1},
                new boolean[1]);

        assertThat(twice.fragmentation()).isEqualTo(once.fragmentation());
        assertThat(apart.fragmentation()).containsExactly(once.fragmentation(), within(1e-12));
    }

    @Test
    void theOrderOfRegimesChangesNothing() {
        Fragmentation turned = Fragmentation.of(
                new Club[] {U, A, B},
                3,
                Profiles.of(new int[] {3, 4}, new int[] {3, 1}),
                new double[] {1},
                new boolean[1]);

        assertThat(turned.fragmentation()).isEqualTo(of(new int[] {5, 2}, 3, 1).fragmentation());
    }

    @Test
    void conceptsAreReadOffTheRowsThatDefineThem() {
        Clauses one = clauses(2, -1, 1, 0.5);
        Clauses other = clauses(2, -1, 1, 0.5);
        other.centre()[1] = 1;
        Club[] clubs = {Complexes.club("A", all(4), one), Complexes.club("B", all(4), other)};
        Profiles camps = Profiles.of(new int[] {1, 2}, new int[] {2, 2});
        double[] weight = {0.5, 0.5};

        Fragmentation second = Fragmentation.of(clubs, 2, camps, weight, new boolean[] {false, true});
        Fragmentation first = Fragmentation.of(clubs, 2, camps, weight, new boolean[] {true, false});

        assertThat(second.fragmentation()[CONCEPT]).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(first.fragmentation()[CONCEPT])
                .as("they define the matter alike")
                .isZero();
        assertThat(second.fragmentation()[RULES]).isCloseTo(1.0 / 6, within(1e-12));
    }

    @Test
    void institutionsThatCooperateAreHalfOne() {
        Club partner = new Club(
                terms("B", new boolean[] {true, true, false, false}, Map.of("A", 0.5)), B.text(), Club.Descent.RIVAL);
        Fragmentation f = Fragmentation.of(
                new Club[] {A, partner},
                2,
                Profiles.of(new int[] {1, 2}, new int[] {2, 2}),
                new double[] {1},
                new boolean[1]);

        assertThat(f.fragmentation()[INSTITUTIONS]).isEqualTo(0.25);
        assertThat(f.fragmentation()[MODEL])
                .as("half as open, so a sixth unlike, in half of the pairs")
                .isCloseTo(1.0 / 12, within(1e-12));
    }

    private static Regime terms(String id, boolean[] eligible, Map<String, Double> partners) {
        return new Regime(
                id,
                new boolean[4],
                eligible,
                eligible,
                Regime.Admission.FREE,
                1,
                1,
                List.of(),
                0,
                ObligationLevel.NEGATED,
                id,
                0,
                0,
                id,
                partners);
    }

    @Test
    void modularityIsTheWorkedOne() {
        assertThat(Modularity.of(Profiles.of(new int[] {1, 2}, new int[] {2, 2})))
                .isCloseTo(0.5, within(1e-12));
        assertThat(Modularity.of(Profiles.of(new int[] {1, 2, 0}, new int[] {2, 1, 1})))
                .isCloseTo(0.444, within(5e-4));
    }

    /** Every assignment of regimes and of states to modules, tried one by one. */
    @Test
    void modularityIsTheBestOfAllAssignments() {
        for (int seed = 0; seed < 30; seed++) {
            int[] sets = new int[6];
            int[] heads = new int[6];
            Arrays.fill(heads, 1);
            for (int i = 0; i < 6; i++) {
                sets[i] = Math.floorMod((seed * 31 + i * 17) * 2_654_435, 16);
            }
            double best = 0;
            double[][] tie = new double[6][4];
            double ties = Arrays.stream(sets).map(Integer::bitCount).sum();
            for (int i = 0; i < 6; i++) {
                for (int r = 0; r < 4; r++) {
                    int regime = r;
                    double parties =
                            Arrays.stream(sets).map(p -> p >> regime & 1).sum();
                    tie[i][r] = (sets[i] >> r & 1) - Integer.bitCount(sets[i]) * parties / ties;
                }
            }
            for (int code = 0; code < 256; code++) {
                double sum = 0;
                for (int i = 0; i < 6; i++) {
                    double[] ofModule = new double[4];
                    for (int r = 0; r < 4; r++) {
                        ofModule[code >> 2 * r & 3] += tie[i][r];
                    }
                    sum += Arrays.stream(ofModule).max().orElseThrow();
                }
                best = Math.max(best, sum / ties);
            }
            assertThat(Modularity.of(Profiles.of(sets, heads)))
                    .as("seed %d", seed)
                    .isCloseTo(best, within(1e-12));
        }
    }

    @Test
    void measuresOfSharesAreTheWorkedOnes() {
        double[] able = {1, 2, 3, 4};

        assertThat(Shares.progressivity(new double[] {1, 1, 1, 1}, able)).isCloseTo(-0.25, within(1e-12));
        assertThat(Shares.progressivity(able, able)).isZero();
        assertThat(Shares.mismatch(new double[] {2, 1, 1}, new double[] {1, 1, 2}))
                .isEqualTo(0.25);
        assertThat(Shares.mismatch(new double[3], able)).isNaN();
        assertThat(Shares.dispersion(new double[] {2, 1, 1, 0})).isCloseTo(0.333, within(5e-4));
        assertThat(Shares.dispersion(new double[] {1, -1})).isEqualTo(1);
        assertThat(Shares.dispersion(new double[] {3, 3})).isZero();
        assertThat(Shares.concentration(new double[] {0, 0, 0, 1}, able))
                .as("one has all")
                .isEqualTo(0.75);
    }
}
