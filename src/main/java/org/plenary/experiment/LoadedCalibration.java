package org.plenary.experiment;

import java.util.SortedMap;

/**
 * A sweep file, read and checked, with the judged numbers of its scenarios.
 *
 * @param sweep what the file says
 * @param judgement the judged numbers that are to be drawn
 * @param cases the scenarios with numbers drawn
 * @param inputs the SHA-256 of every file that was read, by its path inside the study folder
 */
public record LoadedCalibration(
        SweepPlan sweep, Judgement judgement, DrawnCases cases, SortedMap<String, String> inputs) {}
