package org.plenary.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.kernel.KeyedRandom;
import org.plenary.kernel.Purpose;

/**
 * Draws the preference vectors of one run.
 *
 * <p>Positions on the axes come from the posterior of the roll-call estimate. Ideal readings follow from them:
 *
 * <pre>x_ik = c_k (sqrt(1 - h) a_k . theta_i / |a_k|  +  sqrt(h) eps_ik)  +  mu_k</pre>
 *
 * with contestation c_k, direction a_k, peculiar share h and eps standard normal; where the provision says a state's
 * reading at contestation 1 that stands in the brackets, and is known to all. The shift mu_k is 0 but for parts of a
 * provision: these ask every state alike for a reading of their own, since really different things differ, whoever reads
 * them. Votes do not identify how a state values levels of obligation, precision or delegation: those weights follow from
 * covariates by the judged rules below.
 */
public final class PreferenceDraw {
    /** Mean and standard deviation of the size of a standard normal number. */
    private static final double HALF_NORMAL_MEAN = StrictMath.sqrt(2 / StrictMath.PI);

    private static final double HALF_NORMAL_SD = StrictMath.sqrt(1 - 2 / StrictMath.PI);

    private final States states;
    private final PolicyField field;
    private final ModelParameters parameters;
    private final Mechanisms mechanisms;
    private final List<Bloc> blocs;

    /** Makes a draw for these states, in these blocs, in this field. */
    public PreferenceDraw(
            States states, PolicyField field, ModelParameters parameters, Mechanisms mechanisms, List<Bloc> blocs) {
        this.blocs = List.copyOf(blocs);
        this.states = states;
        this.field = field;
        this.parameters = parameters;
        this.mechanisms = mechanisms;
    }

    /** Returns the preferences of the run with these random streams. */
    public Preferences draw(List<Provision> provisions, KeyedRandom random) {
        double[][] position = positions(random);
        double[][] weights = issueSalience(provisions, position, random);
        List<ProvisionRow> rows = new ArrayList<>();
        List<double[]> ideals = new ArrayList<>();
        List<double[]> directions = new ArrayList<>();
        List<double[]> expected = new ArrayList<>();
        List<double[]> unknown = new ArrayList<>();
        List<double[]> salience = new ArrayList<>();
        for (int k = 0; k < provisions.size(); k++) {
            Provision provision = provisions.get(k);
            double[] shared = readings(provision, position, random);
            double[] estimate = estimate(provision);
            double[] doubt = doubt(provision);
            int parts = provision.parts().size();
            int parent = rows.size();
            for (int p = -1; p < parts; p++) {
                double spread = provision.contestation() * (p < 0 ? 1 : partContestation(p, parts));
                rows.add(row(provision, p, parent, spread));
                ideals.add(spreadMajors(scaled(shared, spread)));
                directions.add(direction(provision, spread));
                expected.add(spreadMajors(scaled(estimate, spread)));
                unknown.add(scaled(doubt, spread));
                salience.add(weights[k]);
            }
        }
        double[] shift = shifts(rows, random);
        for (int row = 0; row < shift.length; row++) {
            for (int i = 0; i < states.size(); i++) {
                ideals.get(row)[i] += shift[row];
                expected.get(row)[i] += shift[row];
            }
        }
        Preferences p = new Preferences(
                rows,
                position,
                ideals.toArray(new double[0][]),
                shift,
                directions.toArray(new double[0][]),
                expected.toArray(new double[0][]),
                unknown.toArray(new double[0][]),
                salience.toArray(new double[0][]),
                states);
        for (int i = 0; i < states.size(); i++) {
            p.major[i] = states.major[i];
            weigh(p, i);
        }
        return p;
    }

