package org.plenary.world;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.plenary.text.Law;

/**
 * The expected loss of every state from a provision: the one function that precision, obligation, complexity and
 * expertise act through (after Epstein and O'Halloran 1999; Bendor and Meirowitz 2004, <a
 * href="https://doi.org/10.1017/S0003055404001157">doi:10.1017/S0003055404001157</a>).
 *
 * <p>The world turns out as a shock w, normal with mean 0 and variance tau. State j sees the share a_j of it and would by
 * itself act as f_j = x_j - a_j w. What binds it already (a rival regime) turns that into its baseline conduct b_j. A text
 * that permits the readings [y - r, y + r] and binds with force o then gives
 *
 * <pre>
 * reading  z_j = (1 - d) clamp(b_j, y - r, y + r) + d clamp(g - e w, y - r, y + r)
 * conduct  k_j = b_j + clamp(o (z_j - b_j), -h, h)
 * </pre>
 *
 * where an organ with ideal g, sight e and discretion d chooses its share of readings, and h is the deepest change of
 * conduct that is kept: deep commitments are kept less (Downs, Rocke and Barsoom 1996, International Organization 50(3)),
 * though a deeper one never moves conduct less. State i loses
 *
 * <pre>L_i = s_i { own_i E[(k_i + w - x_i)^2] + others_i S(sum_{j != i} W_j E B[(k_j + w - x_i)^2])
 *             + bound_i E|k_i - b_i| }</pre>
 *
 * where s_i is the issue salience of the provision to i, and S(t) = t / (1 + t / H) fades: where a state
 * expects others to be far from what it wants already, a little more or less hardly matters (diminishing sensitivity; Kahneman and Tversky 1979, <a
 * href="https://doi.org/10.2307/1914185">doi:10.2307/1914185</a>). A compromise halfway between distant positions
 * therefore wins nobody much, while it costs each the whole way to it.
 *
 * <p>B is the mean over what others believe. Nobody knows another's reading of a rule better than the estimate of its
 * position does: others expect the mean over two readings, one standard deviation of what is unknown to either side of what
 * the estimate expects ("uncertainty about behaviour"; Koremenos, Lipson and Snidal 2001, <a
 * href="https://doi.org/10.1162/002081801317193592">doi:10.1162/002081801317193592</a>). A narrow rule that binds makes
 * both the same; that is what clarity is worth. Two nodes are exact for the mean and the variance of a normal belief as
 * long as a rule cuts nothing off, and a judgement where it does.
 *
 * <p>Being bound costs what a state has to change, |k_i - b_i|: sovereignty, the uncertain cost of compliance, and the wish
 * of major states to stay unrestricted. A rule that a state would keep to by itself costs it nothing.
 *
 * <p>The second term needs only two moments of what is believed of conduct, so a call costs O(states x nodes).
 * Not thread-safe: scratch arrays are reused.
 */
public final class ExpectedLoss {
    /** The quadrature of the shock. */
    private static final Quadrature RULE = Quadrature.withTails();

    private static final int NODES = RULE.size();
    /** Shocks larger than this many standard deviations let an escape clause be invoked. */
    private static final double ESCAPE_AT = 1;
    /** What a state does itself, and what others believe that it might do, to either side. */
    private static final int[] BELIEFS = {0, -1, 1};

    /** The nodes, the one that weighs most first. */
    private static final int[] BY_WEIGHT = {2, 1, 3, 0, 4};

    /** The probability that an escape clause may be invoked. */
    private static final double TAILS = tails();

    private final Preferences p;
    private final ModelParameters parameters;
    private final double[] shock;
    private final boolean fadingHarm;
    private final boolean limitedCompliance;
    private final boolean organAdapts;
    private final boolean statesAdapt;

    private final double[] sees;
    private final double[] alone;
    private final double[] harm;
    private final Conduct given;
    private final Pull.Sums unbound;
    /** What is known of each row: the laws that are weighed one after the other mostly differ in their force alone. */
    private final Pull[] pulls;

    private final Map<Integer, double[][]> freeConduct = new LinkedHashMap<>();
    /** The width from which on a law of a row may permit more than the share asked for last. */
    private final Map<Integer, Double> widthFor = new LinkedHashMap<>();

    private double shareOfWidths = Double.NaN;
    private long evaluations;

