package org.plenary.experiment;

import java.util.List;

/**
 * What is run to hold a protocol against baselines: every scenario under each protocol, replicate r with the same seed
 * under all.
 *
 * @param sweep scenarios, replicates, master seed, coding and orders; its design varies the protocol alone
 * @param protocols the protocols by name, that which is held against the others first
 */
public record BaselinePlan(SweepPlan sweep, List<String> protocols) {
    /** The setting that is varied. */
    static final String SETTING = "protocol";

    /** Copies the names. */
    public BaselinePlan {
        protocols = List.copyOf(protocols);
    }

    /** Returns a sweep with its protocol varied and nothing else. */
    static BaselinePlan of(SweepPlan sweep, List<String> protocols) {
        DesignPoints design = new DesignPoints(
                List.of(SETTING),
                protocols.stream().map(name -> List.<Object>of(name)).toList());
        SweepPlan varied = new SweepPlan(
                sweep.title(),
                sweep.coding(),
                sweep.scenarios(),
                design,
                sweep.replicates(),
                sweep.masterSeed(),
                true,
                sweep.orders(),
                List.of());
        return new BaselinePlan(varied, protocols);
    }

    /** Returns the plan with other replicates. */
    public BaselinePlan withReplicates(int replicates) {
        return new BaselinePlan(sweep.withReplicates(replicates), protocols);
    }

    /** Returns the plan with another seed. */
    public BaselinePlan withMasterSeed(long seed) {
        return new BaselinePlan(sweep.withMasterSeed(seed), protocols);
    }
}
