package org.plenary.bargaining;

import java.util.ArrayList;
import java.util.List;
import org.plenary.field.Mechanism;
import org.plenary.organ.Tally;
import org.plenary.random.Purpose;

/** How authors write: who holds the pen, what he weighs, and what he chooses. */
final class Drafting {
    /** Chance that authors give to a proposal that they expect to fail: they may have misjudged the floor. A judgement, 0.02 to 0.1. */
    private static final double LONG_SHOT = 0.05;

    /** What a row that is as a state wants it still concerns the state, relative to one sd away: a judgement, 0.1 to 0.4. */
    private static final double LEAST_CONCERN = 0.2;
    /** How far a secretariat's draft leans from the members' mean to its own reading: a judgement, 0.1 to 0.4. */
    private static final double OWN_LEANING = 0.25;

    private final Committee committee;
    private final Setting setting;
    private final Candidates candidates;
    private final double[] utility = new double[32];
    private final double[] weights;

    Drafting(Committee committee) {
        this.committee = committee;
        this.setting = committee.setting();
        this.candidates = new Candidates(committee.mandate().firmest());
        this.weights = new double[committee.membership().members.length];
    }

    /** Draws who holds the pen for the n-th item of the day, if it is not the secretariat. */
    Author author(int n, int row) {
        if (setting.on(Mechanism.NON_STATE_PEN)
                && committee.chance(Purpose.AUTHOR, 0, n) < committee.organ().nonStatePen()) {
            return Author.NON_STATE;
        }
        boolean fresh = row >= 0 && !committee.text().tabled[row];
        boolean sponsored =
                fresh && committee.sponsors().length > 0 && committee.chance(Purpose.AUTHOR, 4, n) < committee.lean();
        int state = drawState(n, row, sponsored ? committee.sponsors() : committee.membership().members);
        return bloc(state, n);
    }

    /** States take the pen by influence and by how far the row is from what they want; sponsors often write first. */
    private int drawState(int n, int row, int[] members) {
        for (int m = 0; m < members.length; m++) {
            int i = members[m];
            double concern = row < 0 ? 1 : LEAST_CONCERN + Math.abs(setting.preferences().ideal[row][i] - centre(row));
            weights[m] = committee.membership().influence[i] * concern;
        }
        return members[setting.random().index(weights, members.length, Purpose.AUTHOR, 1, committee.round(), n)];
    }

    private double centre(int row) {
        return committee.text().tabled[row] ? committee.text().centre[row] : setting.preferences().shift[row];
    }

    /** A state writes for one of its blocs as often as those pull on it. */
    private Author bloc(int state, int n) {
        double u = committee.chance(Purpose.AUTHOR, 2, n);
        double left = 1;
        for (int b = 0; b < setting.blocs().size(); b++) {
            if (committee.floor().pull(b) > 0 && contains(committee.floor().seated(b), state)) {
                double share = left * committee.floor().pull(b);
                if (u < share) {
                    return new Author(Author.Kind.BLOC, b);
                }
                u -= share;
                left -= share;
            }
        }
        return new Author(Author.Kind.STATE, state);
    }

    private static boolean contains(int[] sorted, int value) {
        return java.util.Arrays.binarySearch(sorted, value) >= 0;
    }

