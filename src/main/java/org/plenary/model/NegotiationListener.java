package org.plenary.model;

import org.plenary.bargaining.Committee;
import org.plenary.bargaining.Listener;

/** Is told of what happens in a run, in the Assembly as in committees. Listening changes nothing. */
public interface NegotiationListener extends Listener {
    /** Listens to nothing. */
    NegotiationListener NONE = new NegotiationListener() {};

    /** A mandate was tabled and voted on. */
    default void voted(MandateVote vote) {}

    /** A sponsor tabled nothing. */
    default void notTabled(int period, String sponsor, String organ) {}

    /** An organ convened. */
    default void convened(int period, Committee committee) {}

    /** A meeting day ended for a committee. */
    default void dayEnded(int period, Committee committee) {}
}
