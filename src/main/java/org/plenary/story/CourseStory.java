package org.plenary.story;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.plenary.bargaining.Author;
import org.plenary.story.Happening.Sort;
import org.plenary.text.Wording;

/** Tells what became of a provision in an organ's text. */
final class CourseStory {
    /** From which ratio on a range counts as wider. */
    private static final double WIDER = 1.25;

    /** From which gain or loss on it counts, in utility: what three decimals show. */
    private static final double WORTH_TELLING = 0.0005;

    private final Meeting meeting;
    private final Course course;
    private final StoryWords words;
    private final List<String> told = new ArrayList<>();
    private final List<Happening> failed = new ArrayList<>();
    private Optional<Wording> first = Optional.empty();
    private Optional<Happening> lastChange = Optional.empty();
    private boolean agreed;
    private String opener = "Once agreed, it";
    private int refused;
    private int accepted;

    CourseStory(Meeting meeting, Course course, StoryWords words) {
        this.meeting = meeting;
        this.course = course;
        this.words = words;
        this.agreed = course.stood();
    }

    /** Returns all of it. */
    List<String> whole() {
        course.start()
                .ifPresent(wording -> told.add(
                        (agreed ? "It starts from what was agreed before: " : "Outside this text there is already ")
                                + wording(wording) + "."));
        opener = agreed ? "It" : opener;
        course.happenings().forEach(this::tell);
        settle();
        ending();
        return told;
    }

    /** Returns the episode in which it was agreed or left out. */
    List<String> decisive() {
        List<Happening> episode = course.lastEpisode();
        agreed = course.stood() && episode.size() == course.happenings().size();
        opener = agreed ? "Agreed before, it" : opener;
        episode.forEach(this::tell);
        settle();
        return told;
    }

    private String wording(Wording wording) {
        return words.wording(course.row(), wording);
    }

    private void tell(Happening h) {
        if (h.kind() == Sort.REOPENED) {
            settle();
            agreed = false;
            first = Optional.empty();
            told.add(
                    h.way().equals(Happening.PACKAGE)
                            ? "On day " + h.day() + " it is open again, since " + title(h.other())
                                    + ", the other half of the package, has fallen."
                            : "On day " + h.day()
                                    + " a session begins, and since positions have moved it is open again.");
        } else if (h.kind() == Sort.SPLIT) {
            settle();
            told.add("It is split into " + StoryWords.number(course.row().parts())
                    + " parts, which are negotiated apart.");
        } else if (h.kind() == Sort.LEFT_OUT) {
            leftOut(h);
        } else if (h.kind() == Sort.SOFTENED) {
            settle();
            told.add("In the end it is made " + wording(h.wording().orElseThrow())
                    + ", so that the text as a whole is taken.");
        } else if (agreed) {
            accepted += h.agrees() ? 1 : 0;
            refused += h.agrees() ? 0 : 1;
            lastChange = h.agrees() ? Optional.of(h) : lastChange;
        } else if (h.agrees()) {
            agree(h);
        } else {
            failed.add(h);
        }
    }

    /** Tells what was tried since the last turn, and forgets it. */
    private void settle() {
        if (agreed) {
            lastChange.ifPresent(last -> told.add(opener + " is amended "
                    + (accepted == 1 ? "on day " : StoryWords.number(accepted) + " times, last on day ") + last.day()
                    + last.author().map(a -> " by " + words.author(a)).orElse("") + ": "
                    + wording(last.wording().orElseThrow()) + "."));
            if (refused > 0) {
                told.add(StoryWords.capital(StoryWords.count(refused, "attempt")) + " to change it "
                        + (refused == 1 ? "fails." : "fail."));
            }
        } else if (!failed.isEmpty()) {
            struggle();
        }
        failed.clear();
        lastChange = Optional.empty();
        opener = "Once agreed, it";
        accepted = 0;
        refused = 0;
    }