    /** Makes the loss of these preferences. */
    public ExpectedLoss(Preferences preferences, PolicyField field, ModelParameters parameters, Mechanisms mechanisms) {
        this.p = preferences;
        this.parameters = parameters;
        this.fadingHarm = mechanisms.on(Mechanism.FADING_HARM);
        this.limitedCompliance = mechanisms.on(Mechanism.LIMITED_COMPLIANCE);
        this.organAdapts = mechanisms.on(Mechanism.ORGAN_ADAPTATION);
        this.statesAdapt = mechanisms.on(Mechanism.STATE_ADAPTATION);
        double sd = StrictMath.sqrt(parameters.shockVariance() * field.technicalComplexity());
        this.shock = new double[NODES];
        for (int n = 0; n < NODES; n++) {
            shock[n] = sd * RULE.node(n);
        }
        int size = p.size();
        this.sees = new double[size];
        this.alone = new double[size];
        this.harm = new double[size];
        this.given = newConduct();
        this.unbound = new Pull.Sums(size);
        boolean[] escapes = new boolean[BELIEFS.length * NODES];
        for (int k = 0; k < escapes.length; k++) {
            escapes[k] = escapes(k % NODES);
        }
        this.pulls = new Pull[p.rows.size()];
        Arrays.setAll(pulls, row -> new Pull(size, NODES, escapes));
    }

    /** Returns the length of the array that {@link #baseline} fills. */
    public int baselineLength() {
        return BELIEFS.length * NODES * p.size();
    }

    /** Returns where the conduct of a belief at a node begins in a baseline. */
    private int at(int belief, int n) {
        return (belief * NODES + n) * p.size();
    }

    /**
     * Fills in what every state would do by itself at each shock, informed by the organ but bound by nothing, and what
     * others believe that it might do.
     *
     * @param row the row of the preferences
     * @param effect what authority does
     * @param conduct filled belief by belief, node by node, state by state
     */
    public void baseline(int row, AuthorityEffect effect, double[] conduct) {
        double[] unknown = p.unknown[row];
        int size = unknown.length;
        double told = organAdapts ? effect.sight() * effect.informing() : 0;
        for (int i = 0; i < size; i++) {
            double c = p.capacity[i] + effect.capacity() * (1 - p.capacity[i]);
            double itself = statesAdapt ? parameters.stateSight() * c : 0;
            sees[i] = itself + told * (1 - itself);
        }
        for (int belief = 0; belief < BELIEFS.length; belief++) {
            int side = BELIEFS[belief];
            double[] x = side == 0 ? p.ideal[row] : p.expected[row];
            for (int n = 0; n < NODES; n++) {
                int at = at(belief, n);
                double w = shock[n];
                // Arrays that begin at an offset are not vectorised.
                for (int i = 0; i < alone.length; i++) {
                    alone[i] = x[i] + side * unknown[i] - sees[i] * w;
                }
                System.arraycopy(alone, 0, conduct, at, size);
            }
        }
    }

    /** Returns whether two authorities leave states the same {@link #baseline}: they inform them and help them alike. */
    public static boolean sameBaseline(AuthorityEffect a, AuthorityEffect b) {
        return a.sight() * a.informing() == b.sight() * b.informing() && a.capacity() == b.capacity();
    }

    /** Returns whether two authorities make every law cost the same, whatever they themselves cost. */
    public static boolean sameLoss(AuthorityEffect a, AuthorityEffect b) {
        return sameBaseline(a, b)
                && a.discretion() == b.discretion()
                && (a.discretion() == 0 || a.sight() == b.sight())
                && a.depth() == b.depth();
    }

    /**
     * Binds some states further: their baseline conduct moves into the permitted readings, as far as they are bound.
     *
     * @param conduct the baseline conduct, changed in place
     * @param law the permitted readings, and how far they bind
     * @param bound whether each state is bound by it
     */
    public void bind(double[] conduct, Law law, boolean[] bound) {
        int size = p.size();
        int[] members = IntStream.range(0, size).filter(i -> bound[i]).toArray();
        double h = keptDepth(AuthorityEffect.NONE);
        for (int at = 0; at < conduct.length; at += size) {
            for (int i : members) {
                double b = conduct[at + i];
                double step = law.force() * (clamp(b, law.low(), law.high()) - b);
                conduct[at + i] = b + clamp(step, -h, h);
            }
        }
    }

