package org.plenary.world;

import org.plenary.kernel.Parameter;

/**
 * The parameters that all cases share. Their values, judged ranges and sources stand in {@code scenarios/model.yaml};
 * the equations that use them are in the ODD and where they are used.
 *
 * <p>One long record on purpose: it mirrors the file, and a shared number that is not here does not exist.
 */
public record ModelParameters(
        @Parameter(value = "Equal part of influence in an organ; the rest follows power.", min = 0, max = 1)
        double influenceEquality,

        @Parameter(value = "Share of an ideal reading's variance that is peculiar to the provision.", min = 0, max = 1)
        double idiosyncrasy,

        @Parameter(
                value = "How far apart the readings lie that the parts of one provision ask for, to every state alike.",
                unit = "sd",
                min = 0,
                max = 3)
        double partDifference,

        @Parameter(
                value = "Spread of the issue salience of provisions to a state (of its logarithm).",
                min = 0,
                max = 2)
        double issueSalience,

        @Parameter(value = "Variance of the shock at complexity 1.", unit = "sd^2", min = 0, max = 5)
        double shockVariance,

        @Parameter(value = "How much of the shock a state of full capacity sees.", min = 0, max = 1)
        double stateSight,

        @Parameter(value = "Weight of a state's own conduct in its loss.", min = 0, max = 10)
        double ownWeight,

        @Parameter(value = "Weight of others' conduct in its loss, at drive 1 and full exposure.", min = 0, max = 10)
        double othersWeight,

        @Parameter(value = "Harm from others' conduct that counts half.", unit = "sd^2", min = 0.05, max = 100)
        double harmScale,

        @Parameter(value = "Deepest change of conduct that is kept without review.", unit = "sd", min = 0.05, max = 20)
        double complianceDepth,

        @Parameter(value = "Cost of being bound, at full political salience and sensitivity.", min = 0, max = 10)
        double sovereigntyCost,

        @Parameter(value = "Uncertain cost of compliance of a state without capacity.", min = 0, max = 10)
        double complianceCost,

        @Parameter(value = "Cost of being restricted to a major state that wishes to avoid it.", min = 0, max = 10)
        double avoidanceCost,

        @Parameter(value = "Cost of an organ's authority, at full authority.", min = 0, max = 10)
        double agencyCost,

        @Parameter(value = "Agency cost where organ and state agree, relative to one sd apart.", min = 0, max = 5)
        double agencyFloor,

        @Parameter(
                value =
                        "How much of the cost of agency a wholly cohesive and strong bloc saves by overseeing the organ.",
                min = 0,
                max = 1)
        double oversight,

        @Parameter(value = "Cost of each level of authority to the largest contributor.", min = 0, max = 1)
        double budgetCost,

        @Parameter(
                value =
                        "What full follow-up adds to the depth of kept commitments, and how far a programme closes the gap in capacity.",
                min = 0,
                max = 1)
        double serviceGain,

        @Parameter(value = "Share of readings left to an organ of full authority.", min = 0, max = 1)
        double discretion,

        @Parameter(value = "Share of a wholly complex matter that only other agencies know.", min = 0, max = 1)
        double allyExpertise,

        @Parameter(value = "How far what could be had elsewhere counts when a text is adopted.", min = 0, max = 1)
        double outsideOption,

        @Parameter(value = "Loss at which a state objects.", min = 0, max = 1)
        double objectionThreshold,

        @Parameter(value = "Loss at which a major state's objection blocks.", min = 0, max = 5)
        double majorThreshold,

        @Parameter(value = "Scale of the noise in what states judge and authors choose.", min = 0, max = 1)
        double noise,

        @Parameter(value = "Factor by which wording is narrowed.", min = 0.1, max = 0.99)
        double narrowing,

        @Parameter(
                value = "Half-width that states expect of a text, relative to the spread of their readings.",
                min = 0.05,
                max = 3)
        double expectedWidth,

        @Parameter(
                value = "Share of what states would do anyway that a wording may permit; beyond that it says nothing.",
                min = 0.5,
                max = 1)
        double emptyShare,

        @Parameter(
                value = "Half-width of the readings that a fully ambiguous term leaves open.",
                unit = "sd",
                min = 0,
                max = 3)
        double umbrellaWidth,

        @Parameter(
                value = "Provisions that states draft in a day without a secretariat, at drive 1.",
                unit = "provisions/day",
                min = 0,
                max = 20)
        double statesDrafting,

        @Parameter(
                value = "How far what a state gains by a row moves between two sessions of an irregular organ.",
                min = 0,
                max = 1)
        double drift,

        @Parameter(
                value = "How far a sponsor's own position shapes the text of the mandate that it tables.",
                min = 0,
                max = 1)
        double sponsorAdvantage,

        @Parameter(
                value = "Cost of agreeing on a treaty, to every state, at full political salience.",
                min = 0,
                max = 5)
        double contractingCost,

        @Parameter(
                value = "Worth of a mandate to draft, to a bloc of full drive for a new instrument.",
                min = 0,
                max = 5)
        double instrumentWorth,

        @Parameter(value = "Cost of tabling a mandate against the will of everybody, to its sponsor.", min = 0, max = 5)
        double contentionCost,

        @Parameter(
                value = "Spread of what is peculiar to a state in votes on one agenda.",
                unit = "logits",
                min = 0,
                max = 10)
        double voteRecord,

        @Parameter(
                value =
                        "Success that states expect of a provision that should carry; of one that should not, the rest to 1.",
                min = 0.5,
                max = 1)
        double expectedSuccess,

        @Parameter(
                value = "How far an amendment moves towards what its author wants.",
                min = 0,
                max = 1,
                defaultValue = "{value: 0.5, range: [0.2, 0.6], source: 'judgement: states split the difference'}")
        double amendmentStep,

        @Parameter(
                value = "Chance that authors give to a proposal that they expect to fail.",
                min = 0,
                max = 1,
                defaultValue =
                        "{value: 0.05, range: [0.02, 0.1], source: 'judgement: they may have misjudged the floor'}")
        double longShot,

        @Parameter(
                value = "How far a row that is as a state wants it concerns the state, relative to one sd away.",
                unit = "sd",
                min = 0,
                max = 5,
                defaultValue = "{value: 0.2, range: [0.1, 0.4], source: judgement}")
        double leastConcern,

        @Parameter(
                value = "What a state without wealth pays of what the largest contributor pays.",
                min = 0,
                max = 1,
                defaultValue = "{value: 0.25, range: [0.1, 0.4], source: judgement}")
        double leastContribution) {}
