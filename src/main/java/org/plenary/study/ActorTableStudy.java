package org.plenary.study;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.StringJoiner;
import java.util.function.IntToDoubleFunction;
import org.plenary.file.SafeFiles;
import org.plenary.input.Printable;
import org.plenary.input.YamlWriter;
import org.plenary.scenario.Study;

/**
 * Makes a study folder of a table of actors by issues, for the model to negotiate. What the table does not say is set so
 * that it plays no part; import.md tells each assumption.
 */
public final class ActorTableStudy {
    /** The scenario, by its path in the study folder. */
    public static final String SCENARIO = "scenario.yaml";

    /** The table in the layout {@link ActorTableFile.Layout#CSV}, by its path in the study folder. */
    public static final String TABLE = "data/table.csv";

    /** Tests that an issue may get in a calendar; and what states draft in a day (shared parameter states_drafting). */
    private static final double DAYS_AN_ISSUE = 2;

    private static final int FEWEST_DAYS = 10;
    private static final int MOST_DAYS = 100;
    private static final String STATES = "iso3,name,un_group,p5,ideal_point_2019,cinc,milex_kusd,gdp_ppp_2021intl,"
            + "gdp_pc_ppp_2021intl,population,internet_users_pct\n";

    private final ActorTable table;

    private ActorTableStudy(ActorTable table) {
        this.table = table;
    }

    /**
     * Writes the study: its scenario, a sweep, states, preferences, the table, and the shared files of the shipped study.
     *
     * @param folder the study folder, which may exist if it is empty
     */
    public static void write(ActorTable table, Path folder) throws IOException {
        ActorTableStudy study = new ActorTableStudy(table);
        Files.createDirectories(folder.resolve("data"));
        for (String shared : new String[] {Study.MODEL, Study.CODEBOOK}) {
            SafeFiles.write(
                    folder.resolve(shared),
                    new String(Study.shipped().read(shared).content(), StandardCharsets.UTF_8));
        }
        SafeFiles.write(folder.resolve(Study.STATES), study.states());
        SafeFiles.write(folder.resolve(Study.PREFERENCES), study.preferences());
        SafeFiles.write(folder.resolve(TABLE), study.csv());
        SafeFiles.write(folder.resolve("sweep.yaml"), study.sweep());
        SafeFiles.write(folder.resolve(SCENARIO), study.scenario());
    }

    private String states() {
        double total =
                table.actors().stream().mapToDouble(ActorTable.Actor::power).sum();
        StringBuilder out = new StringBuilder(STATES);
        for (ActorTable.Actor actor : table.actors()) {
            out.append(actor.code()).append(',').append(quoted(actor.name())).append(",WEOG,0,,");
            out.append(number(actor.power() / total)).append(",,,,,100\n");
        }
        return out.toString();
    }

    /** The one axis places nobody: what actors want stands in the scenario. */
    private String preferences() {
        StringBuilder out = new StringBuilder("iso3,axis1_mean,axis1_sd\n");
        table.actors().forEach(actor -> out.append(actor.code()).append(",0,0\n"));
        return out.toString();
    }

    private String csv() {
        StringBuilder out = new StringBuilder("issue,actor,position,salience,power,low,high,observed\n");
        for (int k = 0; k < table.issues().size(); k++) {
            ActorTable.Issue issue = table.issues().get(k);
            for (int i = 0; i < table.actors().size(); i++) {
                ActorTable.Actor actor = table.actors().get(i);
                out.append(new StringJoiner(",", "", "\n")
                        .add(issue.id())
                        .add(quoted(actor.name()))
                        .add(number(table.position(k, i)))
                        .add(number(table.salience(k, i)))
                        .add(number(actor.power()))
                        .add(number(issue.low()))
                        .add(number(issue.high()))
                        .add(observed(issue.observed())));
            }
        }
        return out.toString();
    }

    private static String observed(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : "";
    }

    private String sweep() {
        return "title: " + YamlWriter.text(table.title()) + "\nscenarios: [" + SCENARIO
                + "]\nreplicates: 100\nseed: 1\nkeep: [provisions]\n";
    }

    private String scenario() {
        StringBuilder out = new StringBuilder();
        out.append(
                "# Made by plenary import; see import.md for what it assumes. Readings: 0 is the middle of an issue's scale,\n");
        out.append("# 1.732 its upper end. Salience: 1 is the mean over the table.\n");
        out.append("title: ").append(YamlWriter.text(table.title())).append('\n');
        out.append("field: # nothing is uncertain, nothing costs but to move, all want a decision\n");
        out.append(
                "  {technical_complexity: 0, political_salience: 0, shared_objective: 0.5, avoidance: 0, ambiguity: 0,");
        out.append(" drive: 1, overlap: 0}\n");
        out.append("provisions:\n");
        for (int k = 0; k < table.issues().size(); k++) {
            int issue = k;
            ActorTable.Issue about = table.issues().get(k);
            out.append("  - id: ").append(about.id()).append('\n');
            out.append("    title: ").append(YamlWriter.text(about.title())).append('\n');
            out.append("    axes: [1]\n    contestation: 1\n");
            out.append("    readings: ")
                    .append(map(i -> about.reading(table.position(issue, i))))
                    .append('\n');
            out.append("    salience: ")
                    .append(map(i -> table.weight(issue, i)))
                    .append('\n');
        }
        int days = (int)
                Math.ceil(Math.max(FEWEST_DAYS, DAYS_AN_ISSUE * table.issues().size()));
        out.append("blocs: # tables the mandate, and pulls nobody\n");
        out.append("  - {id: everybody, members: [all], cohesion: 0, strength: 0, drive: 1}\n");
        out.append("secretariats:\n  - {id: office, expertise: 0, staff: 0, autonomy: 0}\n");
        out.append("organs:\n  - {id: table, secretariat: office, decision_rule: consensus, non_state_access: 0}\n");
        out.append(
                "periods:\n  - title: the negotiation\n    tablings: # given: whether to negotiate is no question\n");
        out.append(String.format(
                Locale.ROOT,
                "      - {sponsor: everybody, organ: table, voted_in: nowhere, sessions: 1, days: %d, rule_mandates: [draft],"
                        + " forms: [treaty], agenda: []}\n",
                Math.min(MOST_DAYS, days)));
        out.append(
                "mechanisms_off: # loss is the squared distance, however far; who fails to agree has no club to go to\n");
        out.append("  [fading_harm, limited_compliance, outside_option, bloc_cohesion, participation]\n");
        out.append("parameters: {influence_equality: 0, idiosyncrasy: 0}\n");
        return out.toString();
    }

    private String map(IntToDoubleFunction of) {
        StringJoiner map = new StringJoiner(", ", "{", "}");
        for (int i = 0; i < table.actors().size(); i++) {
            map.add(table.actors().get(i).code() + ": " + number(of.applyAsDouble(i)));
        }
        return map.toString();
    }

    /** Returns a name as a cell: in quotes if it has to be. */
    private static String quoted(String name) {
        return name.matches("[^\",\\r\\n]*") ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Returns a number to nine digits, so that what is written is what is read. */
    private static String number(double x) {
        return Printable.number(Double.parseDouble(String.format(Locale.ROOT, "%.9g", x)));
    }
}
