package org.plenary.bargaining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.Purpose;
import org.plenary.text.AuthorityItem;
import org.plenary.text.Law;
import org.plenary.text.ObligationLevel;
import org.plenary.text.Wording;
import org.plenary.world.Ballot;
import org.plenary.world.BallotCount;
import org.plenary.world.Mechanism;

/** How authors write in a committee: who holds the pen, what he weighs, and what he chooses. */
public final class Drafting {
    /** The half-width below which no wording is narrowed further: nobody drafts to the last millimetre. */
    public static final double NARROWEST = 0.02;

    /** How often an item may fail in a row before it is given up: where the simulation stops looking. A judgement, 5 to 12. */
    public static final int EXHAUSTED = 8;

    /** Stands for the row of an item of authority. */
    private static final int NO_ROW = -1;

    private final Committee committee;
    private final double[] weights;
    private final Gains own;
    private final Gains judged;

    Drafting(Committee committee) {
        this.committee = committee;
        this.weights = new double[committee.membership().size()];
        this.own = committee.newGains();
        this.judged = committee.newGains();
    }

    private RunSetting setting() {
        return committee.setting();
    }

    /** Draws who holds the pen for a row today, if it is not the secretariat. */
    public Author author(int row) {
        boolean sponsored = !committee.text().tabled(row)
                && committee.sponsors().length > 0
                && committee.chance(Purpose.SPONSOR_PEN, committee.keyOf(row)) < committee.lean();
        return author(committee.keyOf(row), row, sponsored ? committee.sponsors() : committee.membership().members);
    }

    /** Draws who holds the pen for an item of authority today, if it is not the secretariat. */
    public Author author(AuthorityItem item) {
        return author(item.ordinal(), NO_ROW, committee.membership().members);
    }

    private Author author(int key, int row, int[] writers) {
        boolean nonState = setting().on(Mechanism.NON_STATE_PEN)
                && committee.chance(Purpose.NON_STATE_PEN, key)
                        < committee.organ().nonStatePen();
        return nonState ? Author.NON_STATE : bloc(drawState(key, row, writers), key);
    }

    /** States take the pen by influence and by how far the row is from what they want; sponsors often write first. */
    private int drawState(int key, int row, int[] members) {
        for (int m = 0; m < members.length; m++) {
            int i = members[m];
            double concern = row < 0
                    ? 1
                    : setting().parameters().leastConcern()
                            + Math.abs(setting().preferences().ideal[row][i] - centre(row));
            weights[m] = committee.membership().influence[i] * concern;
        }
        return members[setting().random().index(weights, members.length, Purpose.STATE_PEN, 0, committee.round(), key)];
    }

    private double centre(int row) {
        return committee.text().tabled(row)
                ? committee.text().wording(row).centre()
                : setting().preferences().shift[row];
    }

    /** A state writes for one of its blocs as often as those pull on it. */
    private Author bloc(int state, int key) {
        double u = committee.chance(Purpose.BLOC_PEN, key);
        double left = 1;
        for (int b = 0; b < setting().blocs().size(); b++) {
            if (committee.floor().pull(b) > 0 && contains(committee.floor().seated(b), state)) {
                double share = left * committee.floor().pull(b);
                if (u < share) {
                    return new Author(Author.Role.BLOC, b);
                }
                u -= share;
                left -= share;
            }
        }
        return new Author(Author.Role.STATE, state);
    }

    private static boolean contains(int[] sorted, int value) {
        return Arrays.binarySearch(sorted, value) >= 0;
    }

    /**
     * Writes a proposal: a noisy best response among the candidates, by expected gain.
     *
     * @param draft which draft of the row it is today, from 0: each is drawn anew
     * @return the proposal; none if the author would rather leave the text as it is, or there is nothing to say
     */
    public Optional<Proposal> propose(int row, Author author, int draft) {
        NegotiatingText text = committee.text();
        double ideal = ideal(author, row);
        boolean fresh = !text.tabled(row);
        List<Wording> candidates = candidates(row, author, ideal);
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        int choice = choose(weigh(row, author, ideal, candidates), draft, committee.keyOf(row));
        boolean asItIs = !fresh && choice == 0;
        boolean silent = asItIs && (text.agreed(row) || !committee.says(row, text.wording(row)));
        return silent ? Optional.empty() : Optional.of(new Proposal(row, candidates.get(choice), author));
    }

    /**
     * Chooses a level of an item of authority as a wording is chosen: that which the text has, one more, or one less if
     * that is not below what the organ held before.
     *
     * @return the level; none if the author would rather leave it as it is
     */
    public OptionalInt propose(AuthorityItem item, Author author) {
        int now = committee.authority().level(item);
        int[] levels = IntStream.of(now, now + 1, now - 1)
                .filter(level -> level >= committee.standing().level(item) && level <= AuthorityItem.MAX_LEVEL)
                .toArray();
        double[] utility = new double[levels.length];
        for (int c = 1; c < levels.length; c++) {
            committee.losses().authority(item, levels[c], own);
            utility[c] = gain(author, own)
                    * (carries(own) ? 1 : setting().parameters().longShot());
        }
        int choice = choose(utility, 0, item.ordinal());
        return choice == 0 ? OptionalInt.empty() : OptionalInt.of(levels[choice]);
    }

