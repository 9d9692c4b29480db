package org.plenary.story;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.plenary.model.MandateVote;
import org.plenary.model.MandateVote.Decided;
import org.plenary.world.States;

/** Tells which mandates were tabled, and how they fared. */
final class MandateStory {
    private final StoryListener heard;
    private final StoryWords words;

    MandateStory(StoryListener heard, StoryWords words) {
        this.heard = heard;
        this.words = words;
    }

    /** Returns what was tabled in a period: a passage, or none. */
    List<Story.Passage> of(int period) {
        List<String> told = new ArrayList<>();
        heard.votes().stream().filter(vote -> vote.period() == period).forEach(vote -> tell(vote, told));
        heard.untabled().stream()
                .filter(none -> none.period() == period)
                .forEach(none -> told.add(StoryWords.capital(words.does(none.sponsor(), "table"))
                        + " no mandate for the " + words.organ(none.organ()) + "."));
        return told.isEmpty() ? List.of() : List.of(new Story.Passage(period, "", "", "", words.period(period), told));
    }

    private void tell(MandateVote vote, List<String> told) {
        told.add(StoryWords.capital(
                (vote.rival() ? "in answer " : "") + words.does(vote.sponsor(), "table") + " a mandate for the "
                        + words.organ(vote.organ()) + " " + asks(vote)
                        + (vote.attempt() > 1 ? ", attempt " + vote.attempt() : "") + "."));
        String verb = vote.adopted() ? "adopt" : "reject";
        String body = StoryWords.capital(
                vote.votedIn().isEmpty()
                        ? "the General Assembly " + verb + "s"
                        : words.organDoes(vote.votedIn(), verb));
        String tally =
                vote.yes() + " votes to " + vote.no() + ", with " + StoryWords.count(vote.abstentions(), "abstention");
        if (vote.decided() == Decided.WITHOUT_VOTE) {
            told.add(body + " it without a vote.");
            return;
        }
        if (vote.decided() == Decided.CONSENSUS_BROKEN) {
            told.add(StoryWords.capital(breakers(vote)) + (vote.objectors().size() == 1 ? " breaks" : " break")
                    + " consensus.");
        }
        told.add(body + " it by " + tally + ".");
        String sides = String.join(
                "; ",
                List.of(side(vote, 'Y', "in favour"), side(vote, 'N', "against"), side(vote, 'A', "abstaining"))
                        .stream()
                        .filter(s -> !s.isEmpty())
                        .toList());
        if (!sides.isEmpty()) {
            told.add("Major states " + sides + ".");
        }
        heard.setup()
                .states()
                .voted
                .rollCall(vote.rollCall())
                .ifPresent(real -> told.add("In fact there were "
                        + count(real.votes(), 'Y') + " votes to " + count(real.votes(), 'N') + ", with "
                        + StoryWords.count(count(real.votes(), 'A'), "abstention") + "."));
    }

    private static long count(String votes, char ballot) {
        return votes.chars().filter(c -> c == ballot).count();
    }

    private String breakers(MandateVote vote) {
        States states = heard.setup().states();
        return words.states(vote.objectors().stream()
                .map(states.codes::indexOf)
                .sorted((a, b) -> Double.compare(states.power[b], states.power[a]))
                .toList());
    }

    private String side(MandateVote vote, char ballot, String how) {
        List<String> names = IntStream.range(0, vote.ballots().length())
                .filter(i -> heard.setup().states().major[i] && vote.ballots().charAt(i) == ballot)
                .mapToObj(words::state)
                .toList();
        return names.isEmpty() ? "" : how + ": " + StoryWords.all(names);
    }

    private static String asks(MandateVote vote) {
        return switch (vote.ruleMandate()) {
            case "study" -> "to study and report";
            case "recommend" -> "to recommend rules in a " + vote.form();
            default -> "to draft a " + vote.form();
        };
    }
}