    /** Makes the row of a provision (-1) or of one of its parts, which have an equal share of its weight and of the umbrella term. */
    private static ProvisionRow row(Provision provision, int part, int parent, double spread) {
        int parts = provision.parts().size();
        if (part < 0) {
            return new ProvisionRow(
                    provision.id(),
                    "",
                    parent,
                    parts == 0 ? -1 : parent + 1,
                    parts,
                    provision.weight(),
                    provision.umbrella(),
                    spread,
                    provision.acquis());
        }
        return new ProvisionRow(
                provision.id(),
                provision.parts().get(part),
                parent,
                -1,
                0,
                provision.weight() / parts,
                provision.umbrella() / parts,
                spread,
                Optional.empty());
    }

    private static double[] scaled(double[] values, double factor) {
        return Arrays.stream(values).map(v -> factor * v).toArray();
    }

    /**
     * Draws issue salience: what a provision weighs with a state, 1 on average over the provisions. Its logarithm has
     * the standard deviation {@code issue_salience}, in four equal parts: how far the state's position on the provision is
     * from the middle (extreme positions are held more intensely), how much more capacity it has than others where the
     * provision is more contested than others (what is agreed everywhere is the help and routine that states of low
     * capacity need), what its region makes of it, and what is its own. The rule is a judgement.
     *
     * @return by provision and state; where a provision says what it weighs with a state, that
     */
    private double[][] issueSalience(List<Provision> provisions, double[][] position, KeyedRandom random) {
        int n = states.size();
        double[] capacity = standardised(states.capacity);
        double[] contestation = standardised(
                provisions.stream().mapToDouble(Provision::contestation).toArray());
        double[][] weights = new double[provisions.size()][n];
        double spread = on(Mechanism.ISSUE_SALIENCE) ? parameters.issueSalience() : 0;
        double[] mean = new double[n];
        double total = provisions.stream().mapToDouble(Provision::weight).sum();
        for (int k = 0; k < weights.length; k++) {
            Provision provision = provisions.get(k);
            int item = provision.id().hashCode();
            for (int i = 0; i < n; i++) {
                double extreme = (Math.abs(along(provision, position, i)) - HALF_NORMAL_MEAN) / HALF_NORMAL_SD;
                double able = capacity[i] * contestation[k];
                int region = states.regions.get(i).hashCode();
                double neighbours = random.gaussian(Purpose.ISSUE_SALIENCE, region, 0, item);
                double alone = random.gaussian(Purpose.ISSUE_SALIENCE, states.key(i), 1, item);
                double log = spread * (extreme + able + neighbours + alone) / 2;
                weights[k][i] = StrictMath.exp(log);
                mean[i] += total > 0 ? provision.weight() / total * weights[k][i] : weights[k][i] / weights.length;
            }
        }
        for (double[] ofProvision : weights) {
            for (int i = 0; i < n; i++) {
                ofProvision[i] /= mean[i];
            }
        }
        for (int k = 0; k < weights.length && on(Mechanism.ISSUE_SALIENCE); k++) {
            replace(weights[k], provisions.get(k).salience());
        }
        return weights;
    }

    /** Puts what is known of some states in the place of what was drawn. */
    private void replace(double[] drawn, Map<String, Double> known) {
        for (int i = 0; i < drawn.length && !known.isEmpty(); i++) {
            drawn[i] = known.getOrDefault(states.codes.get(i), drawn[i]);
        }
    }

    /** Returns the values less their mean, over their standard deviation; all 0 where they are equal. */
    private static double[] standardised(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        double sd = StrictMath.sqrt(Arrays.stream(values)
                .map(v -> (v - mean) * (v - mean))
                .average()
                .orElse(0));
        return Arrays.stream(values).map(v -> sd > 0 ? (v - mean) / sd : 0).toArray();
    }

    /** Returns where a state stands on a provision by its position alone, in sd. */
    private static double along(Provision provision, double[][] position, int i) {
        double along = 0;
        for (int a = 0; a < position.length; a++) {
            along += provision.axes().get(a) * position[a][i];
        }
        return along / length(provision);
    }

