package org.plenary.world;

import org.plenary.text.Law;

/**
 * The expected loss of every state from a provision: the one function that precision, obligation, complexity and
 * expertise act through (after Epstein and O'Halloran 1999; Bendor and Meirowitz 2004, <a
 * href="https://doi.org/10.1017/S0003055404001157">doi:10.1017/S0003055404001157</a>).
 *
 * <p>The world turns out as a shock w, normal with mean 0 and variance tau. State j sees the share a_j of it and would by
 * itself act as f_j = x_j - a_j w. What binds it already (a rival regime, the acquis) turns that into its baseline
 * conduct b_j. A text that permits the readings [y - r, y + r] and binds with force o then gives
 *
 * <pre>
 * reading  z_j = (1 - d) clamp(b_j, y - r, y + r) + d clamp(g - e w, y - r, y + r)
 * conduct  k_j = b_j + o (z_j - b_j) q(o (z_j - b_j)),     q(s) = 1 / (1 + (s / h)^4)
 * </pre>
 *
 * where an organ with ideal g, sight e and discretion d chooses its share of readings, and q is the part of a
 * commitment that is kept: deep ones are kept less (Downs, Rocke and Barsoom 1996, International
 * Organization 50(3)). State i loses
 *
 * <pre>L_i = own_i E[(k_i + w - x_i)^2] + others_i E[S(u + sum_j W_j (k_j + w - x_i)^2)] + costs_i(o, d)</pre>
 *
 * where S(t) = t / (1 + t / H) fades: where the world is far from what a state wants already, a little more or less
 * hardly matters (diminishing sensitivity; Kahneman and Tversky 1979, <a
 * href="https://doi.org/10.2307/1914185">doi:10.2307/1914185</a>). A compromise halfway between distant positions
 * therefore wins nobody much, while it costs each the whole way to it.
 *
 * <p>The term u is what is unclear.
 * What a state will do under a rule is not known for sure to others: its conduct varies about k_j with variance s^2 without
 * a rule ("uncertainty about behaviour"; Koremenos, Lipson and Snidal 2001, <a
 * href="https://doi.org/10.1162/002081801317193592">doi:10.1162/002081801317193592</a>). A rule of half-width r cuts a normal
 * reading off at both ends and leaves the variance v(r) of what is left, 0 where it is narrow and s^2 where it is wide; an
 * organ that reads its share d leaves (1 - d)^2 of it. Others bear u = (1 - o) s^2 + o (1 - d)^2 v(r), as if each of what is
 * uncertain were governed by the rule with probability o: clarity is a gain of its own, also where nobody disagrees; a rule
 * that permits every reading gives none, and force and narrowness each make the other worth more.
 *
 * <p>Where a rule is hard law, whoever is bound can be held to others' reading of it and answers for the injury (Articles
 * on Responsibility of States, art. 31, A/RES/56/83; that hard law raises the price of a breach: Abbott and Snidal 2000, <a
 * href="https://doi.org/10.1162/002081800551280">doi:10.1162/002081800551280</a>; that vague standards leave those bound by
 * them uncertain of what they will be held to: Kaplow 1992, Duke Law Journal 42(3)). What the others lose by readings that
 * they did not expect comes back to it as far as the rule is hard and binds, for the share {@code liability}:
 *
 * <pre>liability hardness o (1 - d)^2 v(r) sum_j W_j others_j</pre>
 *
 * <p>The second term needs only two moments of conduct at each node of the quadrature, so a call costs O(states x nodes).
 * Not thread-safe: scratch arrays are reused.
 */
public final class ExpectedLoss {
    private static final int NODES = 5;
    private static final Quadrature RULE = Quadrature.withTails();
    /** Shocks larger than this many standard deviations let an escape clause be invoked. */
    private static final double ESCAPE_AT = 1;

    /** The probability that an escape clause may be invoked. */
    private static final double TAILS = tails();

    private final Preferences p;
    private final ModelParameters parameters;
    private final double[] shock;
    private final boolean fadingHarm;
    private final boolean limitedCompliance;
    private final boolean organAdapts;
    private final boolean statesAdapt;
    private final boolean liable;
    /** What conduct of variance 1 costs all others, as they weigh in the world. */
    private final double injury;

