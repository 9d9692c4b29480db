package org.plenary.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plenary.bargaining.Committee;
import org.plenary.model.Intervention;
import org.plenary.model.NegotiationListener;
import org.plenary.model.Setup;
import org.plenary.model.Tabling;
import org.plenary.text.AuthorityItem;
import org.plenary.world.BallotCount;
import org.plenary.world.Bloc;
import org.plenary.world.Organ;
import org.plenary.world.Provision;
import org.plenary.world.ProvisionRow;

/**
 * What was put to a body in a run, and whether it carried.
 *
 * @param key what tells it from the others of any run with the same seed
 * @param period the period, from 0
 * @param day the meeting day, from 1; 0 for a mandate
 * @param body the organ in which it was put, or which the mandate sets up, by its title
 * @param what what was put, in words
 * @param carried whether it carried
 * @param margin the least share of influence, in hundredths, that would have had to change sides for the opposite to come
 *     out; 0 for a mandate and a text as a whole, which are always close enough to be tried
 */
public record RunDecision(Key key, int period, int day, String body, String what, boolean carried, double margin) {
    /** The longest way from one side to the other, in steps. */
    private static final int STEPS = 100;

    /**
     * What tells a decision from others.
     *
     * @param body the organ, or sponsor and organ of a mandate
     * @param round the number of a committee's day; the period of a mandate, less what no committee has
     * @param test the number of the test on that day, or of the attempt
     */
    public record Key(String body, int round, int test) {
        private static Key of(Committee committee, int test) {
            return new Key(committee.organ().id(), committee.round(), test);
        }

        private static Key of(Tabling tabling, int period, int attempt) {
            return new Key(tabling.sponsorName() + "/" + tabling.organ(), period, attempt);
        }
    }

    /** Turns one decision round. */
    record Turned(Key key) implements Intervention {
        @Override
        public boolean carries(Committee committee, Matter matter, int item, int test, BallotCount count) {
            boolean carries = Intervention.super.carries(committee, matter, item, test, count);
            return carries != key.equals(Key.of(committee, test));
        }

        @Override
        public boolean adopts(Tabling tabling, int period, int attempt, boolean carries) {
            return carries != key.equals(Key.of(tabling, period, attempt));
        }
    }

    /** Notes the decisions of a run, in their order, and leaves them as they are. */
    static final class Notes implements Intervention, NegotiationListener {
        private final Setup setup;
        private final List<RunDecision> decisions = new ArrayList<>();
        private final Map<Committee, Integer> periods = new HashMap<>();

        Notes(Setup setup) {
            this.setup = setup;
        }

        List<RunDecision> decisions() {
            return List.copyOf(decisions);
        }

        @Override
        public void convened(int period, Committee committee) {
            periods.put(committee, period);
        }

        @Override
        public boolean carries(Committee committee, Matter matter, int item, int test, BallotCount count) {
            boolean carries = Intervention.super.carries(committee, matter, item, test, count);
            decisions.add(new RunDecision(
                    Key.of(committee, test),
                    periods.getOrDefault(committee, 0),
                    committee.day() + 1,
                    title(committee.organ()),
                    what(committee, matter, item),
                    carries,
                    matter == Matter.WHOLE ? 0 : margin(committee, count, carries)));
            return carries;
        }

        @Override
        public boolean adopts(Tabling tabling, int period, int attempt, boolean carries) {
            decisions.add(new RunDecision(
                    Key.of(tabling, period, attempt),
                    period,
                    0,
                    title(setup.organs().get(tabling.organ())),
                    "the mandate tabled by " + sponsor(tabling.sponsorName()),
                    carries,
                    0));
            return carries;
        }

        private String sponsor(String id) {
            int state = setup.states().codes.indexOf(id);
            return state >= 0
                    ? setup.states().names.get(state)
                    : setup.blocs().stream()
                            .filter(bloc -> bloc.id().equals(id))
                            .map(Bloc::title)
                            .filter(title -> !title.isEmpty())
                            .findFirst()
                            .orElse(id);
        }

        private static String title(Organ organ) {
            return organ.title().isEmpty() ? organ.id() : organ.title();
        }

        private String what(Committee committee, Matter matter, int item) {
            return switch (matter) {
                case WORDING -> title(committee.rowOf(item));
                case AUTHORITY -> "authority: " + words(AuthorityItem.values()[item].name());
                case WHOLE -> "the text as a whole";
                case TRADE -> "a trade for " + title(committee.rowOf(item));
                case SIDE_PAYMENT -> title(committee.rowOf(item)) + ", with a side-payment";
                case MERGER -> "to take the place of another text";
            };
        }

        private static String words(String name) {
            return name.toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        private String title(ProvisionRow row) {
            String provision = setup.provisions().stream()
                    .filter(each -> each.id().equals(row.provision()))
                    .map(Provision::title)
                    .filter(title -> !title.isEmpty())
                    .findFirst()
                    .orElse(words(row.provision()));
            return row.isPart() ? provision + ": " + words(row.part()) : provision;
        }
    }

    /**
     * Members change sides in steps of a hundredth of influence, and votes with them, until the rule decides otherwise. A
     * major state that objects gives way with the last of those who object.
     */
    private static double margin(Committee committee, BallotCount count, boolean carries) {
        int voters = count.yes() + count.no();
        for (int step = 1; step < STEPS; step++) {
            double share = (double) step / STEPS;
            int votes = (int) Math.ceil(share * voters);
            double towards = carries ? share : -share;
            boolean left = towards + count.objecting() > 0;
            BallotCount other = new BallotCount(
                    within(count.objecting() + towards),
                    within(count.alone() + towards),
                    within(count.gaining() - towards),
                    within(count.losing() + towards),
                    count.majorObjects() && left,
                    count.permanentAgainst() && left,
                    carries ? Math.max(0, count.yes() - votes) : Math.min(voters, count.yes() + votes),
                    carries ? Math.min(voters, count.no() + votes) : Math.max(0, count.no() - votes),
                    count.abstentions());
            if (committee.organ().rule().carries(other, committee.elapsed()) != carries) {
                return share;
            }
        }
        return 1;
    }

    private static double within(double share) {
        return Math.max(0, Math.min(1, share));
    }
}
