package org.plenary.model;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import org.plenary.bargaining.Committee;
import org.plenary.bargaining.Listener;
import org.plenary.complex.RegimeComplex;

/** Is told of what happens in a run, in the Assembly as in committees. Listening changes nothing. */
public interface NegotiationListener extends Listener {
    /** Listens to nothing. */
    NegotiationListener NONE = new NegotiationListener() {};

    /** Returns a listener that passes every event on to all, in their order, and wants what any of them wants. */
    static NegotiationListener all(List<? extends NegotiationListener> all) {
        InvocationHandler tell = (proxy, event, told) -> {
            boolean wanted = false;
            for (NegotiationListener listener : all) {
                try {
                    wanted |= Boolean.TRUE.equals(event.invoke(listener, told));
                } catch (InvocationTargetException e) {
                    throw e.getTargetException();
                }
            }
            return event.getReturnType() == boolean.class ? wanted : null;
        };
        Class<?>[] kind = {NegotiationListener.class};
        return (NegotiationListener) Proxy.newProxyInstance(NegotiationListener.class.getClassLoader(), kind, tell);
    }

    /** A mandate was tabled and voted on. */
    default void voted(MandateVote vote) {}

    /** A sponsor tabled nothing. */
    default void notTabled(int period, String sponsor, String organ) {}

    /** An organ convened. */
    default void convened(int period, Committee committee) {}

    /** A meeting day ended for a committee. */
    default void dayEnded(int period, Committee committee) {}

    /** The process is over, and states have chosen among regimes for the last time. */
    default void settled(RegimeComplex complex) {}

    /**
     * States weighed a text that was adopted.
     *
     * @param gains what each state gains from it, in the order of the states
     * @param support each state's support for it, from 0 to 1
     */
    default void weighed(int period, Committee committee, double[] gains, double[] support) {}
}
