package org.plenary.kernel;

/** A kind of behaviour that a scenario may name: extended by one interface for each kind, implemented by records. */
public interface Behaviour {}
