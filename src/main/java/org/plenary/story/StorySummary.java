package org.plenary.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.bargaining.Author;
import org.plenary.experiment.ObservedOutcome;
import org.plenary.experiment.RunOutcome;
import org.plenary.experiment.Words;
import org.plenary.legalization.Dimension;
import org.plenary.legalization.DimensionScore;
import org.plenary.model.MandateVote;
import org.plenary.story.Happening.Sort;
import org.plenary.text.Wording;

/** Tells a run in a paragraph. */
final class StorySummary {
    private final StoryListener heard;
    private final StoryWords words;

    StorySummary(StoryListener heard, StoryWords words) {
        this.heard = heard;
        this.words = words;
    }

    List<String> of(RunOutcome outcome, ObservedOutcome observed) {
        List<String> told = new ArrayList<>();
        mandates(told);
        texts(told);
        heard.meetings().forEach(meeting -> failure(meeting).ifPresent(told::add));
        deadlocks(told);
        hardest().ifPresent(told::add);
        diluted().ifPresent(told::add);
        leftOut().ifPresent(told::add);
        gains().ifPresent(told::add);
        told.add(scores(outcome, observed));
        return told;
    }

    private void mandates(List<String> told) {
        int tabled = heard.votes().size();
        long adopted = heard.votes().stream().filter(MandateVote::adopted).count();
        told.add(
                tabled == 0
                        ? "No mandate is put to the states."
                        : StoryWords.capital(StoryWords.count(tabled, "mandate")) + (tabled == 1 ? " is" : " are")
                                + " tabled and "
                                + (adopted == tabled && tabled > 1 ? "all" : StoryWords.number(adopted))
                                + " adopted.");
    }

    private void texts(List<String> told) {
        List<String> by = heard.meetings().stream()
                .filter(meeting ->
                        meeting.close().filter(Meeting.Close::adopted).isPresent())
                .map(meeting -> "the " + name(meeting))
                .toList();
        told.add(
                by.isEmpty()
                        ? "No text is adopted."
                        : StoryWords.capital(StoryWords.count(by.size(), "text")) + (by.size() == 1 ? " is" : " are")
                                + " adopted: by " + StoryWords.all(by) + ".");
    }

    private String name(Meeting meeting) {
        return words.organ(meeting.committee().organ().id()) + " (" + words.period(meeting.period()) + ")";
    }

    private Optional<String> failure(Meeting meeting) {
        return meeting.close()
                .filter(close ->
                        !close.adopted() && meeting.committee().mandate().writesRules())
                .map(close -> "The " + name(meeting) + " ends without a text: "
                        + words.failure(meeting.committee().organ().rule(), close) + ".");
    }

    /** Says what broke the deadlocks: how often wording that had failed at least once was agreed in the end, and how. */
    private void deadlocks(List<String> told) {
        int drafters = 0;
        int deals = 0;
        int secretariat = 0;
        int parties = 0;
        for (Happening h : breakthroughs()) {
            if (h.kind() != Sort.PUT) {
                deals++;
            } else if (h.author().equals(Optional.of(Author.DRAFTERS))) {
                drafters++;
            } else if (h.author().equals(Optional.of(Author.SECRETARIAT))) {
                secretariat++;
            } else {
                parties++;
            }
        }
        int broken = drafters + deals + secretariat + parties;
        if (broken > 0) {
            told.add(StoryWords.capital(StoryWords.count(broken, "deadlock")) + (broken == 1 ? " is" : " are")
                    + " broken: "
                    + StoryWords.number(drafters) + " by drafters, " + StoryWords.number(deals)
                    + " by trades and side-payments, " + StoryWords.number(secretariat) + " by the secretariat and "
                    + StoryWords.number(parties) + " by states, blocs and non-state actors who propose anew.");
        }
    }

    /** Returns what agreed on a provision that had failed before, each time. */
    private List<Happening> breakthroughs() {
        List<Happening> broken = new ArrayList<>();
        for (Meeting meeting : heard.meetings()) {
            for (Course course : meeting.courses().values()) {
                boolean agreed = course.stood();
                int failed = 0;
                for (Happening h : course.happenings()) {
                    if (h.agrees() && !agreed && failed > 0) {
                        broken.add(h);
                    }
                    failed = h.agrees() || h.kind() == Sort.REOPENED ? 0 : failed + (h.fails() && !agreed ? 1 : 0);
                    agreed = h.agrees()
                            || agreed
                                    && h.kind() != Sort.REOPENED
                                    && h.kind() != Sort.LEFT_OUT
                                    && h.kind() != Sort.SPLIT;
                }
            }
        }
        return broken;
    }

