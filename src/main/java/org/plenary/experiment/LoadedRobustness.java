package org.plenary.experiment;

import java.util.SortedMap;

/**
 * A sweep file, read and checked, with all that is judged in its scenarios.
 *
 * @param sweep what the file says
 * @param judgement the judged numbers, and which of them keep an order
 * @param cases the scenarios with numbers drawn, in each arm
 * @param inputs the SHA-256 of every file that was read, by its path inside the study folder
 */
public record LoadedRobustness(
        SweepPlan sweep, Judgement judgement, ArmedCases cases, SortedMap<String, String> inputs) {}
