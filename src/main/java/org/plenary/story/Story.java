package org.plenary.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.experiment.ObservedOutcome;
import org.plenary.experiment.RunOutcome;
import org.plenary.input.Printable;
import org.plenary.input.Wrapping;
import org.plenary.legalization.Codebook;
import org.plenary.world.ProvisionRow;

/** The story of a run, or of a run so far. */
public final class Story {
    private static final int WIDTH = 100;

    private final StoryListener heard;
    private final StoryWords words;

    /** Takes what was heard of a run and the codebook, which says how precise a wording is. */
    public Story(StoryListener heard, Codebook codebook) {
        this.heard = heard;
        this.words = new StoryWords(heard.setup(), codebook);
    }

    /**
     * Sentences that belong together.
     *
     * @param period the period of the run, from 0; -1 for the run as a whole
     * @param organ the organ's id; {@code ""} for the General Assembly's decisions and the run as a whole
     * @param provision the provision's id; {@code ""} for the organ's work as a whole
     * @param part the narrower provision; {@code ""} for the provision itself
     * @param heading what they are about, in words
     * @param sentences the sentences
     */
    public record Passage(
            int period, String organ, String provision, String part, String heading, List<String> sentences) {
        /** Copies the list. */
        public Passage {
            sentences = List.copyOf(sentences);
        }
    }

    /** Returns the run in brief: what came out, what was hardest, what failed and why. */
    public List<String> summary(RunOutcome outcome, ObservedOutcome observed) {
        return new StorySummary(heard, words).of(outcome, observed);
    }

    /** Returns the chronicle: mandates, then the work of each organ, period by period. */
    public List<Passage> chronicle() {
        List<Passage> passages = new ArrayList<>();
        for (int period = 0; period < heard.setup().periods().size(); period++) {
            passages.addAll(new MandateStory(heard, words).of(period));
            for (Meeting meeting : meetings(period)) {
                passages.addAll(new MeetingStory(meeting, words).passages());
            }
        }
        return passages;
    }

    private List<Meeting> meetings(int period) {
        return heard.meetings().stream().filter(m -> m.period() == period).toList();
    }

    /**
     * Returns all that happened to a provision, a passage for each organ that dealt with it.
     *
     * @param part the narrower provision; {@code ""} for the provision itself and all its parts
     */
    public List<Passage> of(String provision, String part) {
        List<Passage> passages = new ArrayList<>();
        for (Meeting meeting : heard.meetings()) {
            for (Course course : meeting.courses().values()) {
                ProvisionRow row = course.row();
                if (row.provision().equals(provision)
                        && (part.isEmpty() || row.part().equals(part))) {
                    passages.add(new Passage(
                            meeting.period(),
                            meeting.committee().organ().id(),
                            row.provision(),
                            row.part(),
                            words.title(row) + ", "
                                    + words.organ(meeting.committee().organ().id()) + ", "
                                    + words.period(meeting.period()),
                            new CourseStory(meeting, course, words).whole()));
                }
            }
        }
        return passages;
    }

    /** Returns the chronicle as text, lines of at most 100 characters. */
    public String text() {
        return text(chronicle());
    }

    /** Returns passages as text: those of a period or an organ with a heading underlined, those of a provision without. */
    public static String text(List<Passage> passages) {
        StringBuilder text = new StringBuilder();
        for (Passage passage : passages) {
            String heading = Printable.of(passage.heading());
            text.append('\n').append(heading).append('\n');
            if (passage.provision().isEmpty()) {
                String rule = passage.organ().isEmpty() ? "=" : "-";
                text.append(rule.repeat(heading.length())).append('\n');
            }
            text.append(paragraph(passage.sentences()));
        }
        return text.toString();
    }

    /** Returns sentences as one paragraph, lines of at most 100 characters. */
    public static String paragraph(List<String> sentences) {
        return String.join("\n", Wrapping.of(Printable.of(String.join(" ", sentences)), WIDTH)) + "\n";
    }

    /** Returns the provision that an id or a title means, if there is one. */
    public Optional<String> provision(String name) {
        return Stream.of(name)
                .flatMap(n -> heard.setup().provisions().stream()
                        .filter(p -> p.id().equals(n) || p.title().equalsIgnoreCase(n)))
                .map(p -> p.id())
                .findFirst();
    }
}
