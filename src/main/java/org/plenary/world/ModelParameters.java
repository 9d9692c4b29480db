package org.plenary.world;

import org.plenary.kernel.Parameter;
import org.plenary.text.Bindingness;
import org.plenary.text.Form;

/**
 * The parameters that all cases share. Their values, judged ranges and sources stand in {@code scenarios/model.yaml};
 * the equations that use them are in the ODD and where they are used.
 *
 * <p>One long record on purpose: it mirrors the file, and a shared number that is not here does not exist.
 */
public record ModelParameters(
        @Parameter(value = "Equal part of influence in an organ; the rest follows power.", min = 0, max = 1)
        double influenceEquality,

        @Parameter(value = "Share of world power from which a state counts as major.", min = 0, max = 1)
        double majorPower,

        @Parameter(value = "Share of an ideal reading's variance that is peculiar to the provision.", min = 0, max = 1)
        double idiosyncrasy,

        @Parameter(
                value = "How far apart the readings lie that the parts of one provision ask for, to every state alike.",
                unit = "sd",
                min = 0,
                max = 3)
        double partDifference,

        @Parameter(value = "How far a report binds, relative to a treaty.", min = 0, max = 1)
        double reportForce,

        @Parameter(value = "How far a resolution binds, relative to a treaty.", min = 0, max = 1)
        double resolutionForce,

        @Parameter(value = "Variance of the shock at complexity 1.", unit = "sd^2", min = 0, max = 5)
        double shockVariance,

        @Parameter(value = "How much of the shock a state of full capacity sees.", min = 0, max = 1)
        double stateSight,

        @Parameter(value = "Weight of a state's own conduct in its loss.", min = 0, max = 10)
        double ownWeight,

        @Parameter(value = "Weight of others' conduct in its loss, at drive 1 and full exposure.", min = 0, max = 10)
        double othersWeight,

        @Parameter(value = "Demand for rules in a field without drive, relative to full drive.", min = 0, max = 1)
        double demandFloor,

        @Parameter(value = "Exposure to others' conduct of a state without internet users.", min = 0, max = 1)
        double exposureFloor,

        @Parameter(
                value = "How far conduct varies about what others expect of it, without a rule.",
                unit = "sd",
                min = 0,
                max = 3)
        double behaviourNoise,

        @Parameter(value = "Harm from others' conduct that counts half.", unit = "sd^2", min = 0.05, max = 100)
        double harmScale,

        @Parameter(value = "Depth of commitment that is half kept.", unit = "sd", min = 0.05, max = 20)
        double complianceDepth,

        @Parameter(value = "How much full follow-up deepens kept commitments.", min = 0, max = 5)
        double monitoringGain,

        @Parameter(
                value = "Half-width of permitted readings that halves the costs of being bound.",
                unit = "sd",
                min = 0.01,
                max = 10)
        double freedomWidth,

        @Parameter(value = "Cost of being bound, at full political salience and sensitivity.", min = 0, max = 10)
        double sovereigntyCost,

        @Parameter(value = "Sensitivity to loss of sovereignty at the mean of the first axis.", min = 0, max = 3)
        double sovereigntyMean,

        @Parameter(value = "How sensitivity falls along the first axis.", unit = "1/sd", min = -2, max = 2)
        double sovereigntySlope,

        @Parameter(value = "Uncertain cost of compliance of a state without capacity.", min = 0, max = 10)
        double complianceCost,

        @Parameter(value = "How far an escape clause relieves from the uncertain cost.", min = 0, max = 1)
        double escapeRelief,

        @Parameter(value = "Obligation that remains when an escape clause is invoked.", min = 0, max = 1)
        double escapeResidue,

        @Parameter(value = "Cost of being restricted to a major state that wishes to avoid it.", min = 0, max = 10)
        double avoidanceCost,

        @Parameter(
                value =
                        "How much of what others lose by readings that they did not expect a state bears under a treaty.",
                min = 0,
                max = 5)
        double liability,

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

        @Parameter(value = "Share of readings left to an organ of full authority.", min = 0, max = 1)
        double discretion,

        @Parameter(value = "How far an organ's expertise informs states.", min = 0, max = 1)
        double informing,

        @Parameter(value = "Share of a wholly complex matter that only other agencies know.", min = 0, max = 1)
        double allyExpertise,

        @Parameter(value = "How far a programme closes the gap to full capacity.", min = 0, max = 1)
        double capacityGain,

        @Parameter(value = "Loss at which a state objects.", min = 0, max = 1)
        double objectionThreshold,

        @Parameter(value = "Loss at which a major state's objection blocks.", min = 0, max = 5)
        double majorThreshold,

        @Parameter(value = "Scale of the noise in a state's judgement.", min = 0, max = 1)
        double judgementNoise,

        @Parameter(value = "Scale of the noise in the choice of a proposal.", min = 0, max = 1)
        double proposalNoise,

        @Parameter(value = "How far an amendment moves towards its author's ideal reading.", min = 0, max = 1)
        double amendmentStep,

        @Parameter(value = "Factor by which wording is narrowed.", min = 0.1, max = 0.99)
        double narrowing,

        @Parameter(value = "Half-width of the first wording tabled.", unit = "sd", min = 0.05, max = 3)
        double openingWidth,

        @Parameter(
                value = "Half-width of the readings that a fully ambiguous term leaves open.",
                unit = "sd",
                min = 0,
                max = 3)
        double umbrellaWidth,

        @Parameter(
                value = "Half-width of the readings that an amendment drafted in committee leaves open.",
                unit = "sd",
                min = 0,
                max = 1)
        double looseness,

        @Parameter(
                value = "Rows edited for each that the staff of a fully autonomous secretariat handles.",
                min = 0,
                max = 1)
        double editing,

        @Parameter(value = "How much of the ambiguity remains when an umbrella provision is split.", min = 0, max = 1)
        double splitAmbiguity,

        @Parameter(
                value = "Provisions that states draft in a day without a secretariat, at drive 1.",
                unit = "provisions/day",
                min = 0,
                max = 20)
        double statesDrafting,

        @Parameter(
                value = "How far drafters misread what others put up with, as a session of an irregular organ starts.",
                min = 0,
                max = 1)
        double misreading,

        @Parameter(
                value = "Share of a session's first day that an irregular organ spends on agenda and methods of work.",
                min = 0,
                max = 1)
        double settling,

        @Parameter(
                value = "Probability that an agreed point is opened again when an organ meets irregularly.",
                min = 0,
                max = 1)
        double reopening,

        @Parameter(value = "Failed tests after which a provision may be left out.", unit = "tests", min = 1, max = 100)
        double patienceTests,

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
                value = "How far full framing raises the issue salience of what the umbrella term covers.",
                min = 0,
                max = 5)
        double framingSalience,

        @Parameter(value = "Weight of taking part in the support for an outcome.", min = 0, max = 1)
        double participationWeight,

        @Parameter(value = "Scale of support: gain at which support is about three quarters.", min = 0.001, max = 5)
        double supportScale) {
    /**
     * Returns how far a text is law that states can be held responsible under: 0 for what binds no more than a report, 1
     * for a treaty, rising with the square of what lies between (a judgement).
     *
     * @param formForce how far its form binds, relative to a treaty
     */
    public double hardness(double formForce) {
        double above = formForce - reportForce;
        double part = above > 0 ? above / (1 - reportForce) : 0;
        return part * part;
    }

    /** Returns how far a form binds. */
    public Bindingness binding(Form form) {
        double force = switch (form) {
            case REPORT -> reportForce;
            case RESOLUTION -> resolutionForce;
            case TREATY -> 1;
        };
        return new Bindingness(force, hardness(force));
    }
}
