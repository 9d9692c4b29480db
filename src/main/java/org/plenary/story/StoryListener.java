package org.plenary.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.plenary.bargaining.Author;
import org.plenary.bargaining.Committee;
import org.plenary.bargaining.DraftingMove;
import org.plenary.bargaining.Objection;
import org.plenary.model.MandateVote;
import org.plenary.model.NegotiationListener;
import org.plenary.model.Setup;
import org.plenary.story.Happening.Sort;
import org.plenary.text.AuthorityItem;
import org.plenary.text.Wording;
import org.plenary.world.BallotCount;

/** Hears a run and keeps what its {@link Story} tells. It may be asked for the story while the run goes on. */
public final class StoryListener implements NegotiationListener {
    private final Setup setup;
    private final List<MandateVote> votes = new ArrayList<>();
    private final List<Untabled> untabled = new ArrayList<>();
    private final List<Meeting> meetings = new ArrayList<>();
    private Optional<Stand> pending = Optional.empty();
    private int touched = -1;

    /** A mandate that its sponsor did not table. */
    record Untabled(int period, String sponsor, String organ) {}

    /** Begins to listen. */
    public StoryListener(Setup setup) {
        this.setup = setup;
    }

    Setup setup() {
        return setup;
    }

    List<MandateVote> votes() {
        return votes;
    }

    List<Untabled> untabled() {
        return untabled;
    }

    List<Meeting> meetings() {
        return meetings;
    }

    @Override
    public void voted(MandateVote vote) {
        votes.add(vote);
    }

    @Override
    public void notTabled(int period, String sponsor, String organ) {
        untabled.add(new Untabled(period, sponsor, organ));
    }

    @Override
    public void convened(int period, Committee committee) {
        meetings.add(new Meeting(period, committee));
    }

    @Override
    public boolean wantsJudgements() {
        return true;
    }

    @Override
    public void judged(Committee committee, BallotCount count, List<Objection> objections) {
        pending = Optional.of(Stand.of(setup.states(), count, objections));
    }

    private Optional<Stand> takeStand() {
        Optional<Stand> stand = pending;
        pending = Optional.empty();
        return stand;
    }

    private Meeting of(Committee committee) {
        return meetings.stream()
                .filter(meeting -> meeting.committee() == committee)
                .findFirst()
                .orElseThrow();
    }

    private void add(Committee committee, int row, Happening happening) {
        of(committee).course(row).add(happening);
        touched = row;
    }

    private static Happening silent(Sort kind, Committee committee, String way, Optional<Stand> stand) {
        return new Happening(kind, day(committee), Optional.empty(), way, -1, Optional.empty(), stand, false);
    }

    private static int day(Committee committee) {
        return committee.day() + 1;
    }

    @Override
    public void tested(Committee committee, int row, Wording wording, Author author, boolean carried) {
        Optional<Wording> put = Optional.of(of(committee).now(row, wording));
        add(
                committee,
                row,
                new Happening(Sort.PUT, day(committee), Optional.of(author), "", -1, put, takeStand(), carried));
    }

    @Override
    public void tested(Committee committee, AuthorityItem item, int level, Author author, boolean carried) {
        of(committee).powers().add(new Meeting.PowerStep(day(committee), item, level, author, takeStand(), carried));
    }

    @Override
    public void redrafted(Committee committee, int row, DraftingMove move, boolean carried) {
        if (!carried || move == DraftingMove.SPLIT) {
            return;
        }
        Course course = of(committee).course(row);
        boolean put = course.last()
                .filter(h -> touched == row && h.agrees() && h.author().equals(Optional.of(Author.DRAFTERS)))
                .filter(h -> h.way().isEmpty())
                .isPresent();
        if (move == DraftingMove.OMIT) {
            course.explain(Happening.HOPELESS);
        } else if (put) {
            course.explain(StoryWords.of(move));
        } else {
            Optional<Wording> softer =
                    Optional.of(of(committee).now(row, committee.text().wording(row)));
            add(
                    committee,
                    row,
                    new Happening(Sort.SOFTENED, day(committee), Optional.empty(), "", -1, softer, takeStand(), true));
        }
    }

