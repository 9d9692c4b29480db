package org.plenary.experiment;

import java.util.SortedMap;

/**
 * A sweep file, read and checked, with everything it names.
 *
 * @param plan what will be run
 * @param cases the cases, all of them checked
 * @param inputs the SHA-256 of every file that was read, by its path inside the study folder
 */
public record LoadedSweep(SweepPlan plan, CaseSource cases, SortedMap<String, String> inputs) {}
