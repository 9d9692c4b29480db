package org.plenary.bargaining;

import org.plenary.parameter.BehaviourSpec;

/** The parameters of a protocol, and how to make it: implemented by a record for each protocol. */
public interface ProtocolSpec extends BehaviourSpec {
    /** Returns the protocol with these parameters. */
    Protocol create();
}
