package org.plenary.gui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plenary.bargaining.Committee;
import org.plenary.bargaining.NegotiatingText;
import org.plenary.bargaining.Objection;
import org.plenary.gui.FactSheet.FactLine;
import org.plenary.kernel.Named;
import org.plenary.model.Setup;
import org.plenary.text.AuthorityItem;
import org.plenary.world.Bloc;
import org.plenary.world.Organ;
import org.plenary.world.Preferences;
import org.plenary.world.ProvisionRow;
import org.plenary.world.Secretariat;
import org.plenary.world.States;

/** What inspectors say of a state, a bloc, an organ or a provision. */
final class Sheets {
    private final WatchedRun run;
    private final Setup setup;
    private final Preferences preferences;
    private final List<FactLine> lines = new ArrayList<>();

    private Sheets(WatchedRun run) {
        this.run = run;
        this.setup = run.setup();
        this.preferences = run.negotiation().setting().preferences();
    }

    /** Returns what a subject is called. */
    static String name(WatchedRun run, Subject subject) {
        Setup setup = run.setup();
        if (subject instanceof Subject.StateSubject state) {
            return setup.states().names.get(state.index());
        }
        if (subject instanceof Subject.BlocSubject bloc) {
            return Labels.bloc(setup, bloc.index());
        }
        if (subject instanceof Subject.OrganSubject organ) {
            return Labels.organ(setup, organ.id());
        }
        int row = ((Subject.ProvisionSubject) subject).row();
        ProvisionRow of = run.negotiation().setting().preferences().rows.get(row);
        return title(setup, of);
    }

    private static String title(Setup setup, ProvisionRow row) {
        String part = row.isPart() ? ": " + Labels.words(row.part()) : "";
        return setup.provisions().stream()
                        .filter(p -> p.id().equals(row.provision()))
                        .findFirst()
                        .map(p -> p.title().isEmpty() ? Labels.words(p.id()) : p.title())
                        .orElse(Labels.words(row.provision()))
                + part;
    }

    /**
     * Returns all that is to be said of a subject now. Gains are computed as the model computes them, so the model waits
     * meanwhile: it steps under the same lock, that of its schedule.
     */
    static List<FactLine> of(WatchedRun run, Subject subject) {
        synchronized (run.negotiation().schedule) {
            return written(run, subject);
        }
    }

    /** Returns the story of a provision so far, a paragraph for each organ that dealt with it; the model waits meanwhile. */
    static String story(WatchedRun run, int row) {
        synchronized (run.negotiation().schedule) {
            ProvisionRow r = run.negotiation().setting().preferences().rows.get(row);
            String told = run.story().of(r.provision(), r.part()).stream()
                    .map(passage -> passage.heading() + "\n" + String.join(" ", passage.sentences()))
                    .collect(Collectors.joining("\n\n"));
            return told.isEmpty() ? "No organ has taken it up yet." : told;
        }
    }

    /** Returns the row that a line of the log is about: of several the one with the longest name; -1 for none. */
    static int rowIn(WatchedRun run, String line) {
        List<ProvisionRow> rows = run.negotiation().setting().preferences().rows;
        int found = -1;
        for (int row = 0; row < rows.size(); row++) {
            String name = Labels.row(rows.get(row));
            if (line.contains(" " + name)
                    && (found < 0 || name.length() > Labels.row(rows.get(found)).length())) {
                found = row;
            }
        }
        return found;
    }

    private static List<FactLine> written(WatchedRun run, Subject subject) {
        Sheets sheet = new Sheets(run);
        if (subject instanceof Subject.StateSubject state) {
            sheet.state(state.index());
        } else if (subject instanceof Subject.BlocSubject bloc) {
            sheet.bloc(bloc.index());
        } else if (subject instanceof Subject.OrganSubject organ) {
            sheet.organ(organ.id());
        } else {
            sheet.provision(((Subject.ProvisionSubject) subject).row());
        }
        return sheet.lines;
    }

    private void heading(String... cells) {
        lines.add(new FactLine(true, List.of(cells)));
    }

    private void fact(String... cells) {
        lines.add(new FactLine(false, List.of(cells)));
    }

    private static String number(double x) {
        return Labels.number(x, 3);
    }