    private final CutNormal cut = new CutNormal();
    private final double[] sees;
    private final double[][] conductOfNode;
    private final double[] first = new double[NODES];
    private final double[] second = new double[NODES];
    private long evaluations;

    /** Makes the loss of these preferences. */
    public ExpectedLoss(Preferences preferences, PolicyField field, ModelParameters parameters, Mechanisms mechanisms) {
        this.p = preferences;
        this.parameters = parameters;
        this.fadingHarm = mechanisms.on(Mechanism.FADING_HARM);
        this.limitedCompliance = mechanisms.on(Mechanism.LIMITED_COMPLIANCE);
        this.organAdapts = mechanisms.on(Mechanism.ORGAN_ADAPTATION);
        this.statesAdapt = mechanisms.on(Mechanism.STATE_ADAPTATION);
        this.liable = mechanisms.on(Mechanism.LIABILITY);
        this.injury = injury(preferences);
        double sd = StrictMath.sqrt(parameters.shockVariance() * field.technicalComplexity());
        this.shock = new double[RULE.size()];
        for (int n = 0; n < shock.length; n++) {
            shock[n] = sd * RULE.node(n);
        }
        this.sees = new double[p.size()];
        this.conductOfNode = new double[NODES][p.size()];
    }

    private static double injury(Preferences p) {
        double sum = 0;
        for (int i = 0; i < p.size(); i++) {
            sum += p.power[i] * p.others[i];
        }
        return sum;
    }

    /** Returns the length of the array that {@link #baseline} fills. */
    public int baselineLength() {
        return shock.length * p.size();
    }

    /**
     * Fills in what every state would do by itself at each shock, informed by the organ but bound by nothing.
     *
     * @param row the row of the preferences
     * @param effect what authority does
     * @param conduct filled node by node, state by state
     */
    public void baseline(int row, AuthorityEffect effect, double[] conduct) {
        double[] x = p.ideal[row];
        int size = x.length;
        double told = organAdapts ? parameters.informing() * effect.sight() * effect.informing() : 0;
        for (int i = 0; i < size; i++) {
            double c = p.capacity[i] + effect.capacity() * (1 - p.capacity[i]);
            double alone = statesAdapt ? parameters.stateSight() * c : 0;
            sees[i] = alone + told * (1 - alone);
        }
        for (int n = 0; n < shock.length; n++) {
            int at = n * size;
            double w = shock[n];
            for (int i = 0; i < size; i++) {
                conduct[at + i] = x[i] - sees[i] * w;
            }
        }
    }

    /** Returns whether two authorities leave states the same {@link #baseline}: they inform them and help them alike. */
    public static boolean sameBaseline(AuthorityEffect a, AuthorityEffect b) {
        return a.sight() == b.sight() && a.informing() == b.informing() && a.capacity() == b.capacity();
    }

    /**
     * Binds some states further: their baseline conduct moves into the permitted readings, as far as they are bound.
     *
     * @param conduct the baseline conduct, changed in place
     * @param law the permitted readings, and how far they bind
     * @param regime whose parties it binds
     */
    public void bind(double[] conduct, Law law, Regime regime) {
        int size = p.size();
        double h = keptDepth(AuthorityEffect.NONE);
        for (int at = 0; at < conduct.length; at += size) {
            for (int i = 0; i < size; i++) {
                if (regime.binds(i)) {
                    double b = conduct[at + i];
                    double step = law.force() * (clamp(b, law.low(), law.high()) - b);
                    conduct[at + i] = b + step * kept(step, h);
                }
            }
        }
    }

    /** Returns how often {@link #evaluate} was called: the measure of a run's work. */
    public long evaluations() {
        return evaluations;
    }

    /** Returns the variance of conduct about what is expected of it, where nothing binds. */
    public double freeNoise() {
        return parameters.behaviourNoise() * parameters.behaviourNoise();
    }

