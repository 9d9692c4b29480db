package org.plenary.strategy;

/** What a secretariat does in a meeting day. Placeholder of the contract, completed with the bargaining core. */
public interface Strategy {}
