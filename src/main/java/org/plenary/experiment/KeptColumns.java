package org.plenary.experiment;

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
                Column.of("status | text | | proposed, bracketed, agreed, omitted | where it stood at the end"),
                Column.of("centre | number | sd | | middle of its permitted readings when it was last on the table"),
                Column.of("half_width | number | sd | from 0 | half the width of its permitted readings"),
                Column.of("binding | number | | 0 to 1 | its obligation level"),
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
                integer("dissociated", "texts", "from which it dissociated itself"));
    }

    private static List<Column> mandates() {
        return List.of(
                PERIOD,
                text("sponsor", "as in the scenario", "the bloc or state that tabled it"),
                ORGAN,
                Column.of("rule_mandate | text | | study, recommend, draft | what the organ may do"),
                Column.of("form | text | | report, resolution, treaty | the form in which the work would end"),
                integer("yes", "votes", "in favour"),
                integer("no", "votes", "against"),
                integer("abstentions", "votes", "abstentions"),
                Column.of("adopted | true/false | | true, false | whether it was adopted"),
                text("ballots", "Y, N, A, and . for none", "a character a state in the order of the states file"));
    }

    private static Column integer(String name, String unit, String meaning) {
        return new Column(name, "integer", unit, "from 0", meaning);
    }

    private static Column text(String name, String range, String meaning) {
        return new Column(name, "text", "", range, meaning);
    }
}