    @Override
    public void split(Committee committee, int row) {
        add(committee, row, silent(Sort.SPLIT, committee, "", Optional.empty()));
        of(committee).openParts(row);
    }

    @Override
    public void omitted(Committee committee, int row) {
        Course course = of(committee).course(row);
        Optional<Stand> whole = course.agreed() ? takeStand() : Optional.empty();
        String why;
        if (course.agreed()) {
            why = whole.isPresent() ? Happening.CONCEDED : Happening.EMPTY;
        } else if (course.last().filter(Happening::fails).isPresent() && touched == row) {
            why = Happening.LAST_CALL;
        } else {
            why = course.happenings().isEmpty() ? Happening.UNWORDED : Happening.UNSETTLED;
        }
        add(committee, row, silent(Sort.LEFT_OUT, committee, why, whole));
    }

    @Override
    public void reopened(Committee committee, int row) {
        Meeting meeting = of(committee);
        int partner = meeting.course(row).partner();
        boolean fell =
                partner >= 0 && touched == partner && !meeting.course(partner).agreed();
        Happening opened =
                silent(Sort.REOPENED, committee, fell ? Happening.PACKAGE : Happening.MOVED, Optional.empty());
        add(
                committee,
                row,
                new Happening(
                        opened.kind(),
                        opened.day(),
                        opened.author(),
                        opened.way(),
                        fell ? partner : -1,
                        opened.wording(),
                        opened.stand(),
                        false));
    }

    @Override
    public void traded(Committee committee, int first, int second, boolean carried) {
        Optional<Stand> stand = takeStand();
        for (int half : new int[] {second, first}) {
            Optional<Wording> put = carried
                    ? Optional.of(of(committee).now(half, committee.text().wording(half)))
                    : Optional.empty();
            int other = half == first ? second : first;
            add(
                    committee,
                    half,
                    new Happening(Sort.TRADED, day(committee), Optional.empty(), "", other, put, stand, carried));
        }
    }

    @Override
    public void strategyMoved(Committee committee, String strategy, String move, boolean success) {
        Meeting meeting = of(committee);
        Optional<Stand> stand = takeStand();
        meeting.move(day(committee), move, success);
        if (!success) {
            return;
        }
        if (move.equals("offer capacity building")) {
            meeting.courses().forEach((row, course) -> {
                if (committee.text().agreed(row) && !course.agreed()) {
                    Optional<Wording> put =
                            Optional.of(meeting.now(row, committee.text().wording(row)));
                    add(
                            committee,
                            row,
                            new Happening(Sort.PAID, day(committee), Optional.empty(), "", -1, put, stand, true));
                }
            });
        } else if (move.equals("bridge") || move.equals("harmonise")) {
            meeting.course(touched).explain(move);
        }
    }

    @Override
    public void concluded(Committee committee, boolean adopted, String reason) {
        Meeting meeting = of(committee);
        meeting.close(new Meeting.Close(adopted, reason, day(committee), takeStand(), List.of()));
        meeting.courses().forEach((row, course) -> {
            if (committee.text().open(row)) {
                boolean stands = adopted && committee.text().agreed(row);
                course.end(new Course.End(
                        committee.text().status(row),
                        meeting.now(row, committee.text().wording(row)),
                        stands ? majors(committee.gains(row)) : List.of()));
            }
        });
    }

    private List<Course.MajorGain> majors(double[] gains) {
        return IntStream.range(0, gains.length)
                .filter(i -> setup.states().major[i])
                .mapToObj(i -> new Course.MajorGain(i, gains[i]))
                .toList();
    }

    @Override
    public void weighed(int period, Committee committee, double[] gains, double[] support) {
        Meeting meeting = of(committee);
        Meeting.Close close = meeting.close().orElseThrow();
        meeting.close(new Meeting.Close(
                close.adopted(),
                close.reason(),
                close.day(),
                close.stand(),
                Arrays.stream(gains).boxed().toList()));
    }
}
