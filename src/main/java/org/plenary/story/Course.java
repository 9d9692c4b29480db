package org.plenary.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.story.Happening.Sort;
import org.plenary.text.ProvisionStatus;
import org.plenary.text.Wording;
import org.plenary.world.ProvisionRow;

/** What became of one provision in the text of one organ. */
final class Course {
    private final ProvisionRow row;
    private final Optional<Wording> start;
    private final boolean stood;
    private final List<Happening> happenings = new ArrayList<>();
    private boolean agreed;
    private int partner = -1;
    private Optional<End> end = Optional.empty();

    /**
     * How it stood when the organ's work ended.
     *
     * @param status its status
     * @param wording the wording, with what the umbrella term leaves open
     * @param gains what each major state gains by it against no text on it, in the order of their indices; empty if it was
     *     not adopted
     */
    record End(ProvisionStatus status, Wording wording, List<MajorGain> gains) {}

    /**
     * What a state gains.
     *
     * @param state its index
     * @param gain its gain in utility
     */
    record MajorGain(int state, double gain) {}

    /**
     * Begins a course.
     *
     * @param start what stood there when the organ convened
     * @param stood whether that counts as agreed
     */
    Course(ProvisionRow row, Optional<Wording> start, boolean stood) {
        this.row = row;
        this.start = start;
        this.stood = stood;
        this.agreed = stood;
    }

    ProvisionRow row() {
        return row;
    }

    Optional<Wording> start() {
        return start;
    }

    /** Returns whether what stood at the start counts as agreed. */
    boolean stood() {
        return stood;
    }

    List<Happening> happenings() {
        return happenings;
    }

    boolean agreed() {
        return agreed;
    }

    int partner() {
        return partner;
    }

    Optional<End> end() {
        return end;
    }

    void end(End reached) {
        end = Optional.of(reached);
    }

    Optional<Happening> last() {
        return happenings.isEmpty() ? Optional.empty() : Optional.of(happenings.get(happenings.size() - 1));
    }

    void add(Happening happening) {
        happenings.add(happening);
        if (happening.agrees()) {
            agreed = true;
            partner = happening.kind() == Sort.TRADED ? happening.other() : partner;
        } else if (happening.kind() == Sort.LEFT_OUT
                || happening.kind() == Sort.REOPENED
                || happening.kind() == Sort.SPLIT) {
            agreed = false;
            partner = -1;
        }
    }

    /** Says more of what happened last. */
    void explain(String way) {
        happenings.set(
                happenings.size() - 1, happenings.get(happenings.size() - 1).withWay(way));
    }

    /** Returns whether it was agreed at the start and nothing came of whatever was put since. */
    boolean untouched() {
        return stood && agreed && happenings.stream().noneMatch(h -> h.carried() || h.kind() == Sort.REOPENED);
    }

    /** Returns what happened since it was last open: the episode in which it was agreed or left out. */
    List<Happening> lastEpisode() {
        int from = 0;
        for (int h = 0; h < happenings.size(); h++) {
            if (happenings.get(h).kind() == Sort.REOPENED) {
                from = h;
            }
        }
        return happenings.subList(from, happenings.size());
    }
}