    private void state(int i) {
        States s = setup.states();
        heading(s.names.get(i), s.codes.get(i));
        fact("regional group", s.regions.get(i));
        fact("blocs", blocsOf(i));
        fact("share of world power", Labels.number(100 * s.power[i], 2) + "%");
        fact("digital capacity", number(s.capacity[i]));
        fact("a major state", preferences.major[i] ? "yes" : "no");
        run.sessions().lastVote().ifPresent(vote -> {
            heading("Last vote on a mandate", side(vote.sides().charAt(i)));
            fact(vote.label());
        });
        run.sessions().contest().ifPresent(contest -> {
            heading("Last contest", side(contest.sides().charAt(i)));
            fact(contest.label());
        });
        Optional<Committee> committee = run.sessions().foremost();
        heading("Text", committee.map(c -> Labels.organ(setup, c.organ().id())).orElse("none yet"));
        committee.ifPresent(c -> {
            fact("sits there", c.membership().sits(i) ? "yes" : "no");
            fact("influence there", Labels.number(100 * c.membership().influence(i), 2) + "%");
            fact("utility of the text", number(c.packageGains()[i]), "against no text");
            fact("reservation value", number(c.reservationValues()[i]), "without the text");
        });
        heading("Preference vector", "ideal (sd)", "utility");
        for (int row = 0; row < preferences.rows.size(); row++) {
            addRow(committee, row, i);
        }
        heading("Weights");
        for (int axis = 0; axis < preferences.position.length; axis++) {
            fact("position on axis " + (axis + 1), number(preferences.position[axis][i]), "sd");
        }
        fact("own conduct", number(preferences.own[i]));
        fact("others' conduct", number(preferences.others[i]), "gain from binding them");
        fact("sovereignty", number(preferences.sovereignty[i]), "cost of being bound");
        fact("compliance", number(preferences.compliance[i]), "per unit of obligation");
        fact("avoidance", number(preferences.avoidance[i]), "per unit of obligation");
        fact("agency", number(preferences.agency[i]), "cost of authority");
    }

    private void addRow(Optional<Committee> committee, int row, int i) {
        ProvisionRow r = preferences.rows.get(row);
        boolean open = committee.map(c -> c.text().open(row)).orElse(!r.isPart());
        if (open) {
            String utility = committee
                    .filter(c -> c.text().agreed(row))
                    .map(c -> number(c.standingGains(row)[i]))
                    .orElse("-");
            fact(Labels.row(r), number(preferences.ideal[row][i]), utility);
        }
    }

    private String blocsOf(int state) {
        String names = java.util.stream.IntStream.range(0, setup.blocs().size())
                .filter(b -> Arrays.stream(setup.blocs().get(b).members()).anyMatch(i -> i == state))
                .mapToObj(b -> Labels.bloc(setup, b))
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "none" : names;
    }

    private static String side(char side) {
        return switch (side) {
            case 'Y' -> "for";
            case 'N' -> "against";
            case 'A' -> "abstains";
            case 'X' -> "absent";
            default -> "takes no part";
        };
    }

    private void bloc(int b) {
        Bloc bloc = setup.blocs().get(b);
        heading(Labels.bloc(setup, b), bloc.id());
        fact("members", "" + bloc.members().length);
        fact("cohesion", number(bloc.cohesion()), "0 to 1");
        fact("strength", number(bloc.strength()), "0 to 1");
        fact("drive for an instrument", number(bloc.drive()), "0 to 1");
        fact("pull on members", number(bloc.pull()), "cohesion x strength");
        fact("share of world power", Labels.number(100 * power(bloc), 2) + "%");
        for (int axis = 0; axis < preferences.position.length; axis++) {
            fact("common position, axis " + (axis + 1), number(mean(bloc, preferences.position[axis])), "sd");
        }
        Optional<Committee> committee = run.sessions().foremost();
        committee.ifPresent(c -> fact("utility of the text", number(mean(bloc, c.packageGains())), "mean by power"));
        heading("Common position", "ideal (sd)");
        for (int row = 0; row < preferences.rows.size(); row++) {
            ProvisionRow r = preferences.rows.get(row);
            if (!r.isPart()) {
                fact(Labels.row(r), number(mean(bloc, preferences.ideal[row])));
            }
        }
        heading("Members", "code", "power");
        for (int i : bloc.members()) {
            fact(
                    setup.states().names.get(i),
                    setup.states().codes.get(i),
                    Labels.number(100 * setup.states().power[i], 2) + "%");
        }
    }

    private double power(Bloc bloc) {
        return Arrays.stream(bloc.members())
                .mapToDouble(i -> setup.states().power[i])
                .sum();
    }

    private double mean(Bloc bloc, double[] values) {
        return mean(setup, bloc, values);
    }

