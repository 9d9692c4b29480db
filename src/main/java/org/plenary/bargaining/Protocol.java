package org.plenary.bargaining;

/** How a text comes about in an organ. Placeholder of the contract, completed with the bargaining core. */
public interface Protocol {}
