package org.plenary.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.input.Place;
import org.plenary.input.YamlReader;
import org.plenary.scenario.Plugins;
import org.plenary.scenario.ScenarioBuilder;
import org.plenary.scenario.ScenarioReader;
import org.plenary.scenario.ScenarioTree;
import org.plenary.scenario.Study;

/** Parameters that are changed while a run goes on: nothing else changes, and what is looked at stays. */
class LiveChangeTest {
    private static final List<String> CASES =
            List.of("scenarios/cybercrime.yaml", "scenarios/cyberwarfare.yaml", "scenarios/cyberterrorism.yaml");
    private static final ScenarioReader READER =
            new ScenarioReader(Plugins.none().behaviours());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, -7})
    void theSameSetupAgainChangesNothing(long seed) {
        for (String file : CASES) {
            Setup setup = setup(file, "", "");
            RunResult plain = Negotiation.run(setup, seed, NegotiationListener.NONE);
            Negotiation run = new Negotiation(setup, seed, NegotiationListener.NONE);
            run.start();
            int day = 0;
            while (run.schedule.step(run)) {
                if (++day % 5 == 0) {
                    run.change(setup(file, "", ""));
                }
            }
            assertThat(run.result()).as(file).isEqualTo(plain);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, -7})
    void lookingChangesNothing(long seed) {
        for (String file : CASES) {
            Setup setup = setup(file, "", "");
            RunResult plain = Negotiation.run(setup, seed, NegotiationListener.NONE);
            Negotiation run = new Negotiation(setup, seed, NegotiationListener.NONE);
            run.start();
            while (run.schedule.step(run)) {
                run.provisionalRecord();
                run.committees().forEach(committee -> {
                    committee.packageGains();
                    committee.reservationValues();
                    for (int row = 0; row < committee.text().rows(); row++) {
                        committee.standingGains(row);
                    }
                });
            }
            assertThat(run.result()).as(file).isEqualTo(plain);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "field.drive",
                "field.political_salience",
                "field.technical_complexity",
                "field.ambiguity",
                "blocs.*.cohesion",
                "secretariats.*.staff",
                "secretariats.*.expertise"
            })
    void aChangeBeforeTheFirstDayIsThatOfTheFile(String path) {
        Setup changed = setup("scenarios/cybercrime.yaml", path, "0.9");
        Negotiation run = new Negotiation(setup("scenarios/cybercrime.yaml", "", ""), 3, NegotiationListener.NONE);
        run.start();
        run.change(changed);
        while (run.schedule.step(run)) {
            // to the end
        }
        assertThat(run.result()).isEqualTo(Negotiation.run(changed, 3, NegotiationListener.NONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"field.drive", "field.political_salience", "secretariats.*.staff", "blocs.*.cohesion"})
    void aChangeInBetweenTells(String path) {
        Setup setup = setup("scenarios/cybercrime.yaml", "", "");
        Negotiation run = new Negotiation(setup, 3, NegotiationListener.NONE);
        run.start();
        for (int day = 0; run.schedule.step(run); day++) {
            if (day == 30) {
                run.change(setup("scenarios/cybercrime.yaml", path, "0"));
            }
        }
        assertThat(run.result()).isNotEqualTo(Negotiation.run(setup, 3, NegotiationListener.NONE));
    }

    @Test
    void anotherScenarioIsRefused() {
        Negotiation run = new Negotiation(setup("scenarios/cybercrime.yaml", "", ""), 3, NegotiationListener.NONE);
        run.start();
        assertThatThrownBy(() -> run.change(setup("scenarios/cyberwarfare.yaml", "", "")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must keep its states");
    }

    private static Setup setup(String file, String path, String value) {
        Study.Opened opened = Study.open(file);
        ScenarioTree tree = READER.tree(opened);
        ScenarioTree varied = path.isEmpty() ? tree : tree.with(path, YamlReader.literal(value, Place.of("test")));
        return ScenarioBuilder.build(READER.load(opened.study(), varied));
    }
}