    /** Returns the mean over a bloc's members, weighted by power. */
    static double mean(Setup setup, Bloc bloc, double[] values) {
        double sum = 0;
        double power = 0;
        for (int i : bloc.members()) {
            sum += setup.states().power[i] * values[i];
            power += setup.states().power[i];
        }
        return power > 0 ? sum / power : 0;
    }

    private void organ(String id) {
        Organ organ = setup.organs().stream()
                .filter(o -> o.id().equals(id))
                .findFirst()
                .orElseThrow();
        heading(Labels.organ(setup, id), id);
        Named rule = organ.rule().getClass().getAnnotation(Named.class);
        fact("decides by", rule == null ? organ.rule().toString() : Labels.words(rule.value()));
        fact("meets regularly", organ.regular() ? "yes" : "no");
        fact("chair finds a trade", number(organ.chair()), "chance a day");
        fact("non-state actors", "may speak " + number(organ.nonStateAccess()), "pen " + number(organ.nonStatePen()));
        Secretariat s = organ.secretariat();
        heading("Secretariat", s.title().isEmpty() ? s.id() : s.title());
        fact("expertise", number(s.expertise()), "0 to 1");
        fact("staff", number(s.staff()), "provisions/day");
        fact("autonomy", number(s.autonomy()), "0 to 1");
        fact("effort", number(s.effort()), "moves/day");
        Optional<Committee> committee = run.sessions().latest().stream()
                .filter(c -> c.organ().id().equals(id))
                .findFirst();
        heading("Mandate", committee.isPresent() ? "" : "none yet");
        committee.ifPresent(c -> mandate(c));
    }

    private void mandate(Committee c) {
        fact(
                "to",
                Labels.words(c.mandate().ruleMandate()),
                Labels.words(c.mandate().form()));
        fact("period", "" + (run.sessions().period(c) + 1));
        fact("members", "" + c.membership().size());
        int total = c.mandate().calendar().total();
        fact("day", Math.min(total, c.day()) + " of " + total);
        String ending = run.sessions().ending(c);
        fact("end", ending.isEmpty() ? "in session" : ending);
        fact("expertise at its service", number(c.expertise()));
        fact("participation", number(c.participation()), "0 to 1");
        if (!c.dissociations().isEmpty()) {
            fact("dissociations", String.join(", ", c.dissociations()));
        }
        heading("Authority under its text", "level", "before");
        for (AuthorityItem item : AuthorityItem.values()) {
            int level = c.authority().level(item);
            fact(
                    Labels.words(item),
                    level + ": " + run.scenario().codebook().delegation().meaning(item, level),
                    "" + c.standing().level(item));
        }
    }

    private void provision(int row) {
        ProvisionRow r = preferences.rows.get(row);
        heading(title(setup, r));
        fact("id", r.isPart() ? r.provision() + "." + r.part() : r.provision());
        fact("weight", number(r.weight()));
        fact("under the umbrella term", number(r.umbrella()), "0 to 1");
        for (Committee c : run.sessions().latest()) {
            if (c.text().open(row)) {
                wording(c, row);
            }
        }
        heading("Ideal readings", "mean by power");
        for (int b = 0; b < setup.blocs().size(); b++) {
            fact(Labels.bloc(setup, b), number(mean(setup.blocs().get(b), preferences.ideal[row])), "sd");
        }
    }

    private void wording(Committee c, int row) {
        NegotiatingText text = c.text();
        heading(Labels.organ(setup, c.organ().id()), Labels.words(text.status(row)));
        if (text.tabled(row)) {
            double half = text.wording(row).halfWidth() + c.openReadings(row);
            fact("middle of the readings", number(text.wording(row).centre()), "sd");
            fact("half-width", number(text.wording(row).halfWidth()), "sd");
            fact("left open besides", number(c.openReadings(row)), "sd");
            fact(
                    "precision",
                    run.scenario()
                            .codebook()
                            .precision()
                            .category(half, setup.spread(c.rowOf(row)))
                            .words());
            fact("obligation", Labels.words(text.wording(row).obligation()));
        }
        fact("amendments accepted", "" + text.amendments(row));
        fact("tests failed since", "" + text.failed(row));
        fact("objecting influence", Labels.percent(text.objections(row)), "in the last test");
        List<Objection> objections = run.sessions().objections(c, row);
        if (!objections.isEmpty()) {
            fact("objectors", Labels.objectors(setup, objections, 8));
        }
    }
}