    /**
     * Binds states further by several regimes at once: the most demanding on either side counts, so that obligations that
     * pull apart partly cancel (R1). With one regime it is {@link #bind(double[], Law, boolean[])}.
     *
     * @param conduct the baseline conduct, changed in place
     * @param laws what each regime permits, and how far it binds
     * @param bound whether each state is a party to each
     */
    public void bind(double[] conduct, List<Law> laws, List<boolean[]> bound) {
        int size = p.size();
        double h = keptDepth(AuthorityEffect.NONE);
        double[] up = new double[size];
        double[] down = new double[size];
        for (int at = 0; at < conduct.length; at += size) {
            Arrays.fill(up, 0);
            Arrays.fill(down, 0);
            for (int r = 0; r < laws.size(); r++) {
                Law law = laws.get(r);
                boolean[] party = bound.get(r);
                for (int i = 0; i < size; i++) {
                    if (party[i]) {
                        double b = conduct[at + i];
                        double step = clamp(law.force() * (clamp(b, law.low(), law.high()) - b), -h, h);
                        up[i] = Math.max(up[i], step);
                        down[i] = Math.min(down[i], step);
                    }
                }
            }
            for (int i = 0; i < size; i++) {
                conduct[at + i] = conduct[at + i] + up[i] + down[i];
            }
        }
    }

    /**
     * Returns how much of what states would do anyway a law permits: the mean over shocks, over the states and over what
     * others believe of each, with no authority and nothing that binds.
     *
     * @return from 0 to 1
     */
    public double permitted(int row, Law law) {
        ProvisionRow r = p.rows.get(row);
        if (r.parts() > 0) {
            return IntStream.range(r.firstPart(), r.firstPart() + r.parts())
                    .mapToDouble(part -> permitted(part, law))
                    .average()
                    .orElseThrow();
        }
        return permitted(row, law, 0);
    }

    /** Returns whether a law permits more than a share of what states would do anyway. */
    public boolean permitsMoreThan(double share, int row, Law law) {
        if (p.rows.get(row).parts() > 0) {
            return permitted(row, law) > share;
        }
        Double narrowest = widthFor.get(row);
        if (narrowest == null || shareOfWidths != share) {
            if (shareOfWidths != share) {
                widthFor.clear();
                shareOfWidths = share;
            }
            narrowest = narrowest(share, freeConduct.computeIfAbsent(row, this::sortedConduct));
            widthFor.put(row, narrowest);
        }
        return law.high() - law.low() >= narrowest && permitted(row, law, share) > share;
    }

    /** Returns a width below which no law permits more than a share at any node: the mean over nodes is no more, either. */
    private double narrowest(double share, double[][] sorted) {
        int least = Math.max(1, (int) Math.ceil(share * p.size() - 1e-9));
        double narrowest = Double.POSITIVE_INFINITY;
        for (double[] conduct : sorted) {
            for (int i = 0; i + least <= conduct.length; i++) {
                narrowest = Math.min(narrowest, conduct[i + least - 1] - conduct[i]);
            }
        }
        return narrowest - 1e-9;
    }

    /** Returns what a law permits, or any number up to a share if it permits no more than that: the heaviest nodes first. */
    private double permitted(int row, Law law, double share) {
        double[][] sorted = freeConduct.computeIfAbsent(row, this::sortedConduct);
        double sum = 0;
        double left = 1;
        for (int n : BY_WEIGHT) {
            double weight = RULE.weight(n) / (BELIEFS.length - 1);
            for (int k = n; k < sorted.length; k += NODES) {
                int inside = before(sorted[k], Math.nextUp(law.high())) - before(sorted[k], law.low());
                sum += weight * inside / p.size();
                left -= weight;
                if (sum + left <= share) {
                    return share;
                }
            }
        }
        return Math.min(1, sum);
    }

