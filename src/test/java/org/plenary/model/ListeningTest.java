package org.plenary.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.bargaining.Protocol;
import org.plenary.protocol.AsymmetricNash;
import org.plenary.protocol.BaronFerejohn;
import org.plenary.protocol.CompromiseMean;
import org.plenary.protocol.SingleText;
import org.plenary.scenario.Plugins;
import org.plenary.scenario.ScenarioBuilder;
import org.plenary.scenario.ScenarioReader;
import org.plenary.scenario.Study;
import org.plenary.worlds.World;

/**
 * Listening changes nothing: whatever a listener asks, by every public method of all that it can reach, and whatever it
 * writes into what it gets, the run is the same.
 */
class ListeningTest {
    private static final ScenarioReader READER =
            new ScenarioReader(Plugins.none().behaviours());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scenarios/cyberwarfare.yaml",
                "scenarios/cybercrime.yaml",
                "scenarios/cyberterrorism.yaml",
                "scenarios/examples/smallest.yaml"
            })
    void aMeddlerChangesNoRun(String file) {
        unchanged(setup(file), 1);
    }

    @Test
    void aMeddlerChangesNoRunUnderAnyProtocol() {
        Setup smallest = setup("scenarios/examples/smallest.yaml");
        for (Protocol protocol :
                List.of(new SingleText(), new CompromiseMean(), new AsymmetricNash(1), new BaronFerejohn(0.9, 0.5))) {
            for (long seed = 1; seed < 4; seed++) {
                unchanged(World.withProtocol(smallest, protocol), seed);
            }
        }
    }

    private static void unchanged(Setup setup, long seed) {
        Meddler meddler = new Meddler();
        RunResult meddled = Negotiation.run(setup, seed, meddler.listener());
        assertThat(meddled).isEqualTo(Negotiation.run(setup, seed, NegotiationListener.NONE));
        assertThat(meddler.asked)
                .as("what the meddler asked")
                .contains(
                        "Committee.packageGains",
                        "Committee.authority",
                        "NegotiatingText.wording",
                        "Membership.members");
    }

    private static Setup setup(String file) {
        Study.Opened opened = Study.open(file);
        return ScenarioBuilder.build(READER.load(opened.study(), READER.tree(opened)));
    }

    /** Asks everything at every event, and spoils what it is given. */
    private static final class Meddler {
        private final Set<String> asked = new TreeSet<>();

        NegotiationListener listener() {
            return (NegotiationListener) Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {NegotiationListener.class},
                    (proxy, event, arguments) -> {
                        if (event.getReturnType() == boolean.class) {
                            return true;
                        }
                        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
                        for (Object argument : arguments) {
                            meddle(argument, seen, 0);
                        }
                        return null;
                    });
        }

        private void meddle(Object with, Set<Object> seen, int depth) {
            if (with == null || depth > 4 || !seen.add(with)) {
                return;
            }
            if (with.getClass().isArray()) {
                spoil(with);
            } else if (with instanceof Collection<?> all) {
                all.stream().limit(3).forEach(one -> meddle(one, seen, depth + 1));
                attempt(all::clear);
            } else if (with instanceof Map<?, ?> map) {
                attempt(map::clear);
            } else if (with.getClass().getName().startsWith("org.plenary.")
                    && !with.getClass().isEnum()) {
                for (Method method : with.getClass().getMethods()) {
                    ask(with, method, seen, depth);
                }
            }
        }

        /** Methods without arguments, or with a place: the first is always there. */
        private void ask(Object of, Method method, Set<Object> seen, int depth) {
            Class<?>[] types = method.getParameterTypes();
            boolean place = types.length == 1 && types[0] == int.class;
            if (method.getDeclaringClass() == Object.class
                    || Modifier.isStatic(method.getModifiers())
                    || !place && types.length > 0) {
                return;
            }
            try {
                asked.add(of.getClass().getSimpleName() + "." + method.getName());
                meddle(place ? method.invoke(of, 0) : method.invoke(of), seen, depth + 1);
            } catch (InvocationTargetException e) {
                assertThat(e.getCause()).as(method.toString()).isInstanceOf(RuntimeException.class);
            } catch (IllegalAccessException e) {
                throw new AssertionError(e);
            }
        }

        private static void attempt(Runnable change) {
            try {
                change.run();
            } catch (UnsupportedOperationException e) {
                // as it should be
            }
        }

        private static void spoil(Object array) {
            if (array instanceof double[] numbers) {
                Arrays.fill(numbers, 1e9);
            } else if (array instanceof int[] numbers) {
                Arrays.fill(numbers, 0);
            } else if (array instanceof boolean[] marks) {
                Arrays.fill(marks, true);
            } else if (array instanceof Object[]) {
                for (int k = 0; k < Array.getLength(array); k++) {
                    Array.set(array, k, null);
                }
            }
        }
    }
}
