package org.plenary.story;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plenary.bargaining.Author;
import org.plenary.bargaining.DraftingMove;
import org.plenary.legalization.Codebook;
import org.plenary.legalization.PrecisionCategory;
import org.plenary.model.Setup;
import org.plenary.text.AuthorityItem;
import org.plenary.text.ObligationLevel;
import org.plenary.text.Wording;
import org.plenary.world.Consensus;
import org.plenary.world.ConsensusThenVote;
import org.plenary.world.CouncilVote;
import org.plenary.world.DecisionRule;
import org.plenary.world.Organ;
import org.plenary.world.ProvisionRow;
import org.plenary.world.SimpleMajority;

/** What things are called in a story. */
final class StoryWords {
    /** More names than this are counted. */
    private static final int NAMED = 4;

    private static final List<String> NUMBERS = List.of(
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private static final Pattern WITH_ARTICLE = Pattern.compile(
            "United .*|.* Republic|.* Islands|Netherlands|Philippines|Maldives|Bahamas|Comoros|Gambia|.*Congo");

    private final Setup setup;
    private final Codebook codebook;

    StoryWords(Setup setup, Codebook codebook) {
        this.setup = setup;
        this.codebook = codebook;
    }

    static String words(String id) {
        return id.replace('_', ' ');
    }

    static String words(Enum<?> constant) {
        return words(constant.name().toLowerCase(Locale.ROOT));
    }

    /** Returns a drafting move in words. */
    static String of(DraftingMove move) {
        return switch (move) {
            case BRIDGE -> "move it towards those who object";
            case SOFTEN -> "make it bind less";
            case WIDEN -> "widen what it permits";
            case DILUTE -> "make it wider and bind less";
            default -> words(move);
        };
    }

    String title(ProvisionRow row) {
        String whole = setup.provisions().stream()
                .filter(p -> p.id().equals(row.provision()) && !p.title().isEmpty())
                .findFirst()
                .map(p -> p.title())
                .orElse(words(row.provision()));
        return "\"" + whole + (row.isPart() ? ", " + words(row.part()) : "") + "\"";
    }

    String period(int period) {
        String title = setup.periods().get(period).title();
        return title.isEmpty() ? "period " + (period + 1) : title;
    }

    /** Returns an organ's name up to the first comma, without an article. */
    String organ(String id) {
        return setup.organs().stream()
                .filter(o -> o.id().equals(id) && !o.title().isEmpty())
                .findFirst()
                .map(o -> o.title().replaceFirst(",.*", ""))
                .orElse(words(id));
    }

    String state(int i) {
        String name = setup.states().names.get(i);
        return WITH_ARTICLE.matcher(name).matches() ? "the " + name : name;
    }

    private String bloc(int b) {
        String title = setup.blocs().get(b).title();
        return "the " + (title.isEmpty() ? words(setup.blocs().get(b).id()) : title);
    }

    /** Returns the name of a state or bloc by its code or id. */
    String party(String id) {
        int state = setup.states().codes.indexOf(id);
        return state >= 0
                ? state(state)
                : IntStream.range(0, setup.blocs().size())
                        .filter(b -> setup.blocs().get(b).id().equals(id))
                        .mapToObj(this::bloc)
                        .findFirst()
                        .orElse(words(id));
    }

    /** Returns an organ with its article and a verb that agrees with it. */
    String organDoes(String id, String verb) {
        return "the " + organ(id) + " " + (organ(id).contains(" and ") ? verb : verb + "s");
    }

    /** Returns an author with a verb that agrees with it. */
    String does(Author author, String verb) {
        boolean many = author.kind() == Author.Role.NON_STATE
                || author.kind() == Author.Role.DRAFTERS
                || (author.kind() == Author.Role.BLOC && bloc(author.index()).contains(" and "));
        return author(author) + " " + (many ? verb : verb + "s");
    }

    /** Returns a state or bloc by its id with a verb that agrees with it. */
    String does(String party, String verb) {
        boolean many = !setup.states().codes.contains(party) && party(party).contains(" and ");
        return party(party) + " " + (many ? verb : verb + "s");
    }

    String author(Author author) {
        return switch (author.kind()) {
            case STATE -> state(author.index());
            case BLOC -> bloc(author.index());
            case SECRETARIAT -> "the secretariat";
            case NON_STATE -> "non-state actors";
            case DRAFTERS -> "the drafters";
        };
    }

    /** Returns names as a list: all of them, or the first few and how many others. */
    static String list(List<String> names) {
        if (names.size() > NAMED + 1) {
            return String.join(", ", names.subList(0, NAMED)) + " and " + number(names.size() - NAMED) + " others";
        }
        return all(names);
    }

    /** Returns names as a list, however many there are. */
    static String all(Collection<String> names) {
        List<String> sorted = List.copyOf(names);
        int last = sorted.size() - 1;
        return last < 1
                ? String.join("", sorted)
                : String.join(", ", sorted.subList(0, last)) + " and " + sorted.get(last);
    }

    String states(List<Integer> indices) {
        return list(indices.stream().map(this::state).collect(Collectors.toList()));
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f%%", 100 * share);
    }

    /** Returns a number, up to twelve as a word. */
    static String number(long n) {
        return n < NUMBERS.size() ? NUMBERS.get((int) n) : Long.toString(n);
    }

    static String count(long n, String noun) {
        return number(n) + " " + noun + (n == 1 ? "" : "s");
    }

    static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    PrecisionCategory precision(ProvisionRow row, Wording wording) {
        return codebook.precision().category(wording.halfWidth(), setup.spread(row));
    }

    /** Returns what a wording is: how far it binds and how much it leaves open. */
    String wording(ProvisionRow row, Wording wording) {
        return "a "
                + switch (precision(row, wording)) {
                    case UNDETERMINABLE -> "vague";
                    case STANDARD -> "loose";
                    case BROAD_DISCRETION -> "somewhat loose";
                    case LIMITED_INTERPRETATION -> "fairly precise";
                    case DETERMINATE -> "precise";
                }
                + " " + binds(wording.obligation());
    }

    static String binds(ObligationLevel level) {
        return switch (level) {
            case NEGATED -> "clause that does not bind";
            case RECOMMENDATION -> "recommendation";
            case HORTATORY -> "appeal";
            case CONDITIONAL -> "conditional duty";
            case UNCONDITIONAL -> "unconditional duty";
        };
    }

    String level(AuthorityItem item, int level) {
        return words(item) + " (" + codebook.delegation().meaning(item, level) + ")";
    }

    /** Returns how an organ decides, in a sentence; {@code ""} for a rule that somebody else wrote. */
    static String rule(Organ organ) {
        DecisionRule rule = organ.rule();
        if (rule instanceof Consensus consensus) {
            return "It decides by consensus: a major state's clear loss blocks, and so do objections that hold more than "
                    + percent(consensus.tolerance()) + " of influence.";
        }
        if (rule instanceof ConsensusThenVote late) {
            return "It seeks consensus, which a major state's clear loss blocks, and so do objections that hold more than "
                    + percent(late.tolerance()) + " of influence; after " + percent(late.voteFrom())
                    + " of its days a majority of " + percent(late.majority()) + " carries too.";
        }
        return rule instanceof CouncilVote
                ? StoryWords.capital(number(CouncilVote.VOTES)) + " votes carry, unless a permanent member is against."
                : rule instanceof SimpleMajority ? "The majority of those who vote decides." : "";
    }

    /** Returns why what was put did not carry, as a clause that goes on after a semicolon. */
    String block(DecisionRule rule, Stand stand) {
        double objecting = stand.count().objecting();
        if (rule.seeksConsensus() && rule.breaksConsensus(stand.count())) {
            if (stand.decisive() > 0) {
                return states(stand.objectors().subList(0, stand.decisive()))
                        + (stand.decisive() == 1 ? " blocks it" : " block it") + ", and " + percent(objecting)
                        + " of influence is against it";
            }
            return "objections of " + states(stand.objectors()) + " block it, with " + percent(objecting)
                    + " of influence" + excess(rule, objecting);
        }
        if (rule.seeksConsensus()) {
            return "it wins too few over, since " + percent(stand.count().gaining()) + " of influence gains by it and "
                    + percent(stand.count().losing()) + " loses";
        }
        boolean barred = rule instanceof CouncilVote && stand.count().yes() >= CouncilVote.VOTES;
        return "it fails with " + stand.count().yes() + " votes to "
                + stand.count().no() + (barred ? ", since a permanent member is against it" : "");
    }

    private static String excess(DecisionRule rule, double objecting) {
        double tolerance =
                rule instanceof Consensus c ? c.tolerance() : rule instanceof ConsensusThenVote c ? c.tolerance() : 1;
        long points = Math.round(100 * (objecting - tolerance));
        return points < 1 ? "" : ", " + count(points, "point") + " too much";
    }

    /** Returns why an organ's work came to nothing. */
    String failure(DecisionRule rule, Meeting.Close close) {
        return close.stand()
                .map(s -> "when the text is put as a whole, " + block(rule, s))
                .orElse(close.reason());
    }

    /** Returns over whose objections something carried, to follow a comma or nothing. */
    static String over(Stand stand) {
        return stand.count().objecting() >= 0.005
                ? " over objections that hold " + percent(stand.count().objecting()) + " of influence"
                : "";
    }
}
