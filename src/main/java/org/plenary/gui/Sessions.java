package org.plenary.gui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.bargaining.Author;
import org.plenary.bargaining.Committee;
import org.plenary.bargaining.Objection;
import org.plenary.model.MandateVote;
import org.plenary.model.NegotiationListener;
import org.plenary.model.Setup;
import org.plenary.text.AuthorityItem;
import org.plenary.text.Wording;
import org.plenary.world.BallotCount;

/** What happens in the organs, as far as the displays show it: the last committee of each, objections, trails, votes. */
final class Sessions implements NegotiationListener {
    private final Setup setup;
    private final Map<String, Committee> latest = new LinkedHashMap<>();
    private final Map<Committee, Record> records = new LinkedHashMap<>();
    private List<Objection> pending = List.of();
    private Optional<Contest> contest = Optional.empty();
    private Optional<Contest> lastVote = Optional.empty();

    /**
     * Something on which states took sides.
     *
     * @param label what it was and how it ended
     * @param sides a character a state: {@code Y} for, {@code N} against or objecting, {@code A} abstaining, {@code -} not
     *     taking part
     */
    record Contest(String label, String sides) {
        boolean against(int state) {
            return sides.charAt(state) == 'N';
        }
    }

    /** What is kept of one committee. */
    private static final class Record {
        final Map<Integer, List<Objection>> objections = new LinkedHashMap<>();
        final Map<AuthorityItem, List<Objection>> institutional = new LinkedHashMap<>();
        final Map<Integer, List<Double>> trail = new LinkedHashMap<>();
        String ending = "";
        int period;
    }

    Sessions(Setup setup) {
        this.setup = setup;
    }

    /** Returns the last committee of each organ that convened, in the order of the organs of the scenario. */
    List<Committee> latest() {
        return setup.organs().stream()
                .flatMap(o -> Optional.ofNullable(latest.get(o.id())).stream())
                .toList();
    }

    /** Returns the last committee that writes rules, if any: the one in session that convened last, or the last at all. */
    Optional<Committee> foremost() {
        List<Committee> writers =
                records.keySet().stream().filter(c -> c.mandate().writesRules()).toList();
        return last(writers.stream().filter(c -> ending(c).isEmpty()).toList())
                .or(() -> last(writers))
                .or(() -> last(List.copyOf(records.keySet())));
    }

    private static Optional<Committee> last(List<Committee> committees) {
        return committees.isEmpty() ? Optional.empty() : Optional.of(committees.get(committees.size() - 1));
    }

    /** Returns who objected when a row was last put. */
    List<Objection> objections(Committee committee, int row) {
        return record(committee).objections.getOrDefault(row, List.of());
    }

    /** Returns who objected when an item of authority was last put. */
    List<Objection> objections(Committee committee, AuthorityItem item) {
        return record(committee).institutional.getOrDefault(item, List.of());
    }

    /** Returns where the middle of a row has been, oldest first. */
    List<Double> trail(Committee committee, int row) {
        return record(committee).trail.getOrDefault(row, List.of());
    }

    /** Returns how a committee's work ended; empty while it is in session. */
    String ending(Committee committee) {
        return record(committee).ending;
    }

    /** Returns the period in which a committee convened, from 0. */
    int period(Committee committee) {
        return record(committee).period;
    }

    /** Returns the last mandate that was put to the vote. */
    Optional<Contest> lastVote() {
        return lastVote;
    }

    /** Returns the last contested vote or test. */
    Optional<Contest> contest() {
        return contest;
    }

    private Record record(Committee committee) {
        return records.computeIfAbsent(committee, key -> new Record());
    }

    @Override
    public void voted(MandateVote vote) {
        if (vote.voted()) {
            lastVote = Optional.of(new Contest(Labels.vote(setup, vote), vote.ballots()));
            contest = lastVote;
        }
    }

    @Override
    public void convened(int period, Committee committee) {
        latest.put(committee.organ().id(), committee);
        record(committee).period = period;
    }

    @Override
    public boolean wantsJudgements() {
        return true;
    }

    @Override
    public void judged(Committee committee, BallotCount tally, List<Objection> objections) {
        pending = List.copyOf(objections);
    }

    @Override
    public void tested(Committee committee, int row, Wording wording, Author author, boolean carried) {
        record(committee).objections.put(row, pending);
        contest(committee, Labels.row(committee.rowOf(row)), carried);
    }

    @Override
    public void tested(Committee committee, AuthorityItem item, int level, Author author, boolean carried) {
        record(committee).institutional.put(item, pending);
        contest(committee, Labels.words(item), carried);
    }

    @Override
    public void concluded(Committee committee, boolean adopted, String reason) {
        record(committee).ending =
                adopted ? Labels.words(committee.mandate().form()) + " adopted" : "no text: " + reason;
        contest(committee, "the text as a whole", adopted);
    }

    private void contest(Committee committee, String what, boolean carried) {
        if (pending.isEmpty()) {
            return;
        }
        StringBuilder sides = new StringBuilder();
        for (int i = 0; i < committee.membership().states(); i++) {
            sides.append(committee.membership().sits(i) ? 'Y' : '-');
        }
        pending.forEach(objection -> sides.setCharAt(objection.state(), 'N'));
        String label = Labels.organ(setup, committee.organ().id()) + ", " + what + ": " + pending.size() + " object, "
                + (carried ? "carried" : "failed");
        contest = Optional.of(new Contest(label, sides.toString()));
        pending = List.of();
    }

    @Override
    public void dayEnded(int period, Committee committee) {
        Record record = record(committee);
        for (int row = 0; row < committee.text().rows(); row++) {
            if (committee.text().open(row) && committee.text().tabled(row)) {
                double y = committee.text().wording(row).centre();
                List<Double> trail = record.trail.computeIfAbsent(row, key -> new ArrayList<>());
                if (trail.isEmpty() || trail.get(trail.size() - 1) != y) {
                    trail.add(y);
                }
            }
        }
    }
}