    private List<Wording> candidates(int row, Author author, double ideal) {
        ObligationLevel firmest = committee.mandate().firmest();
        double factor = setting().parameters().narrowing();
        Predicate<Wording> says = wording -> committee.says(row, wording);
        if (!committee.text().tabled(row)) {
            return Candidates.openings(ideal, committee.rowOf(row).spread(), factor, firmest, says);
        }
        Wording now = committee.text().wording(row);
        boolean secretariat = author.kind() == Author.Role.SECRETARIAT;
        double step = secretariat ? 1 : setting().parameters().amendmentStep();
        double reach = secretariat ? 1 + 2 * committee.organ().secretariat().autonomy() : 1;
        double towards = now.centre() + step * (ideal - now.centre());
        return Candidates.around(now, towards, StrictMath.pow(factor, reach), firmest, says);
    }

    private double[] weigh(int row, Author author, double ideal, List<Wording> candidates) {
        double[] utility = new double[candidates.size()];
        for (int c = 0; c < utility.length; c++) {
            Wording wording = candidates.get(c);
            committee.losses().wording(row, committee.law(row, wording), own);
            double gain = author.kind() == Author.Role.NON_STATE ? inclusion(row, wording, ideal) : gain(author, own);
            utility[c] = gain
                    * (foreseen(row, wording, own) ? 1 : setting().parameters().longShot());
        }
        return utility;
    }

    /** Returns whether drafters expect a wording to carry. */
    public boolean foresees(int row, Wording wording) {
        committee.losses().wording(row, committee.law(row, wording), own);
        return foreseen(row, wording, own);
    }

    /** Returns whether drafters expect a wording to carry beside the law of another organ's text. */
    boolean foreseesBeside(int row, Wording wording, Law theirs) {
        committee.losses().beside(row, committee.law(row, wording), theirs, own);
        return foreseen(row, wording, own);
    }

    /** Returns whether drafters expect the members to be bound by one text alone where two speak; not where none does. */
    boolean foreseesMerger(IntFunction<@Nullable Law> kept, IntFunction<@Nullable Law> lapsing) {
        return committee.losses().merger(kept, lapsing, own) && carries(own);
    }

    /** Returns whether drafters expect wordings of two rows to carry as one package; not where one says nothing. */
    public boolean foreseesTrade(int first, Wording one, int second, Wording other) {
        committee.losses().both(first, committee.law(first, one), second, committee.law(second, other), own);
        return committee.says(first, one) && committee.says(second, other) && carries(own);
    }

    /** Returns whether drafters expect wording of a row to carry together with authority; not where it says nothing. */
    boolean foreseesPayment(int row, Wording wording, AuthorityItem item, int level) {
        committee.losses().sidePayment(row, committee.law(row, wording), item, level, own);
        return committee.says(row, wording) && carries(own);
    }

    private boolean carries(Gains gains) {
        return !blocked(gains) && committee.organ().rule().carries(expected(gains), committee.elapsed());
    }

    private boolean blocked(Gains gains) {
        return committee.organ().rule().majorsBlock(committee.elapsed())
                && committee.floor().majorsObject(gains);
    }

    private boolean foreseen(int row, Wording wording, Gains gains) {
        if (blocked(gains)) {
            return false;
        }
        BallotCount room = committee.nonState().weighIn(expected(gains), row, wording);
        return committee.organ().rule().carries(room, committee.elapsed());
    }

    /** Returns how drafters expect members to stand on what these gains are from. */
    public BallotCount expected(Gains gains) {
        committee.floor().judge(gains, judged);
        return committee.floor().expected(judged);
    }

    /**
     * Returns what an author gains against the text as it stands: a state by its tactic partly for all, a bloc for its
     * members, a secretariat for all.
     */
    public double gain(Author author, Gains gains) {
        return switch (author.kind()) {
            case STATE -> {
                double bridging = setting().tactics().get(author.index()).bridging();
                double own = gains.overText[author.index()];
                yield (1 - bridging) * own + (bridging > 0 ? bridging * ofMembers(gains.overText) : 0);
            }
            case BLOC -> committee.floor().gain(author.index(), gains.overText);
            default -> mean(gains.overText);
        };
    }

    /** Returns what a secretariat goes by: the mean over its members, and over all states as far as the work is open to them. */
    private double mean(double[] values) {
        double open = setting().on(Mechanism.PARTICIPATION) ? committee.participation() : 0;
        double all = 0;
        for (int i = 0; open > 0 && i < values.length; i++) {
            all += values[i] / values.length;
        }
        return (1 - open) * ofMembers(values) + open * all;
    }