    /**
     * Writes a proposal: a noisy best response among the candidates, by expected gain.
     *
     * @return the proposal; none if the author would rather leave the text as it is
     */
    java.util.Optional<Proposal> propose(int row, Author author, int n) {
        NegotiatingText text = committee.text();
        double ideal = ideal(author, row, n);
        double factor = setting.parameters().narrowing();
        boolean fresh = !text.tabled[row];
        if (fresh) {
            candidates.openings(ideal, setting.parameters().openingWidth());
        } else {
            double y = text.centre[row];
            double step = author.kind() == Author.Kind.SECRETARIAT
                    ? 1
                    : setting.parameters().amendmentStep();
            double towards = y + step * (ideal - y);
            candidates.around(y, text.halfWidth[row], text.obligation[row], towards, factor);
            if (author.kind() == Author.Kind.SECRETARIAT) {
                double reach = StrictMath.pow(
                        factor, 0.5 + committee.organ().secretariat().autonomy());
                candidates.leaps(y, text.halfWidth[row], text.obligation[row], towards, reach);
            }
        }
        if (candidates.size == 0) {
            return java.util.Optional.empty();
        }
        weigh(row, author, ideal);
        int choice = choose(n);
        boolean same = !fresh && choice == 0 && text.agreed(row);
        return same ? java.util.Optional.empty() : java.util.Optional.of(proposal(row, choice, author));
    }

    private Proposal proposal(int row, int choice, Author author) {
        return new Proposal(
                row, candidates.centre[choice], candidates.halfWidth[choice], candidates.obligation[choice], author);
    }

    private void weigh(int row, Author author, double ideal) {
        Losses losses = committee.losses();
        for (int c = 0; c < candidates.size; c++) {
            double y = candidates.centre[c];
            double r = candidates.halfWidth[c];
            losses.gains(row, committee.law(row, y, r, candidates.obligation[c]));
            double gain =
                    author.kind() == Author.Kind.NON_STATE ? inclusion(row, y, r, ideal) : gain(author, losses.gain());
            utility[c] = gain * chances(row, y, r);
        }
    }

    private double chances(int row, double y, double r) {
        return foreseen(row, y, r) ? 1 : LONG_SHOT;
    }

    /** Whether drafters expect a wording to carry whose gains were computed last; mixes them in place. */
    boolean foreseen(int row, double y, double r) {
        Tally tally = foreseen();
        committee.nonState().weighIn(tally, row, y, r);
        return committee.organ().rule().carries(tally, committee.elapsed());
    }

    /** Returns how drafters expect members to stand on what the gains computed last are from; mixes them in place. */
    Tally foreseen() {
        Losses losses = committee.losses();
        committee.floor().mix(losses.gain(), losses.gainAgainstNothing());
        return committee.expect(losses.gain(), losses.gainAgainstNothing());
    }

    /** What an author gains: a state by its tactic partly for all, a bloc for its members, a secretariat for all. */
    double gain(Author author, double[] gains) {
        return switch (author.kind()) {
            case STATE -> {
                double bridging = setting.tactics().get(author.index()).bridging();
                yield (1 - bridging) * gains[author.index()] + (bridging > 0 ? bridging * mean(gains) : 0);
            }
            case BLOC -> committee.floor().gain(author.index(), gains);
            default -> mean(gains);
        };
    }

    private double mean(double[] gains) {
        double sum = 0;
        for (int i : committee.membership().members) {
            sum += committee.membership().influence[i] * gains[i];
        }
        return sum;
    }

    /** Non-state actors want their reading permitted: they gain what the text moves closer to it. */
    private double inclusion(int row, double y, double r, double wanted) {
        NegotiatingText text = committee.text();
        double now = text.tabled[row] ? NonState.distance(text.centre[row], text.halfWidth[row], wanted) : 1;
        return now - NonState.distance(y, r, wanted);
    }

    private double ideal(Author author, int row, int n) {
        double[] x = setting.preferences().ideal[row];
        return switch (author.kind()) {
            case STATE -> x[author.index()];
            case BLOC -> blocIdeal(author.index(), x);
            case NON_STATE ->
                committee.nonState().reading(row, setting.random().gaussian(Purpose.AUTHOR, 3, committee.round(), n));
            default -> (1 - OWN_LEANING) * mean(x) + OWN_LEANING * committee.organReading(row);
        };
    }

    private double blocIdeal(int bloc, double[] x) {
        double sum = 0;
        for (int i : committee.floor().seated(bloc)) {
            sum += committee.membership().influence[i] * x[i];
        }
        return sum / committee.floor().influence(bloc);
    }