    private void struggle() {
        Happening one = failed.get(0);
        String put = one.wording()
                .map(w -> first.isPresent() ? wording(w) : firstWords(w))
                .orElse("a trade");
        told.add("On day " + one.day() + " "
                + one.author().map(a -> words.does(a, "propose")).orElse("the chair proposes") + " " + put + why(one)
                + ".");
        if (failed.size() == 1) {
            return;
        }
        List<Happening> rest = failed.subList(1, failed.size());
        Set<String> authors = new LinkedHashSet<>();
        rest.forEach(h -> authors.add(h.author().map(words::author).orElse("the chair")));
        double least = rest.stream()
                .flatMap(h -> h.stand().stream())
                .mapToDouble(s -> s.count().objecting())
                .min()
                .orElse(0);
        Happening last = rest.get(rest.size() - 1);
        String fewest = rest.size() == 1 ? "with objections of " : "never with fewer objections than ";
        told.add(StoryWords.capital(
                        rest.size() == 1
                                ? "one more attempt fails"
                                : StoryWords.number(rest.size()) + " more attempts fail")
                + ", by "
                + StoryWords.list(List.copyOf(authors)) + ", "
                + (rest.size() == 1 ? "on day " : "the last on day ")
                + last.day() + ", " + fewest + StoryWords.percent(least) + ".");
    }

    private String firstWords(Wording wording) {
        first = Optional.of(wording);
        return wording(wording);
    }

    private String why(Happening h) {
        return h.stand()
                .map(s -> "; " + words.block(meeting.committee().organ().rule(), s))
                .orElse("; it fails");
    }

    private void agree(Happening h) {
        boolean atOnce = failed.isEmpty() && first.isEmpty();
        Optional<Happening> lastFailed =
                failed.isEmpty() ? Optional.empty() : Optional.of(failed.get(failed.size() - 1));
        List<Happening> tried = List.copyOf(failed);
        settle();
        String day = "On day " + h.day() + " ";
        String over = h.stand().map(StoryWords::over).orElse("");
        Wording now = h.wording().orElseThrow();
        told.add(
                switch (h.kind()) {
                    case TRADED ->
                        day + "it is traded for " + title(h.other()) + ": both are agreed as one package" + over
                                + ", this one as " + wording(now) + ".";
                    case PAID ->
                        day + "it is agreed as " + wording(now) + ", in return for a programme of capacity building"
                                + over + ".";
                    default -> day + put(h, tried, lastFailed, now) + over + ".";
                });
        if (atOnce) {
            first = Optional.of(now);
        } else {
            first.ifPresent(before -> compare(before, now));
        }
        agreed = true;
    }

    private String put(Happening h, List<Happening> tried, Optional<Happening> lastFailed, Wording now) {
        Author author = h.author().orElseThrow();
        boolean drafters = h.author().equals(Optional.of(Author.DRAFTERS));
        if (drafters && h.way().isEmpty()) {
            return "it is put once more as time runs out, as " + wording(now) + ", and is agreed";
        }
        if (drafters) {
            return "the drafters " + h.way() + ": it is agreed as " + wording(now);
        }
        if (h.way().equals("harmonise")) {
            return "the secretariat brings it into line with the other organ's text: it is agreed as " + wording(now);
        }
        if (h.way().equals("bridge")) {
            return "the secretariat builds a bridge: it is agreed as " + wording(now);
        }
        if (lastFailed.flatMap(Happening::wording).equals(Optional.of(now))) {
            return words.does(author, "put") + " the same wording again, and now it is agreed";
        }
        if (tried.stream().anyMatch(f -> f.author().equals(h.author()) && gives(f, now))) {
            return words.does(author, "give") + " way: it is agreed as " + wording(now);
        }
        return words.does(author, "propose") + " " + wording(now) + ", and it is agreed"
                + (tried.isEmpty() && first.isEmpty() ? " at once" : "");
    }