    /** Draws the states' readings of a provision at contestation 1. Its parts share them: what is peculiar is peculiar to the provision. */
    private double[] readings(Provision provision, double[][] position, KeyedRandom random) {
        double common = StrictMath.sqrt(1 - parameters.idiosyncrasy());
        double peculiar = StrictMath.sqrt(parameters.idiosyncrasy());
        int item = provision.id().hashCode();
        double[] x = new double[states.size()];
        for (int i = 0; i < x.length; i++) {
            double eps = random.gaussian(Purpose.IDEAL_CONTENT, states.key(i), 0, item);
            x[i] = common * along(provision, position, i) + peculiar * eps;
        }
        replace(x, provision.readings());
        return x;
    }

    /** Returns the readings that the estimate of positions expects at contestation 1. */
    private double[] estimate(Provision provision) {
        double common = StrictMath.sqrt(1 - parameters.idiosyncrasy());
        double[] x = new double[states.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = common * along(provision, states.axisMean, i);
        }
        replace(x, provision.readings());
        return x;
    }

    /**
     * Returns how far others do not know a state's reading of a provision at contestation 1: the posterior standard
     * deviation of its position in the provision's direction, and all that is peculiar, since no vote shows that. Major
     * states' doubts are spread with their readings by the field's conflict.
     */
    private double[] doubt(Provision provision) {
        double[] doubt = new double[states.size()];
        int axes = states.axes();
        double length = length(provision);
        for (int i = 0; i < doubt.length; i++) {
            double variance = 0;
            for (int b = 0; b < axes; b++) {
                double loading = 0;
                for (int a = b; a < axes; a++) {
                    loading += provision.axes().get(a) / length * states.axisFactor[i][a][b];
                }
                variance += loading * loading;
            }
            double sd = StrictMath.sqrt((1 - parameters.idiosyncrasy()) * variance + parameters.idiosyncrasy());
            doubt[i] = states.major[i] ? sd * field.majorConflict() : sd;
            if (provision.readings().containsKey(states.codes.get(i))) {
                doubt[i] = 0;
            }
        }
        return doubt;
    }

    /**
     * Draws what each part asks for: normal, then centred over the parts, so that the provision's own ideals stay where they
     * are. Rules for unlike things have to differ; one for all of them is too wide or does not fit (Ehrlich and Posner 1974,
     * An Economic Analysis of Legal Rulemaking, Journal of Legal Studies 3(1), 257-286).
     */
    private double[] shifts(List<ProvisionRow> rows, KeyedRandom random) {
        double[] shift = new double[rows.size()];
        for (ProvisionRow umbrella : rows) {
            double mean = 0;
            for (int row = umbrella.firstPart(); row >= 0 && row < umbrella.firstPart() + umbrella.parts(); row++) {
                int item = (umbrella.provision() + "/" + rows.get(row).part()).hashCode();
                shift[row] = parameters.partDifference() * random.gaussian(Purpose.PART_CONTENT, 0, 0, item);
                mean += shift[row] / umbrella.parts();
            }
            for (int row = umbrella.firstPart(); row >= 0 && row < umbrella.firstPart() + umbrella.parts(); row++) {
                shift[row] -= mean;
            }
        }
        return shift;
    }

    private double[] direction(Provision provision, double spread) {
        double scale = spread * StrictMath.sqrt(1 - parameters.idiosyncrasy()) / length(provision);
        return provision.axes().stream().mapToDouble(a -> a * scale).toArray();
    }

    private static double length(Provision provision) {
        double sum = 0;
        for (double a : provision.axes()) {
            sum += a * a;
        }
        return StrictMath.sqrt(sum);
    }

