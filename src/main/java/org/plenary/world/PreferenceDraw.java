package org.plenary.world;

import java.util.ArrayList;
import java.util.List;
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
 * with contestation c_k, direction a_k, peculiar share h and eps standard normal. The shift mu_k is 0 but for parts of a
 * provision: these ask every state alike for a reading of their own, since really different things differ, whoever reads
 * them. Votes do not identify how a state values levels of obligation, precision or delegation: those weights follow from
 * covariates by the judged rules below.
 */
public final class PreferenceDraw {
    /** What a state without wealth pays, relative to the largest contributor: a judgement, 0.1 to 0.4. */
    private static final double EVERYBODY_PAYS = 0.25;

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
        boolean[] major = majors();
        List<ProvisionRow> rows = new ArrayList<>();
        List<double[]> ideals = new ArrayList<>();
        List<double[]> directions = new ArrayList<>();
        for (Provision provision : provisions) {
            addRows(provision, position, major, random, rows, ideals, directions);
        }
        double[] shift = shifts(rows, random);
        for (int row = 0; row < shift.length; row++) {
            for (int i = 0; i < states.size(); i++) {
                ideals.get(row)[i] += shift[row];
            }
        }
        Preferences p = new Preferences(
                rows, position, ideals.toArray(new double[0][]), shift, directions.toArray(new double[0][]), states);
        for (int i = 0; i < states.size(); i++) {
            p.major[i] = major[i];
            weigh(p, i);
        }
        return p;
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

    private double[] direction(Provision provision, double contestation) {
        double scale = contestation * StrictMath.sqrt(1 - parameters.idiosyncrasy()) / length(provision);
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

    /** A state is major if it sits permanently on the Security Council or holds enough of the world's power. */
    private boolean[] majors() {
        boolean[] major = new boolean[states.size()];
        for (int i = 0; i < major.length; i++) {
            major[i] = states.permanent[i] || states.power[i] >= parameters.majorPower();
        }
        return major;
    }

    private void addRows(
            Provision provision,
            double[][] position,
            boolean[] major,
            KeyedRandom random,
            List<ProvisionRow> rows,
            List<double[]> ideals,
            List<double[]> directions) {
        int parts = provision.parts().size();
        int parent = rows.size();
        rows.add(new ProvisionRow(
                provision.id(),
                "",
                parent,
                parts == 0 ? -1 : parent + 1,
                parts,
                provision.weight(),
                provision.umbrella(),
                provision.acquis()));
        directions.add(direction(provision, provision.contestation()));
        if (parts == 0) {
            ideals.add(ideals(provision, provision.contestation(), provision.id(), position, major, random));
            return;
        }
        double[] mean = new double[states.size()];
        ideals.add(mean);
        for (int p = 0; p < parts; p++) {
            String part = provision.parts().get(p);
            rows.add(new ProvisionRow(
                    provision.id(),
                    part,
                    parent,
                    -1,
                    0,
                    provision.weight() / parts,
                    provision.umbrella() * parameters.splitAmbiguity(),
                    Optional.empty()));
            double contestation = provision.contestation() * partContestation(p, parts);
            double[] x = ideals(provision, contestation, provision.id() + "/" + part, position, major, random);
            ideals.add(x);
            directions.add(direction(provision, contestation));
            for (int i = 0; i < mean.length; i++) {
                mean[i] += x[i] / parts;
            }
        }
    }

    /**
     * Parts are listed from the least to the most contested; their contestation rises in even steps around that of the
     * provision (a judgement: the thesis says that enumeration lets states agree on what is common first).
     */
    static double partContestation(int part, int parts) {
        return 2.0 * (part + 0.5) / parts;
    }

    private double[] ideals(
            Provision provision,
            double contestation,
            String key,
            double[][] position,
            boolean[] major,
            KeyedRandom random) {
        double common = StrictMath.sqrt(1 - parameters.idiosyncrasy()) / length(provision);
        double peculiar = StrictMath.sqrt(parameters.idiosyncrasy());
        double[] x = new double[states.size()];
        for (int i = 0; i < x.length; i++) {
            double along = 0;
            for (int a = 0; a < position.length; a++) {
                along += provision.axes().get(a) * position[a][i];
            }
            double eps = random.gaussian(Purpose.IDEAL_CONTENT, states.key(i), 0, key.hashCode());
            x[i] = contestation * (common * along + peculiar * eps);
        }
        spreadMajors(x, major);
        return x;
    }

    /** Moves the major states' ideals apart about their power-weighted mean by the field's factor of conflict. */
    private void spreadMajors(double[] x, boolean[] major) {
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < x.length; i++) {
            if (major[i]) {
                sum += states.power[i] * x[i];
                weight += states.power[i];
            }
        }
        if (weight == 0) {
            return;
        }
        double mean = sum / weight;
        for (int i = 0; i < x.length; i++) {
            if (major[i]) {
                x[i] = mean + field.majorConflict() * (x[i] - mean);
            }
        }
    }

    private void weigh(Preferences p, int i) {
        p.capacity[i] = states.capacity[i];
        p.power[i] = states.power[i];
        p.own[i] = parameters.ownWeight();
        p.others[i] = parameters.othersWeight() * demand() * exposure(i) * objective(p.major[i]);
        p.sovereignty[i] = parameters.sovereigntyCost() * salience() * sensitivity(p.position[0][i]);
        p.compliance[i] = on(Mechanism.COMPLIANCE_UNCERTAINTY)
                ? parameters.complianceCost() * field.technicalComplexity() * (1 - states.capacity[i])
                : 0;
        p.avoidance[i] = on(Mechanism.AVOIDANCE) && p.major[i] ? parameters.avoidanceCost() * field.avoidance() : 0;
        p.agency[i] = parameters.agencyCost() * sensitivity(p.position[0][i]) * (1 - overseen(i));
        p.budget[i] =
                parameters.budgetCost() * (EVERYBODY_PAYS + (1 - EVERYBODY_PAYS) * states.wealth[i] / largestShare());
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
        return parameters.exposureFloor() + (1 - parameters.exposureFloor()) * states.capacity[i];
    }

    /** Demand for rules: others' conduct hurts without any drive too; drive turns the harm into demand (a judgement). */
    private double demand() {
        double drive = on(Mechanism.DRIVE) ? field.drive() : 0.5;
        return parameters.demandFloor() + (1 - parameters.demandFloor()) * drive;
    }

    private double salience() {
        return on(Mechanism.SOVEREIGNTY_COST) ? field.politicalSalience() : 0.5;
    }

    /** Major states gain half as much from rules if they share no objective, and half as much again if they share it fully. */
    private double objective(boolean major) {
        return major && on(Mechanism.SHARED_OBJECTIVE) ? 0.5 + field.sharedObjective() : 1;
    }

    /** States at the low end of the first axis guard sovereignty more (a judgement); never below a fifth of the mean. */
    private double sensitivity(double firstAxis) {
        double mean = parameters.sovereigntyMean();
        return Math.max(0.2 * mean, mean - parameters.sovereigntySlope() * firstAxis);
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