    private double ofMembers(double[] values) {
        double sum = 0;
        for (int i : committee.membership().members) {
            sum += committee.membership().influence[i] * values[i];
        }
        return sum;
    }

    /** Non-state actors want their reading permitted: they gain what the text moves closer to it. */
    private double inclusion(int row, Wording wording, double wanted) {
        NegotiatingText text = committee.text();
        double now = text.tabled(row) ? NonState.distance(text.wording(row), wanted) : 1;
        return now - NonState.distance(wording, wanted);
    }

    private double ideal(Author author, int row) {
        double[] x = setting().preferences().ideal[row];
        return switch (author.kind()) {
            case STATE -> x[author.index()];
            case BLOC -> blocIdeal(author.index(), x);
            case NON_STATE ->
                committee
                        .nonState()
                        .reading(
                                row,
                                setting()
                                        .random()
                                        .gaussian(
                                                Purpose.NON_STATE_READING, 0, committee.round(), committee.keyOf(row)));
            default -> mean(x);
        };
    }

    private double blocIdeal(int bloc, double[] x) {
        double sum = 0;
        for (int i : committee.floor().seated(bloc)) {
            sum += committee.membership().influence[i] * x[i];
        }
        return sum / committee.floor().influence(bloc);
    }

    private int choose(double[] utility, int draft, int key) {
        double best = Arrays.stream(utility).max().orElseThrow();
        double noise = Math.max(1e-9, setting().parameters().noise());
        for (int c = 0; c < utility.length; c++) {
            utility[c] = StrictMath.exp((utility[c] - best) / noise);
        }
        return setting().random().index(utility, utility.length, Purpose.AMENDMENT, draft, committee.round(), key);
    }

    /**
     * Tries the field's drafting moves on wording that failed, in the order of its practice, and puts the first that
     * drafters expect to carry.
     *
     * @return whether one carried
     */
    public boolean redraft(Proposal stuck) {
        for (DraftingMove move : moves()) {
            if (tryMove(move, stuck)) {
                return true;
            }
        }
        return false;
    }

    private List<DraftingMove> moves() {
        List<DraftingMove> moves = new ArrayList<>();
        for (DraftingMove move : setting().practice()) {
            if (allowed(move)) {
                moves.add(move);
            }
        }
        return moves;
    }

    private boolean allowed(DraftingMove move) {
        return switch (move) {
            case WIDEN, DILUTE -> setting().on(Mechanism.VAGUE_WORDING);
            case SPLIT -> setting().on(Mechanism.ENUMERATION);
            case OMIT -> setting().on(Mechanism.OMISSION);
            default -> true;
        };
    }

    private boolean tryMove(DraftingMove move, Proposal stuck) {
        int row = stuck.row();
        double factor = setting().parameters().narrowing();
        Wording was = stuck.wording();
        ObligationLevel softer = was.obligation().firmer(-1);
        Wording wider = was.withHalfWidth(was.halfWidth() / factor);
        boolean carried = switch (move) {
            case BRIDGE -> attempt(row, was.withCentre(objectorsReading(stuck)));
            case SOFTEN -> attempt(row, was.withObligation(softer));
            case WIDEN -> attempt(row, wider);
            case DILUTE -> attempt(row, wider.withObligation(softer));
            case SPLIT -> split(row);
            case OMIT -> omit(row);
        };
        committee.listener().redrafted(committee, row, move, carried);
        return carried;
    }

    private boolean attempt(int row, Wording wording) {
        return wording.obligation() != ObligationLevel.NEGATED
                && committee.says(row, wording)
                && foresees(row, wording)
                && committee.put(row, wording, Author.DRAFTERS);
    }

    /** Moves the middle of the readings towards those who lose by the stuck wording. */
    private double objectorsReading(Proposal stuck) {
        committee.losses().wording(stuck.row(), committee.law(stuck.row(), stuck.wording()), own);
        committee.floor().judge(own, judged);
        double sum = 0;
        double weight = 0;
        for (int i : committee.membership().members) {
            if (judged.overText[i] < -Ballot.NOTHING) {
                sum += committee.membership().influence[i] * setting().preferences().ideal[stuck.row()][i];
                weight += committee.membership().influence[i];
            }
        }
        double centre = stuck.wording().centre();
        double step = setting().parameters().amendmentStep();
        return weight == 0 ? centre : centre + step * (sum / weight - centre);
    }

    private boolean split(int row) {
        if (committee.rowOf(row).parts() == 0 || committee.text().agreed(row)) {
            return false;
        }
        committee.split(row);
        return true;
    }

    private boolean omit(int row) {
        boolean hopeless = !committee.text().agreed(row) && committee.text().failed(row) >= EXHAUSTED;
        if (hopeless) {
            committee.omit(row);
        }
        return hopeless;
    }
}
