package org.plenary.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.plenary.complex.RegimeComplex;
import org.plenary.kernel.KeyedRandom;
import org.plenary.model.Setup;
import org.plenary.world.PreferenceDraw;
import org.plenary.world.Preferences;

/**
 * In sample, and no test of the model: who is party to the Budapest Convention by choice alone, with no text of the
 * organisation and nothing founded, against the 64 parties at the end of 2019. The sweep who-joins-budapest.yaml prints the
 * same from 80 replicates.
 */
class WhoJoinsBudapestTest {
    private static final int REPLICATES = 24;
    private static final String SCENARIO = "scenarios/complex/cybercrime-complex.yaml";

    /** What choice made of the convention in some replicates, on average. */
    private record Found(double parties, double right, double auc) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "%.1f parties, %.1f of them right, AUC of gains %.3f", parties, right, auc);
        }
    }

    private static Setup setup(String start) {
        ScenarioReader reader = new ScenarioReader(Plugins.none().behaviours());
        ScenarioReader.Loaded loaded = reader.load(SCENARIO);
        ScenarioTree tree = loaded.tree()
                .with("complex.start", start)
                .with("complex.regimes_at_most", 5); // as many as there are, so that nothing is founded
        return ScenarioBuilder.build(reader.load(Study.of(Path.of(SCENARIO)), tree));
    }

    private static Found choice(Setup s) {
        RegimeComplex.Makings makings = s.makings().orElseThrow();
        boolean[] record = s.regimes().get(0).members();
        double parties = 0;
        double right = 0;
        double auc = 0;
        for (int seed = 0; seed < REPLICATES; seed++) {
            KeyedRandom random = KeyedRandom.of(seed);
            Preferences preferences = new PreferenceDraw(
                            s.states(), s.field(), s.parameters(), s.mechanisms(), s.blocs())
                    .draw(s.provisions(), random);
            RegimeComplex complex = new RegimeComplex(makings, preferences, random);
            auc += auc(complex.gains(0), record) / REPLICATES;
            complex.afterPeriod(0, List.of(), true);
            for (RegimeComplex.Affiliation a : complex.membership()) {
                if (a.regime().equals("budapest") && a.after()) {
                    parties += 1.0 / REPLICATES;
                    right += record[a.state()] ? 1.0 / REPLICATES : 0;
                }
            }
        }
        return new Found(parties, right, auc);
    }

    private static double auc(double[] score, boolean[] in) {
        double pairs = 0;
        double sum = 0;
        for (int i = 0; i < in.length; i++) {
            for (int j = 0; j < in.length; j++) {
                if (in[i] && !in[j]) {
                    pairs++;
                    sum += score[i] > score[j] ? 1 : score[i] == score[j] ? 0.5 : 0;
                }
            }
        }
        return sum / pairs;
    }

    @Test
    void choiceAloneGivesTheConventionAboutItsParties(TestReporter reporter) {
        List<Found> found = new ArrayList<>();
        for (String start : List.of("record", "nobody")) {
            found.add(choice(setup(start)));
            reporter.publishEntry("from " + start, found.get(found.size() - 1).toString());
        }
        for (Found f : found) {
            assertThat(f.parties()).isBetween(45.0, 85.0);
            assertThat(f.right()).isGreaterThanOrEqualTo(40);
            assertThat(f.auc()).isGreaterThanOrEqualTo(0.85);
        }
    }

    /** Said with it: position alone tells the parties apart better than the model's gains do. */
    @Test
    void theFirstAxisAloneTellsThePartiesApartBetter(TestReporter reporter) {
        Setup s = setup("record");
        double[] axis = Arrays.copyOf(s.states().axisMean[0], s.states().size());
        double auc = auc(axis, s.regimes().get(0).members());
        double better = Math.max(auc, 1 - auc);
        reporter.publishEntry("first axis", String.format(Locale.ROOT, "AUC %.3f", better));
        double users = auc(s.states().capacity, s.regimes().get(0).members());
        reporter.publishEntry("internet users", String.format(Locale.ROOT, "AUC %.3f", users));

        assertThat(better).isBetween(0.9, 0.94);
        assertThat(users).isBetween(0.75, 0.85);
    }
}
