package org.plenary.experiment;

import java.util.Optional;
import java.util.SortedMap;
import org.plenary.scenario.OrdinalTable;

/**
 * A sweep file, read and checked, with its scenarios under each protocol.
 *
 * @param plan what will be run
 * @param cases the cases: the design point is the protocol's place in the plan
 * @param table what is known of the explanatory variables, if the study says so
 * @param inputs the SHA-256 of every file that was read, by its path inside the study folder
 */
public record LoadedBaselines(
        BaselinePlan plan, CaseSource cases, Optional<OrdinalTable> table, SortedMap<String, String> inputs) {}
