package org.plenary.experiment;

/**
 * One run of a sweep, before it is made.
 *
 * @param scenario the scenario's index in the plan, from 0
 * @param scenarioId the scenario's name
 * @param designPoint the design point's index, from 0
 * @param replicate the replicate's index, from 0
 * @param seed the seed with which the case is run
 * @param member the member of the ensemble whose judged numbers it has, from 0; {@link Members#AS_SHIPPED} without one
 */
public record PlannedRun(int scenario, String scenarioId, int designPoint, int replicate, long seed, int member) {
    /** Returns the run's name in every table: {@code scenario/design_point/replicate}. */
    public String id() {
        return scenarioId + "/" + designPoint + "/" + replicate;
    }
}
