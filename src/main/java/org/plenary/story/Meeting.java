package org.plenary.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plenary.bargaining.Author;
import org.plenary.bargaining.Committee;
import org.plenary.text.AuthorityItem;
import org.plenary.text.Wording;

/** An organ's work under a mandate, as it is heard. */
final class Meeting {
    private final int period;
    private final Committee committee;
    private final Map<Integer, Course> courses = new TreeMap<>();
    private final List<PowerStep> powers = new ArrayList<>();
    private final List<Move> moves = new ArrayList<>();
    private final List<String> replacedAtStart;
    private final double openAtStart;
    private double openAtEnd;
    private Optional<Close> close = Optional.empty();

    /** A level of authority that was put. */
    record PowerStep(int day, AuthorityItem item, int level, Author author, Optional<Stand> stand, boolean carried) {}

    /** A move of a secretariat's strategy; {@code taken} is the organ whose text lapses by a merger. */
    record Move(int day, String move, String taken, boolean success) {}

    /** How the work ended; {@code gains} is what each state gains from the text, empty if there is none. */
    record Close(boolean adopted, String reason, int day, Optional<Stand> stand, List<Double> gains) {}

    Meeting(int period, Committee committee) {
        this.period = period;
        this.committee = committee;
        this.replacedAtStart = committee.replaces();
        this.openAtStart = left();
        this.openAtEnd = openAtStart;
        for (int row = 0; row < committee.text().rows(); row++) {
            if (committee.text().open(row)) {
                open(row);
            }
        }
    }

    private Course open(int row) {
        boolean tabled = committee.text().tabled(row);
        Optional<Wording> start = tabled ? Optional.of(now(row, committee.text().wording(row))) : Optional.empty();
        Course course = new Course(committee.rowOf(row), start, committee.text().agreed(row));
        courses.put(row, course);
        return course;
    }

    /** Opens the parts of a row that was split. */
    void openParts(int row) {
        int first = committee.rowOf(row).firstPart();
        for (int part = first; part < first + committee.rowOf(row).parts(); part++) {
            open(part);
        }
    }

    /** Returns a wording with what the umbrella term leaves open in a row now. */
    Wording now(int row, Wording wording) {
        return wording.withHalfWidth(wording.halfWidth() + committee.openReadings(row));
    }

    /** Returns what the umbrella term leaves open where it covers a row in full, in sd; 0 if it covers none. */
    private double left() {
        for (int row = 0; row < committee.text().rows(); row++) {
            if (committee.rowOf(row).umbrella() > 0) {
                return committee.openReadings(row) / committee.rowOf(row).umbrella();
            }
        }
        return 0;
    }

    int period() {
        return period;
    }

    Committee committee() {
        return committee;
    }

    Map<Integer, Course> courses() {
        return courses;
    }

    Course course(int row) {
        Course course = courses.get(row);
        return course == null ? open(row) : course;
    }

    List<PowerStep> powers() {
        return powers;
    }

    List<Move> moves() {
        return moves;
    }

    void move(int day, String move, boolean success) {
        String taken = committee.replaces().stream()
                .filter(organ -> !replacedAtStart.contains(organ)
                        && moves.stream().noneMatch(m -> m.taken().equals(organ)))
                .findFirst()
                .orElse("");
        moves.add(new Move(day, move, taken, success));
    }

    Optional<Close> close() {
        return close;
    }

    void close(Close reached) {
        close = Optional.of(reached);
        openAtEnd = left();
    }

    /** Returns the part of what the umbrella term left open that is settled by the end, from 0 to 1. */
    double settled() {
        return openAtStart > 0 ? 1 - openAtEnd / openAtStart : 0;
    }
}
