package org.plenary.cli;

/** Interim. */
final class Experiments {}