    private int choose(int n) {
        double best = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < candidates.size; c++) {
            best = Math.max(best, utility[c]);
        }
        double noise = Math.max(1e-9, setting.parameters().proposalNoise());
        for (int c = 0; c < candidates.size; c++) {
            utility[c] = StrictMath.exp((utility[c] - best) / noise);
        }
        return setting.random().index(utility, candidates.size, Purpose.AMENDMENT, 0, committee.round(), n);
    }

    /**
     * Tries the field's drafting moves on wording that failed, in the order of its practice, and puts the first that
     * drafters expect to carry.
     *
     * @return whether one carried
     */
    boolean redraft(Proposal stuck) {
        for (DraftingMove move : moves()) {
            if (tryMove(move, stuck)) {
                return true;
            }
        }
        return false;
    }

    private List<DraftingMove> moves() {
        List<DraftingMove> moves = new ArrayList<>();
        for (DraftingMove move : setting.practice()) {
            if (allowed(move)) {
                moves.add(move);
            }
        }
        return moves;
    }

    private boolean allowed(DraftingMove move) {
        return switch (move) {
            case WIDEN, DILUTE -> setting.on(Mechanism.VAGUE_WORDING);
            case SPLIT -> setting.on(Mechanism.ENUMERATION);
            case OMIT -> setting.on(Mechanism.OMISSION);
            default -> true;
        };
    }

    private boolean tryMove(DraftingMove move, Proposal stuck) {
        int row = stuck.row();
        double factor = setting.parameters().narrowing();
        boolean carried = switch (move) {
            case BRIDGE -> attempt(stuck, objectorsReading(stuck), stuck.halfWidth(), stuck.obligation());
            case SOFTEN -> attempt(stuck, stuck.centre(), stuck.halfWidth(), stuck.obligation() - 1);
            case WIDEN -> attempt(stuck, stuck.centre(), stuck.halfWidth() / factor, stuck.obligation());
            case DILUTE -> attempt(stuck, stuck.centre(), stuck.halfWidth() / factor, stuck.obligation() - 1);
            case SPLIT -> split(row);
            case OMIT -> omit(row);
        };
        committee.listener().redrafted(committee, row, move, carried);
        return carried;
    }

    private boolean attempt(Proposal stuck, double y, double r, int level) {
        if (level < 1) {
            return false;
        }
        Losses losses = committee.losses();
        losses.gains(stuck.row(), committee.law(stuck.row(), y, r, level));
        return chances(stuck.row(), y, r) == 1 && committee.put(stuck.row(), y, r, level, Author.DRAFTERS);
    }

    /** Moves the middle of the readings towards those who lose by the stuck wording. */
    private double objectorsReading(Proposal stuck) {
        Losses losses = committee.losses();
        losses.gains(stuck.row(), committee.law(stuck.row(), stuck.centre(), stuck.halfWidth(), stuck.obligation()));
        committee.floor().mix(losses.gain());
        double sum = 0;
        double weight = 0;
        for (int i : committee.membership().members) {
            if (losses.gain()[i] < 0) {
                sum += committee.membership().influence[i] * setting.preferences().ideal[stuck.row()][i];
                weight += committee.membership().influence[i];
            }
        }
        double step = setting.parameters().amendmentStep();
        return weight == 0 ? stuck.centre() : stuck.centre() + step * (sum / weight - stuck.centre());
    }

    private boolean split(int row) {
        if (committee.rowOf(row).parts() == 0 || committee.text().agreed(row)) {
            return false;
        }
        committee.split(row);
        return true;
    }

    private boolean omit(int row) {
        boolean hopeless = !committee.text().agreed(row)
                && committee.text().failed[row] >= setting.parameters().patienceTests();
        if (hopeless) {
            committee.omit(row);
        }
        return hopeless;
    }
}
