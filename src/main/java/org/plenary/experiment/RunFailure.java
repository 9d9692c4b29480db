package org.plenary.experiment;

/**
 * A run that threw.
 *
 * @param run which
 * @param cause the exception with its message
 * @param stack where it was thrown, line by line
 */
public record RunFailure(PlannedRun run, String cause, String stack) {}
