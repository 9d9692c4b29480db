package org.plenary.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.model.NegotiationListener;

/** Several listeners as one: no event is lost, whichever it is. */
class ListenersTest {
    private final List<String> heard = new ArrayList<>();

    private NegotiationListener recording(String name) {
        Class<?>[] kind = {NegotiationListener.class};
        return (NegotiationListener)
                Proxy.newProxyInstance(ListenersTest.class.getClassLoader(), kind, (proxy, event, told) -> {
                    heard.add(name + " " + event.getName());
                    return event.getReturnType() == boolean.class ? false : null;
                });
    }

    static Stream<Method> events() {
        return Arrays.stream(NegotiationListener.class.getMethods())
                .filter(event -> !java.lang.reflect.Modifier.isStatic(event.getModifiers()));
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventReachesAllInTheirOrder(Method event) throws ReflectiveOperationException {
        Object[] told = Arrays.stream(event.getParameterTypes())
                .map(type -> type == int.class ? 0 : type == boolean.class ? Boolean.TRUE : null)
                .toArray();
        event.invoke(NegotiationListener.all(List.of(recording("a"), recording("b"))), told);
        assertThat(heard).containsExactly("a " + event.getName(), "b " + event.getName());
    }

    @ParameterizedTest
    @CsvSource({"false, false, false", "true, false, true", "false, true, true", "true, true, true"})
    void whatOneWantsAllAreTold(boolean first, boolean second, boolean wanted) {
        assertThat(NegotiationListener.all(List.of(wanting(first), wanting(second)))
                        .wantsJudgements())
                .isEqualTo(wanted);
    }

    private static NegotiationListener wanting(boolean judgements) {
        return new NegotiationListener() {
            @Override
            public boolean wantsJudgements() {
                return judgements;
            }
        };
    }

    @Test
    void aFailureArrivesAsItWas() {
        NegotiationListener failing = new NegotiationListener() {
            @Override
            public void notTabled(int period, String sponsor, String organ) {
                throw new IllegalStateException("of " + sponsor);
            }
        };
        assertThatThrownBy(() -> NegotiationListener.all(List.of(failing)).notTabled(0, "g77", "organ"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("of g77");
    }
}
