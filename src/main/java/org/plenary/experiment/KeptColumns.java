package org.plenary.experiment;

import java.util.ArrayList;
import java.util.List;
import org.plenary.table.Column;

/** The columns of the tables kept beyond runs, after those that say to which run a row belongs. */
final class KeptColumns {
    private static final Column PERIOD = Column.of("period | integer | | from 1 | period of the process");
    private static final Column ORGAN = text("organ", "as in the scenario", "the organ, by its id");

    private KeptColumns() {}

    /** Returns the own columns of a table; none of those that every store has. */
    static List<Column> of(StoredTable table) {
        return switch (table) {
            case RUNS, POINTS -> List.of();
            case ROUNDS -> rounds();
            case PROVISIONS -> provisions();
            case STATES -> states();
            case MANDATES -> mandates();
            case VOTES -> votes();
            case MEMBERSHIP ->
                List.of(
                        text("state", "ISO 3166 alpha-3", "the state"),
                        text("regime", "as in the scenario", "the regime, by its id; of a text, by the text's"),
                        Column.of("before | true/false | | true, false | whether it was a party before the process"),
                        Column.of("after | true/false | | true, false | whether it is one at its end"));
        };
    }

    private static List<Column> rounds() {
        return List.of(
                PERIOD,
                ORGAN,
                integer("day", "meeting days", "meeting day of the organ in its period, from 1"),
                integer("open", "provisions", "provisions, or parts of them, that stand in the text"),
                integer("agreed", "provisions", "those that are agreed"),
                integer("bracketed", "provisions", "those in square brackets"),
                integer("proposed", "provisions", "those on the table and not yet tested"),
                integer("omitted", "provisions", "those left out of the text"),
                Column.of(
                        "objections | number | | 0 to 1 | mean, over the open ones, of the share of influence that objected in the last test; empty without"),
                Column.of("half_width | number | sd | from 0 | mean half-width of the agreed ones; empty without"),
                Column.of("binding | number | | 0 to 1 | mean obligation level of the agreed ones; empty without"),
                integer("amendments", "amendments", "accepted so far"),
                integer("moves", "moves", "that strategies of the secretariat made on this day"));
    }

    private static List<Column> provisions() {
        return List.of(
                PERIOD,
                ORGAN,
                text("provision", "as in the scenario", "the provision, by its id"),
                text("part", "as in the scenario", "the narrower provision split off from it; empty for the whole"),
                new Column("status", "text", "", "proposed, bracketed, agreed, omitted", "where it stood at the end"),
                new Column(
                        "centre", "number", "sd", "", "middle of its permitted readings when it was last on the table"),
                new Column("half_width", "number", "sd", "from 0", "half the width of its permitted readings"),
                new Column("spread", "number", "sd", "from 0", "nominal spread of states' readings of it"),
                new Column("binding", "number", "", "0 to 1", "its obligation level"),
                integer("amendments", "amendments", "to it that were accepted"),
                Column.of("objections | number | | 0 to 1 | share of influence that objected in its last test"),
                Column.of("adopted | true/false | | true, false | whether it stands in an adopted text"));
    }

    private static List<Column> states() {
        return List.of(
                text("state", "ISO 3166 alpha-3", "the state, by its code"),
                integer("texts", "texts", "adopted in the run"),
                Column.of(
                        "gain | number | loss avoided | | mean over the adopted texts of what the state gains from it; empty without a text"),
                Column.of("support | number | | 0 to 1 | mean over the adopted texts of its support; 0 without a text"),
                integer("yes", "votes", "on mandates, in favour"),
                integer("no", "votes", "on mandates, against"),
                integer("abstained", "votes", "on mandates, abstentions"),
                integer("absent", "votes", "on mandates, missed"),
                integer("dissociated", "texts", "from which it dissociated itself"));
    }

    private static List<Column> mandates() {
        List<Column> columns = new ArrayList<>(howDecided());
        columns.addAll(List.of(
                text("objectors", "ISO 3166 alpha-3, with spaces", "the states that broke consensus"),
                integer("yes", "votes", "in favour; 0 without a vote"),
                integer("no", "votes", "against"),
                integer("abstentions", "votes", "abstentions"),
                integer("absent", "states", "of the body that took no part"),
                new Column("adopted", "true/false", "", "true, false", "whether it was adopted"),
                text(
                        "ballots",
                        "Y, N, A, X, and . for none",
                        "a character a state in the order of the states file: yes, no, abstention, absence; all . without"
                                + " a vote")));
        return columns;
    }

    private static List<Column> votes() {
        List<Column> columns = new ArrayList<>(howDecided());
        columns.addAll(List.of(
                text("state", "ISO 3166 alpha-3", "a state of the body, by its code"),
                new Column("vote", "text", "", "yes, no, abstain, absent", "its vote; empty where none was taken"),
                chance("yes", "in favour, as it was taken or would have been"),
                chance("no", "against"),
                chance("abstain", "of abstention"),
                chance("absent", "that the state misses"),
                new Column(
                        "real",
                        "text",
                        "",
                        "yes, no, abstain, absent",
                        "its vote in the real roll call; empty without one")));
        return columns;
    }

    /** What the rows of mandates and of votes begin with. */
    private static List<Column> howDecided() {
        return List.of(
                new Column(
                        "number", "integer", "", "from 1", "which mandate of the run it is, in the order of tabling"),
                PERIOD,
                text("body", "general_assembly, or an organ by id", "where it was decided"),
                text("sponsor", "as in the scenario", "the bloc or state that tabled it"),
                new Column(
                        "attempt", "integer", "", "from 1", "which mandate of its sponsor for the organ in the period"),
                new Column("rival", "true/false", "", "true, false", "whether it answers one that came to nothing"),
                ORGAN,
                new Column("rule_mandate", "text", "", "study, recommend, draft", "what the organ may do"),
                new Column("form", "text", "", "report, resolution, treaty", "the form in which the work would end"),
                new Column("lean", "number", "", "0 to 1", "how far its terms lean to the sponsors"),
                new Column(
                        "decided",
                        "text",
                        "",
                        "by_vote, without_vote, consensus_broken",
                        "by a vote as the body does; without one; or by one since consensus was broken"),
                text("roll_call", "as in the scenario", "the real roll call that it stands for; empty for none"));
    }

    private static Column chance(String vote, String meaning) {
        return new Column("p_" + vote, "number", "", "0 to 1", "probability of a vote " + meaning);
    }

    private static Column integer(String name, String unit, String meaning) {
        return new Column(name, "integer", unit, "from 0", meaning);
    }

    private static Column text(String name, String range, String meaning) {
        return new Column(name, "text", "", range, meaning);
    }
}