    /** Whether a wording binds less or permits more than what its author failed with. */
    private static boolean gives(Happening before, Wording now) {
        return before.wording()
                .filter(w -> now.obligation().compareTo(w.obligation()) < 0 || now.halfWidth() > WIDER * w.halfWidth())
                .isPresent();
    }

    /** Says how what is agreed differs from what was first proposed. */
    private void compare(Wording before, Wording now) {
        int firmer = now.obligation().compareTo(before.obligation());
        double ratio = before.halfWidth() > 0 ? now.halfWidth() / before.halfWidth() : 1;
        List<String> changes = new ArrayList<>();
        if (firmer != 0) {
            changes.add(firmer < 0 ? "binds less" : "binds more");
        }
        if (ratio >= WIDER || ratio <= 1 / WIDER) {
            changes.add(String.format(
                    Locale.ROOT,
                    ratio > 1
                            ? "permits a range of readings %.1f times as wide"
                            : "permits a range of readings %.1f times as narrow",
                    ratio > 1 ? ratio : 1 / ratio));
        }
        if (!changes.isEmpty()) {
            told.add("Against the first proposal it " + StoryWords.all(changes) + ".");
        }
    }

    private void leftOut(Happening h) {
        boolean lastCall = h.way().equals(Happening.LAST_CALL);
        Optional<Happening> call =
                lastCall && !failed.isEmpty() ? Optional.of(failed.remove(failed.size() - 1)) : Optional.empty();
        settle();
        String day = "On day " + h.day() + " ";
        told.add(
                switch (h.way()) {
                    case Happening.LAST_CALL ->
                        day + "it is put for the last time"
                                + call.map(this::why).orElse("") + ", and it is left out.";
                    case Happening.HOPELESS -> day + "the drafters see no way and leave it out.";
                    case Happening.CONCEDED ->
                        day + "it is given up to save the text as a whole; when that was put, "
                                + words.block(
                                        meeting.committee().organ().rule(),
                                        h.stand().orElseThrow())
                                + ".";
                    case Happening.EMPTY ->
                        day + "it is left out, since it permits what nearly all states would do anyway.";
                    case Happening.UNWORDED -> day + "it is left out, since no wording was ever put.";
                    default -> day + "it is left out, since nothing was agreed on it.";
                });
        agreed = false;
    }

    private String title(int row) {
        return words.title(meeting.committee().rowOf(row));
    }

    private void ending() {
        course.end().ifPresent(end -> {
            boolean adopted = meeting.close().filter(Meeting.Close::adopted).isPresent();
            if (course.agreed() && adopted) {
                told.add("It stands in the adopted "
                        + StoryWords.words(meeting.committee().mandate().form()) + " as " + wording(end.wording())
                        + ".");
                gains(end.gains()).ifPresent(told::add);
            } else if (course.agreed()) {
                told.add("It falls with the text as a whole.");
            }
        });
        if (course.end().isEmpty() && course.last().map(Happening::kind).orElse(Sort.PUT) != Sort.SPLIT) {
            told.add(course.agreed() ? "So far it is agreed." : "So far it is not agreed.");
        }
    }

    private Optional<String> gains(List<Course.MajorGain> gains) {
        List<String> win = names(gains, 1);
        List<String> lose = names(gains, -1);
        if (win.isEmpty() && lose.isEmpty()) {
            return Optional.empty();
        }
        if (lose.isEmpty() || win.isEmpty()) {
            return Optional.of("No major state " + (lose.isEmpty() ? "loses" : "gains") + " by it.");
        }
        return Optional.of("Of the major states, " + StoryWords.all(win) + (win.size() == 1 ? " gains" : " gain")
                + " by it and " + StoryWords.all(lose) + (lose.size() == 1 ? " loses." : " lose."));
    }

    private List<String> names(List<Course.MajorGain> gains, int sign) {
        return gains.stream()
                .filter(g -> sign * g.gain() >= WORTH_TELLING)
                .map(g -> words.state(g.state()))
                .toList();
    }
}