    /** Returns what others believe that states would do by themselves, sorted, belief by belief and node by node. */
    private double[][] sortedConduct(int row) {
        double[] conduct = new double[baselineLength()];
        baseline(row, AuthorityEffect.NONE, conduct);
        double[][] sorted = new double[(BELIEFS.length - 1) * NODES][];
        for (int k = 0; k < sorted.length; k++) {
            int at = at(1 + k / NODES, k % NODES);
            sorted[k] = Arrays.copyOfRange(conduct, at, at + p.size());
            Arrays.sort(sorted[k]);
        }
        return sorted;
    }

    /** Returns how many entries are below a bound. */
    private static int before(double[] sorted, double bound) {
        int from = 0;
        // Which half it is in is as good as random: adding, where a branch would be mispredicted.
        for (int left = sorted.length; left > 0; ) {
            int half = (left + 1) >>> 1;
            from += sorted[from + half - 1] < bound ? half : 0;
            left -= half;
        }
        return from;
    }

    /** Returns how often {@link #evaluate} was called: the measure of a run's work. */
    public long evaluations() {
        return evaluations;
    }

    /**
     * Computes every state's expected loss from a provision.
     *
     * @param row the row of the preferences
     * @param baseline baseline conduct, as {@link #baseline} and {@link #bind} leave it
     * @param law what the text says and with what force
     * @param effect what authority does
     * @param organIdeal the organ's ideal reading
     * @param loss filled, one entry a state
     */
    public void evaluate(
            int row, double[] baseline, Law law, AuthorityEffect effect, double organIdeal, double[] loss) {
        read(row, baseline, given);
        evaluate(given, law, effect, organIdeal, loss);
    }

    /** Returns room for what {@link #read} takes over. */
    public Conduct newConduct() {
        double[] weight = new double[BELIEFS.length * NODES];
        double[] shocks = new double[weight.length];
        for (int k = 0; k < weight.length; k++) {
            weight[k] = k < NODES ? RULE.weight(k) : RULE.weight(k % NODES) / (BELIEFS.length - 1);
            shocks[k] = shock[k % NODES];
        }
        return new Conduct(weight, shocks, p.size());
    }

    /** Takes over the baseline conduct of a row, as {@link #baseline} and {@link #bind} leave it, to evaluate laws by. */
    public void read(int row, double[] baseline, Conduct into) {
        into.read(row, baseline, NODES, p.ideal[row], p.power);
    }

    /**
     * Computes every state's expected loss from a provision.
     *
     * @param conduct baseline conduct
     * @param loss filled, one entry a state
     */
    public void evaluate(Conduct conduct, Law law, AuthorityEffect effect, double organIdeal, double[] loss) {
        evaluations++;
        // A rule that may be escaped binds more while the shock is small and not at all when it is large, so that its
        // force
        // is the mean: what an escape clause costs in force is not counted twice.
        double force = law.escape() ? Math.min(1, law.force() / (1 - TAILS)) : law.force();
        Pull.Sums sums = force == 0 ? unbound : sums(conduct, law, force, effect, organIdeal);
        addOwn(conduct, sums, force, 1 - effect.capacity(), loss);
        addHarm(conduct, sums, force, loss);
    }

    /**
     * Computes every state's expected loss where some are bound by a text of their own, beside what stands: they lose what
     * being bound by it costs them, as they do by any law, and only what changes their conduct further is counted as the
     * cost of the law.
     *
     * @param free baseline conduct without that text
     * @param own what that text says
     * @param bound the states that are bound by it
     */
    public void evaluate(
            Conduct free, Law own, int[] bound, Law law, AuthorityEffect effect, double organIdeal, double[] loss) {
        given.bind(free, bound, own, keptDepth(AuthorityEffect.NONE), NODES, p.ideal[free.row], p.power);
        evaluate(given, law, effect, organIdeal, loss);
        double gap = 1 - effect.capacity();
        for (int i : bound) {
            double change = 0;
            for (int n = 0; n < NODES; n++) {
                change += RULE.weight(n) * Math.abs(given.at[n][i] - free.at[n][i]);
            }
            loss[i] += p.salience[free.row][i] * (p.sovereignty[i] + p.compliance[i] * gap + p.avoidance[i]) * change;
        }
    }