    /**
     * Returns the variance of conduct that a rule leaves.
     *
     * @param noise the variance without it
     * @param law what the text says and with what force
     * @param discretion the share of readings that an organ chooses, from 0 to 1
     */
    public static double noiseUnder(double noise, Law law, double discretion) {
        double left = noise == 0 ? 0 : CutNormal.compute(deviations(law, noise));
        return unclear(noise, law, read(noise, left, discretion));
    }

    private static double unclear(double noise, Law law, double leftOpen) {
        double o = law.force();
        return (1 - o) * noise + o * leftOpen;
    }

    /** Returns the variance of the readings that a rule leaves open, out of the variance without it. */
    private double leftOpen(double noise, Law law, double discretion) {
        return noise == 0 ? 0 : read(noise, cut.variance(deviations(law, noise)), discretion);
    }

    /** Returns the half-width of a rule in standard deviations of conduct. */
    private static double deviations(Law law, double noise) {
        return (law.high() - law.low()) / (2 * StrictMath.sqrt(noise));
    }

    /** Returns the variance that is left where an organ reads its share. */
    private static double read(double noise, double left, double discretion) {
        return noise * (1 - discretion) * (1 - discretion) * left;
    }

    /** What every state that is bound by hard law answers for. */
    private double liability(Law law, double leftOpen) {
        return liable && law.hardness() > 0
                ? parameters.liability() * law.hardness() * law.force() * injury * leftOpen
                : 0;
    }

    /**
     * Computes every state's expected loss from a provision.
     *
     * @param row the row of the preferences
     * @param noise the variance of conduct about what is expected of it without the text
     * @param baseline baseline conduct, as {@link #baseline} and {@link #bind} leave it
     * @param law what the text says and with what force
     * @param effect what authority does
     * @param organIdeal the organ's ideal reading
     * @param loss filled, one entry a state
     */
    public void evaluate(
            int row,
            double noise,
            double[] baseline,
            Law law,
            AuthorityEffect effect,
            double organIdeal,
            double[] loss) {
        evaluations++;
        double leftOpen = leftOpen(noise, law, effect.discretion());
        costs(row, law, effect, organIdeal, liability(law, leftOpen), loss);
        conduct(baseline, law, effect, organIdeal);
        moments();
        double unclear = unclear(noise, law, leftOpen);
        double fading = fadingHarm ? 1 / parameters.harmScale() : 0;
        for (int n = 0; n < NODES; n++) {
            addHarm(p.ideal[row], conductOfNode[n], unclear + second[n], 2 * first[n], fading, RULE.weight(n), loss);
        }
    }

    /** Fills in every state's conduct at each node, the shock added. */
    private void conduct(double[] baseline, Law law, AuthorityEffect effect, double organIdeal) {
        double d = effect.discretion();
        double sight = organAdapts ? effect.sight() : 0;
        double h = keptDepth(effect);
        double inverse = limitedCompliance ? 1 / (h * h) : 0;
        for (int n = 0; n < NODES; n++) {
            double w = shock[n];
            double organReads = d * clamp(organIdeal - sight * w, law.low(), law.high());
            System.arraycopy(baseline, n * p.size(), conductOfNode[n], 0, p.size());
            commit(conductOfNode[n], w, law, 1 - d, organReads, forceAt(law, n), inverse);
        }
    }

    /** Turns baseline conduct into conduct under the law. */
    private static void commit(
            double[] k, double w, Law law, double ownShare, double organReads, double force, double inverse) {
        double low = law.low();
        double high = law.high();
        for (int i = 0; i < k.length; i++) {
            double b = k[i];
            double z = ownShare * Math.min(Math.max(b, low), high) + organReads;
            double step = force * (z - b);
            double q = step * step * inverse;
            k[i] = b + step / (1 + q * q) + w;
        }
    }

