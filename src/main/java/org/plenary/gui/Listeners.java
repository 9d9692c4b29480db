package org.plenary.gui;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.model.NegotiationListener;

/** Several listeners as one. */
final class Listeners {
    private Listeners() {}

    /** Returns a listener that passes every event on to all, in their order, and wants what any of them wants. */
    static NegotiationListener of(List<NegotiationListener> all) {
        Class<?>[] kind = {NegotiationListener.class};
        return (NegotiationListener) Proxy.newProxyInstance(
                Listeners.class.getClassLoader(), kind, (proxy, event, told) -> tell(all, event, told));
    }

    private static @Nullable Object tell(List<NegotiationListener> all, Method event, @Nullable Object[] told)
            throws Throwable {
        boolean wanted = false;
        for (NegotiationListener listener : all) {
            try {
                wanted |= Boolean.TRUE.equals(event.invoke(listener, told));
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        }
        return event.getReturnType() == boolean.class ? wanted : null;
    }
}