    private Pull.Sums sums(Conduct c, Law law, double force, AuthorityEffect effect, double organIdeal) {
        double d = effect.discretion();
        double h = keptDepth(effect);
        double outside = Math.max(0, Math.max(law.low() - c.low, c.high - law.high()));
        double across = Math.max(0, Math.max(law.high() - c.low, c.high - law.low()));
        boolean shallow = force * ((1 - d) * outside + d * across) * (1 + 1e-9) <= h;
        Pull.Readings readings = new Pull.Readings(
                law.low(),
                law.high(),
                d,
                organIdeal,
                organAdapts ? effect.sight() : 0,
                shallow ? Double.POSITIVE_INFINITY : h / force);
        return pulls[c.row].of(c, readings, p.ideal[c.row], p.power, law.escape());
    }

    /**
     * Fills in what every state's own conduct costs it, and what it costs to be bound, by what a state has to change:
     * sovereignty, uncertain compliance (less as far as a programme builds capacity) and the wish to stay unrestricted.
     *
     * @param gap what is left of the gap to full capacity
     */
    private void addOwn(Conduct c, Pull.Sums sums, double force, double gap, double[] loss) {
        double[] sovereignty = p.sovereignty;
        double[] compliance = p.compliance;
        double[] avoidance = p.avoidance;
        for (int i = 0; i < loss.length; i++) {
            loss[i] = sovereignty[i] + compliance[i] * gap + avoidance[i];
        }
        double twice = 2 * force;
        double squared = force * force;
        double[] free = c.away;
        double[] away = sums.away;
        double[] awaySquare = sums.awaySquare;
        double[] changed = sums.change;
        double[] own = p.own;
        for (int i = 0; i < loss.length; i++) {
            loss[i] = own[i] * (free[i] + twice * away[i] + squared * awaySquare[i]) + loss[i] * (force * changed[i]);
        }
    }

    /**
     * Adds what every state expects all others' conduct to cost it, by both moments of what is believed of each, and weighs
     * the whole by salience. In three passes: the compiler vectorises no longer ones.
     */
    private void addHarm(Conduct c, Pull.Sums sums, double force, double[] loss) {
        double[] power = p.power;
        double[] x = p.ideal[c.row];
        double first = c.first + force * sums.ofMean;
        double[] freeMean = c.mean;
        double[] mean = sums.mean;
        for (int i = 0; i < harm.length; i++) {
            double ofOthers = first - power[i] * (freeMean[i] + force * mean[i]);
            harm[i] = x[i] * (2 * ofOthers - (1 - power[i]) * x[i]);
        }
        double twice = 2 * force;
        double squared = force * force;
        double second = c.second + twice * sums.ofCross + squared * sums.ofSquare;
        double[] freeSquare = c.square;
        double[] cross = sums.cross;
        double[] square = sums.square;
        for (int i = 0; i < harm.length; i++) {
            harm[i] = second - power[i] * (freeSquare[i] + twice * cross[i] + squared * square[i]) - harm[i];
        }
        double fading = fadingHarm ? 1 / parameters.harmScale() : 0;
        double[] others = p.others;
        double[] salience = p.salience[c.row];
        for (int i = 0; i < harm.length; i++) {
            loss[i] = salience[i] * (loss[i] + others[i] * harm[i] / (1 + harm[i] * fading));
        }
    }

    private static boolean escapes(int n) {
        return Math.abs(RULE.node(n)) > ESCAPE_AT;
    }

    private static double tails() {
        double weight = 0;
        for (int n = 0; n < RULE.size(); n++) {
            weight += escapes(n) ? RULE.weight(n) : 0;
        }
        return weight;
    }

    /**
     * Returns what an organ's authority costs a state, whatever it reads: agency, quadratic in its extent and rising with
     * distance from the organ, and budget. It is borne once, not on every provision; what the organ's readings cost is in
     * {@link #evaluate}.
     *
     * @param distance how far the organ's readings are from the state's on average, in sd
     */
    public double authorityCost(AuthorityEffect effect, int state, double distance) {
        return p.agency[state] * effect.burden() * effect.burden() / 2 * (parameters.agencyFloor() + distance)
                + p.budget[state] * effect.levels();
    }

    /** Returns the deepest change of conduct that is kept. */
    private double keptDepth(AuthorityEffect effect) {
        return limitedCompliance ? parameters.complianceDepth() * effect.depth() : Double.POSITIVE_INFINITY;
    }

    private static double clamp(double v, double low, double high) {
        return Math.min(Math.max(v, low), high);
    }
}