    /** Says which adopted point was hardest: it failed most often before it was agreed. */
    private Optional<String> hardest() {
        record Hard(Meeting meeting, Course course, long failed) {}
        return heard.meetings().stream()
                .filter(m -> m.close().filter(Meeting.Close::adopted).isPresent())
                .flatMap(m ->
                        m.courses().values().stream().filter(Course::agreed).map(c -> new Hard(m, c, failures(c))))
                .filter(hard -> hard.failed() > 1)
                .max(Comparator.comparingLong(Hard::failed))
                .map(hard -> "Hardest of what was adopted is "
                        + words.title(hard.course().row()) + " in the text of the "
                        + name(hard.meeting()) + ": " + StoryWords.number(hard.failed())
                        + " attempts fail before it is agreed.");
    }

    private static long failures(Course course) {
        long failed = 0;
        boolean agreed = course.stood();
        for (Happening h : course.happenings()) {
            failed += !agreed && h.fails() ? 1 : 0;
            agreed = h.agrees() || agreed && h.kind() != Sort.REOPENED;
        }
        return failed;
    }

    /** Says what no adopted text has though it was taken up. */
    private Optional<String> leftOut() {
        List<String> adopted = adopted().map(c -> c.row().name()).toList();
        List<String> missing = heard.meetings().stream()
                .flatMap(m -> m.courses().values().stream())
                .filter(c -> !adopted.contains(c.row().name())
                        && c.last().map(Happening::kind).orElse(Sort.PUT) != Sort.SPLIT)
                .map(c -> words.title(c.row()) + blockers(c.row().name()))
                .distinct()
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("Taken up and never adopted: " + StoryWords.list(missing) + ".");
    }

    /** Returns the major states that blocked a provision last, in brackets; {@code ""} if none did. */
    private String blockers(String row) {
        List<Stand> stands = heard.meetings().stream()
                .flatMap(m -> m.courses().values().stream())
                .filter(c -> c.row().name().equals(row))
                .flatMap(c -> c.happenings().stream())
                .filter(Happening::fails)
                .flatMap(h -> h.stand().stream())
                .filter(s -> s.decisive() > 0)
                .toList();
        return stands.isEmpty()
                ? ""
                : " (last blocked by "
                        + words.states(stands.get(stands.size() - 1)
                                .objectors()
                                .subList(0, stands.get(stands.size() - 1).decisive()))
                        + ")";
    }

    /** Says what was watered down most from the first proposal to the adopted text: by obligation, then by width. */
    private Optional<String> diluted() {
        record Diluted(Course course, Wording from, Wording to) {
            int steps() {
                return from.obligation().compareTo(to.obligation());
            }

            double width() {
                return to.halfWidth() / Math.max(1e-9, from.halfWidth());
            }
        }
        return adopted()
                .flatMap(course -> course.happenings().stream()
                        .flatMap(h -> h.wording().stream())
                        .findFirst()
                        .map(from -> new Diluted(
                                course, from, course.end().orElseThrow().wording()))
                        .stream())
                .filter(d -> d.steps() > 0)
                .max(Comparator.comparingInt(Diluted::steps).thenComparingDouble(Diluted::width))
                .map(d -> "Most watered down is " + words.title(d.course().row()) + ", first proposed as "
                        + words.wording(d.course().row(), d.from()) + " and adopted as "
                        + words.wording(d.course().row(), d.to()) + ".");
    }

    private Stream<Course> adopted() {
        return heard.meetings().stream()
                .filter(m -> m.close().filter(Meeting.Close::adopted).isPresent())
                .flatMap(m -> m.courses().values().stream().filter(Course::agreed));
    }

    /** Says who gains and who loses by the last text that was adopted. */
    private Optional<String> gains() {
        return heard.meetings().stream()
                .flatMap(m -> m.close().stream())
                .filter(close -> !close.gains().isEmpty())
                .reduce((one, other) -> other)
                .map(close -> "By the last text " + MeetingStory.gains(words, close.gains()) + ".");
    }

    private static String scores(RunOutcome outcome, ObservedOutcome observed) {
        List<String> scores = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            DimensionScore score = outcome.scores().of(dimension);
            scores.add(Words.of(dimension) + " " + Words.of(score.classified())
                    + String.format(Locale.ROOT, " at %.2f", score.level())
                    + observed.of(dimension)
                            .map(real -> " (observed: " + Words.of(real) + ")")
                            .orElse(""));
        }
        return "So " + StoryWords.all(scores).replaceFirst(" ", " is ") + ".";
    }
}