    private double[][] positions(KeyedRandom random) {
        int axes = states.axes();
        double[][] position = new double[axes][states.size()];
        double[] z = new double[axes];
        for (int i = 0; i < states.size(); i++) {
            for (int a = 0; a < axes; a++) {
                z[a] = random.gaussian(Purpose.IDEAL_POINT, states.key(i), 0, a);
            }
            for (int a = 0; a < axes; a++) {
                double sum = states.axisMean[a][i];
                for (int b = 0; b <= a; b++) {
                    sum += states.axisFactor[i][a][b] * z[b];
                }
                position[a][i] = sum;
            }
        }
        return position;
    }

    /**
     * Parts are listed from the least to the most contested; their contestation rises in even steps around that of the
     * provision (a judgement: the thesis says that enumeration lets states agree on what is common first).
     */
    static double partContestation(int part, int parts) {
        return 2.0 * (part + 0.5) / parts;
    }

    /** Moves the major states' ideals apart about their power-weighted mean by the field's factor of conflict. */
    private double[] spreadMajors(double[] x) {
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < x.length; i++) {
            if (states.major[i]) {
                sum += states.power[i] * x[i];
                weight += states.power[i];
            }
        }
        double mean = weight > 0 ? sum / weight : 0;
        for (int i = 0; i < x.length; i++) {
            if (states.major[i]) {
                x[i] = mean + field.majorConflict() * (x[i] - mean);
            }
        }
        return x;
    }

    private void weigh(Preferences p, int i) {
        p.capacity[i] = states.capacity[i];
        p.power[i] = states.power[i];
        p.own[i] = parameters.ownWeight();
        p.others[i] = parameters.othersWeight() * demand() * exposure(i) * objective(p.major[i]);
        p.sovereignty[i] = parameters.sovereigntyCost() * salience();
        p.compliance[i] = on(Mechanism.COMPLIANCE_UNCERTAINTY)
                ? parameters.complianceCost() * field.technicalComplexity() * (1 - states.capacity[i])
                : 0;
        p.avoidance[i] = on(Mechanism.AVOIDANCE) && p.major[i] ? parameters.avoidanceCost() * field.avoidance() : 0;
        p.agency[i] = parameters.agencyCost() * (1 - overseen(i));
        p.budget[i] = parameters.budgetCost()
                * (parameters.leastContribution()
                        + (1 - parameters.leastContribution()) * states.wealth[i] / largestShare());
    }

    /**
     * What a state saves of the cost of agency because its blocs watch the organ together: many principals who want
     * different things control an agent badly, a collective one better (Nielson and Tierney 2003, <a
     * href="https://doi.org/10.1017/S0020818303572010">doi:10.1017/S0020818303572010</a>).
     */
    private double overseen(int i) {
        if (!on(Mechanism.BLOC_COHESION)) {
            return 0;
        }
        double alone = 1;
        for (Bloc bloc : blocs) {
            alone = Math.min(alone, bloc.has(i) ? 1 - bloc.pull() : 1);
        }
        return parameters.oversight() * (1 - alone);
    }

    /** Exposure to others' conduct rises with the use of the internet (a judgement). */
    private double exposure(int i) {
        return (1 + states.capacity[i]) / 2;
    }

    /** Demand for rules: others' conduct hurts without any drive too; drive turns the harm into demand (a judgement). */
    private double demand() {
        double drive = on(Mechanism.DRIVE) ? field.drive() : 0.5;
        return (1 + drive) / 2;
    }

    private double salience() {
        return on(Mechanism.SOVEREIGNTY_COST) ? field.politicalSalience() : 0.5;
    }

    /** Major states gain half as much from rules if they share no objective, and half as much again if they share it fully. */
    private double objective(boolean major) {
        return major && on(Mechanism.SHARED_OBJECTIVE) ? 0.5 + field.sharedObjective() : 1;
    }

    private double largestShare() {
        double largest = 0;
        for (double w : states.wealth) {
            largest = Math.max(largest, w);
        }
        return largest > 0 ? largest : 1;
    }

    private boolean on(Mechanism mechanism) {
        return mechanisms.on(mechanism);
    }
}
