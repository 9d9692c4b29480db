package org.plenary.bargaining;

/** The parameters of a protocol, and how to make it: implemented by a record for each protocol. */
public interface ProtocolSpec {
    /** Returns the protocol with these parameters. */
    Protocol create();
}