    /** Sums up conduct at each node, weighted by power: first and second moments. One pass, so that the sums overlap. */
    private void moments() {
        double[] k0 = conductOfNode[0];
        double[] k1 = conductOfNode[1];
        double[] k2 = conductOfNode[2];
        double[] k3 = conductOfNode[3];
        double[] k4 = conductOfNode[4];
        double f0 = 0;
        double f1 = 0;
        double f2 = 0;
        double f3 = 0;
        double f4 = 0;
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        for (int i = 0; i < p.power.length; i++) {
            double power = p.power[i];
            double u0 = power * k0[i];
            double u1 = power * k1[i];
            double u2 = power * k2[i];
            double u3 = power * k3[i];
            double u4 = power * k4[i];
            f0 += u0;
            f1 += u1;
            f2 += u2;
            f3 += u3;
            f4 += u4;
            s0 += u0 * k0[i];
            s1 += u1 * k1[i];
            s2 += u2 * k2[i];
            s3 += u3 * k3[i];
            s4 += u4 * k4[i];
        }
        first[0] = f0;
        first[1] = f1;
        first[2] = f2;
        first[3] = f3;
        first[4] = f4;
        second[0] = s0;
        second[1] = s1;
        second[2] = s2;
        second[3] = s3;
        second[4] = s4;
    }

    /** Adds what a node's conduct costs every state: its own, and others' by their moments. */
    private void addHarm(
            double[] x, double[] k, double meanSquare, double twiceMean, double fading, double weight, double[] loss) {
        double[] own = p.own;
        double[] others = p.others;
        for (int i = 0; i < loss.length; i++) {
            double away = k[i] - x[i];
            double harm = meanSquare - x[i] * (twiceMean - x[i]);
            loss[i] += weight * (own[i] * away * away + others[i] * harm / (1 + harm * fading));
        }
    }

    /**
     * The force at a node. A rule that may be escaped binds more while the shock is small and hardly when it is large, so
     * that {@link Law#force} is its mean: what an escape clause costs in force is not counted twice.
     */
    private double forceAt(Law law, int n) {
        if (!law.escape()) {
            return law.force();
        }
        double residue = parameters.escapeResidue();
        double calm = Math.min(1, law.force() / (1 - TAILS * (1 - residue)));
        return escapes(n) ? residue * calm : calm;
    }

    private static boolean escapes(int n) {
        return Math.abs(RULE.node(n)) > ESCAPE_AT;
    }

    private static double tails() {
        double weight = 0;
        for (int n = 0; n < NODES; n++) {
            weight += escapes(n) ? RULE.weight(n) : 0;
        }
        return weight;
    }

    /**
     * Costs that do not depend on the shock: what every state answers for, the same for all; of being bound (sovereignty,
     * quadratic in force; uncertain compliance and the wish to stay unrestricted, linear in force), each as far as the rule
     * restricts, that is less where it leaves more readings open, {@code 1 / (1 + r / r0)}; and of authority (agency,
     * quadratic in its extent and rising with distance from the organ; budget).
     */
    private void costs(int row, Law law, AuthorityEffect effect, double organIdeal, double liability, double[] loss) {
        double[] x = p.ideal[row];
        double restricts = 1 / (1 + (law.high() - law.low()) / (2 * parameters.freedomWidth()));
        double o = law.force();
        double relief = law.escape() ? 1 - parameters.escapeRelief() : 1;
        double bound = restricts * o * o / 2;
        double gap = restricts * relief * (1 - effect.capacity()) * o;
        double held = restricts * o;
        double burden = effect.burden() * effect.burden() / 2;
        double floor = parameters.agencyFloor();
        double levels = effect.levels();
        double[] sovereignty = p.sovereignty;
        double[] compliance = p.compliance;
        double[] avoidance = p.avoidance;
        double[] agency = p.agency;
        double[] budget = p.budget;
        for (int i = 0; i < loss.length; i++) {
            loss[i] = liability
                    + sovereignty[i] * bound
                    + compliance[i] * gap
                    + avoidance[i] * held
                    + agency[i] * burden * (floor + Math.abs(organIdeal - x[i]))
                    + budget[i] * levels;
        }
    }

    private double keptDepth(AuthorityEffect effect) {
        return parameters.complianceDepth() * effect.depth();
    }

    private double kept(double step, double h) {
        if (!limitedCompliance) {
            return 1;
        }
        double s = step / h;
        return 1 / (1 + s * s * s * s);
    }

    private static double clamp(double v, double low, double high) {
        return Math.min(Math.max(v, low), high);
    }
}
