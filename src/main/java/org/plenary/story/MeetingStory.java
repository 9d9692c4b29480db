package org.plenary.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.plenary.bargaining.Committee;
import org.plenary.text.AuthorityItem;

/** Tells an organ's work under a mandate. */
final class MeetingStory {
    /** How many of those who gain or lose most are named. */
    private static final int MOST = 3;

    private final Meeting meeting;
    private final Committee committee;
    private final StoryWords words;
    private final String heading;

    MeetingStory(Meeting meeting, StoryWords words) {
        this.meeting = meeting;
        this.committee = meeting.committee();
        this.words = words;
        this.heading = words.organ(committee.organ().id()) + ", " + words.period(meeting.period());
    }

    List<Story.Passage> passages() {
        List<Story.Passage> passages = new ArrayList<>();
        List<String> opening = new ArrayList<>();
        open(opening);
        secretariat(opening);
        powers(opening);
        atOnce(opening);
        passages.add(passage("", "", heading, opening));
        for (Course course : meeting.courses().values()) {
            boolean told = !course.happenings().isEmpty() && !course.untouched() && !easy(course);
            if (told) {
                passages.add(passage(
                        course.row().provision(),
                        course.row().part(),
                        words.title(course.row()),
                        new CourseStory(meeting, course, words).decisive()));
            }
        }
        meeting.close().ifPresent(close -> passages.add(passage("", "", "How it ends", ending(close))));
        return passages;
    }

    private Story.Passage passage(String provision, String part, String title, List<String> sentences) {
        return new Story.Passage(meeting.period(), committee.organ().id(), provision, part, title, sentences);
    }

    private void open(List<String> told) {
        boolean rules = committee.mandate().writesRules();
        int rows = (int) meeting.courses().values().stream()
                .filter(c -> !c.row().isPart())
                .count();
        told.add(StoryWords.capital(words.organDoes(committee.organ().id(), "meet")) + ", "
                + StoryWords.count(committee.membership().size(), "state") + " strong, for up to "
                + StoryWords.count(committee.mandate().calendar().total(), "day")
                + (rules
                        ? "; " + StoryWords.count(rows, "provision") + (rows == 1 ? " is" : " are") + " on the table"
                        : "")
                + ".");
        String rule = StoryWords.rule(committee.organ());
        if (!rule.isEmpty() && rules) {
            told.add(rule);
        }
    }

    private void secretariat(List<String> told) {
        long framed = meeting.moves().stream()
                .filter(m -> m.move().equals("frame") && m.success())
                .count();
        if (framed > 0) {
            told.add("The secretariat links the field to an established frame on " + StoryWords.count(framed, "day")
                    + (meeting.settled() >= 0.005
                            ? "; what the umbrella term leaves open shrinks by " + StoryWords.percent(meeting.settled())
                                    + "."
                            : ", which settles nothing more."));
        }
        meeting.moves().stream()
                .filter(m -> m.move().equals("merge texts")
                        && m.success()
                        && !m.taken().isEmpty())
                .forEach(m -> told.add(
                        "On day " + m.day() + " the texts are merged: this one is to take the place of that of the "
                                + words.organ(m.taken()) + "."));
    }

    private void powers(List<String> told) {
        Map<AuthorityItem, Meeting.PowerStep> won = new LinkedHashMap<>();
        Map<AuthorityItem, List<Meeting.PowerStep>> lost = new LinkedHashMap<>();
        for (Meeting.PowerStep step : meeting.powers()) {
            if (step.carried()) {
                won.put(step.item(), step);
                lost.remove(step.item());
            } else {
                lost.computeIfAbsent(step.item(), item -> new ArrayList<>()).add(step);
            }
        }
        if (!won.isEmpty()) {
            told.add("On authority it agrees on "
                    + StoryWords.all(won.values().stream()
                            .map(s -> words.level(s.item(), s.level()))
                            .toList())
                    + ".");
        }
        lost.forEach((item, steps) -> {
            Meeting.PowerStep last = steps.get(steps.size() - 1);
            if (last.level() <= committee.authority().level(item)) {
                return; // what failed would have taken authority away
            }
            told.add(StoryWords.capital(words.level(item, last.level())) + " is refused "
                    + (steps.size() == 1 ? "" : StoryWords.number(steps.size()) + " times, last ") + "on day "
                    + last.day()
                    + last.stand()
                            .map(s -> "; " + words.block(committee.organ().rule(), s))
                            .orElse("") + ".");
        });
    }

    /** Whether it was agreed at the first attempt and stayed so. */
    private static boolean easy(Course course) {
        return !course.stood()
                && course.agreed()
                && course.happenings().get(0).agrees()
                && course.happenings().get(0).kind() == Happening.Sort.PUT
                && course.lastEpisode().size() == course.happenings().size();
    }

    private void atOnce(List<String> told) {
        List<String> kept = titles(Course::untouched);
        if (!kept.isEmpty()) {
            told.add("What was agreed before stays on " + StoryWords.all(kept) + ".");
        }
        List<String> easy = titles(course -> !course.happenings().isEmpty() && easy(course));
        if (!easy.isEmpty()) {
            told.add("Agreed at the first attempt: " + StoryWords.all(easy) + ".");
        }
        List<String> never = titles(course -> course.happenings().isEmpty() && !course.stood());
        if (!never.isEmpty() && meeting.close().isPresent()) {
            told.add("Never taken up: " + StoryWords.all(never) + ".");
        }
    }

    private List<String> titles(java.util.function.Predicate<Course> which) {
        return meeting.courses().values().stream()
                .filter(which)
                .map(course -> words.title(course.row()))
                .toList();
    }

    private List<String> ending(Meeting.Close close) {
        List<String> told = new ArrayList<>();
        String days = "On day " + close.day() + " of "
                + committee.mandate().calendar().total() + " ";
        if (!close.adopted()) {
            told.add(days + "the work ends without a text: "
                    + words.failure(committee.organ().rule(), close) + ".");
            return told;
        }
        List<String> apart = committee.dissociations();
        told.add(days + "the " + StoryWords.words(committee.mandate().form()) + " is adopted"
                + (apart.isEmpty()
                        ? ""
                        : "; "
                                + StoryWords.list(
                                        apart.stream().map(words::party).toList())
                                + (apart.size() == 1 ? " dissociates itself" : " dissociate themselves"))
                + ".");
        if (!close.gains().isEmpty()) {
            told.add("By the text " + gains(words, close.gains()) + ".");
        }
        return told;
    }

    /** Says how many states gain and lose by a text, and who most. */
    static String gains(StoryWords words, List<Double> gains) {
        long lose = gains.stream().filter(g -> g < 0).count();
        long win = gains.stream().filter(g -> g > 0).count();
        return (win == gains.size() ? "all " : win + " of ") + gains.size() + " states gain" + most(words, gains, 1)
                + (lose == 0 ? "" : ", and " + lose + (lose == 1 ? " loses" : " lose") + most(words, gains, -1));
    }

    private static String most(StoryWords words, List<Double> gains, int sign) {
        List<Integer> sorted = IntStream.range(0, gains.size())
                .filter(i -> gains.get(i) * sign > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -sign * gains.get(i)))
                .limit(MOST)
                .toList();
        return sorted.isEmpty()
                ? ""
                : ", most of all "
                        + StoryWords.all(sorted.stream().map(words::state).toList());
    }
}
