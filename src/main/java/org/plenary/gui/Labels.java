package org.plenary.gui;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.plenary.bargaining.Author;
import org.plenary.bargaining.Objection;
import org.plenary.model.MandateVote;
import org.plenary.model.Setup;
import org.plenary.report.VoteNotes;
import org.plenary.world.ProvisionRow;

/** What things are called on the screen. */
final class Labels {
    private Labels() {}

    /** Returns an id as words: {@code other_offences} is "other offences". */
    static String words(String id) {
        return id.replace('_', ' ');
    }

    static String words(Enum<?> constant) {
        return words(constant.name().toLowerCase(Locale.ROOT));
    }

    static String row(ProvisionRow row) {
        return row.isPart() ? words(row.provision()) + ": " + words(row.part()) : words(row.provision());
    }

    /** Returns who wrote a proposal, with an article where it needs one. */
    static String author(Setup setup, Author author) {
        return switch (author.kind()) {
            case STATE -> setup.states().names.get(author.index());
            case BLOC -> bloc(setup, author.index());
            case SECRETARIAT -> "Secretariat";
            case NON_STATE -> "Non-state actors";
            case DRAFTERS -> "Drafters";
        };
    }

    static String bloc(Setup setup, int index) {
        String title = setup.blocs().get(index).title();
        return title.isEmpty() ? words(setup.blocs().get(index).id()) : title;
    }

    /** Returns who sponsors a mandate: the name of a state or of a bloc. */
    static String sponsor(Setup setup, String id) {
        int state = setup.states().codes.indexOf(id);
        if (state >= 0) {
            return setup.states().names.get(state);
        }
        for (int b = 0; b < setup.blocs().size(); b++) {
            if (setup.blocs().get(b).id().equals(id)) {
                return bloc(setup, b);
            }
        }
        return words(id);
    }

    /** Returns what was decided on a mandate, and how. */
    static String decision(MandateVote vote) {
        String what = vote.adopted() ? "adopted" : "rejected";
        return switch (vote.decided()) {
            case WITHOUT_VOTE -> what + " without a vote";
            case BY_VOTE -> what + " " + VoteNotes.tally(vote.ballots());
            case CONSENSUS_BROKEN -> "consensus is broken, " + what + " " + VoteNotes.tally(vote.ballots());
        };
    }

    /** Returns which mandate was voted on, where, and how that ended. */
    static String vote(Setup setup, MandateVote vote) {
        String body = vote.votedIn().isEmpty() ? "General Assembly" : organ(setup, vote.votedIn());
        return body + ", period " + (vote.period() + 1) + ", " + sponsor(setup, vote.sponsor()) + "'s mandate for the "
                + organ(setup, vote.organ()) + ": " + decision(vote);
    }

    /** Returns an organ's name up to the first comma. */
    static String organ(Setup setup, String id) {
        return setup.organs().stream()
                .filter(o -> o.id().equals(id))
                .findFirst()
                .map(o -> o.title().isEmpty() ? words(id) : o.title().replaceFirst(",.*", ""))
                .orElse(words(id));
    }

    /** Returns the objecting states by code, the weightiest first, at most so many, then how many more. */
    static String objectors(Setup setup, List<Objection> objections, int most) {
        List<Integer> states = objections.stream()
                .map(Objection::state)
                .sorted((a, b) -> Double.compare(setup.states().power[b], setup.states().power[a]))
                .toList();
        String named =
                states.stream().limit(most).map(setup.states().codes::get).collect(Collectors.joining(", "));
        return states.size() > most ? named + " +" + (states.size() - most) : named;
    }

    static String number(double x, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", x);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f%%", 100 * share);
    }
}
