package org.plenary.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plenary.bargaining.Author;
import org.plenary.bargaining.Committee;
import org.plenary.bargaining.DraftingMove;
import org.plenary.bargaining.NegotiatingText;
import org.plenary.bargaining.Objection;
import org.plenary.experiment.RunOutcome;
import org.plenary.experiment.ScenarioCase;
import org.plenary.experiment.Words;
import org.plenary.file.SafeFiles;
import org.plenary.kernel.RunSeed;
import org.plenary.legalization.Dimension;
import org.plenary.legalization.DimensionScore;
import org.plenary.model.MandateVote;
import org.plenary.model.NegotiationListener;
import org.plenary.model.Setup;
import org.plenary.model.VoteChances;
import org.plenary.table.CsvCell;
import org.plenary.text.AuthorityItem;
import org.plenary.text.Wording;
import org.plenary.world.BallotCount;
import org.plenary.world.ProvisionRow;

/**
 * Writes a run as JSON Lines, an object an event, in the order in which things happen: mandates and votes, every
 * proposal with who objected and why, drafting moves, trades, moves of strategies, and the text at the end of each
 * meeting day. Numbers have at most six decimals; periods and days count from 1.
 */
public final class RunTrace implements NegotiationListener {
    /** The format, named in the first line. */
    public static final String FORMAT = "plenary-trace/1";

    private final Writer out;
    private final Setup setup;
    private final List<Committee> concluded = new ArrayList<>();
    private final List<Committee> closed = new ArrayList<>();
    private int period;
    private Optional<ObjectNode> judgement = Optional.empty();

    /**
     * Makes a trace.
     *
     * @param out where the lines go; who opened it closes it
     * @param setup the scenario that is run
     */
    RunTrace(Writer out, Setup setup) {
        this.out = out;
        this.setup = setup;
    }

    /**
     * Runs a case and writes its trace to a file. The trace of a run that fails ends where it failed.
     *
     * @param scenario the name that the trace says
     * @param others are told of all that happens, too
     */
    public static RunOutcome write(
            Path file, ScenarioCase ready, String scenario, long seed, NegotiationListener... others)
            throws IOException {
        List<RunOutcome> outcomes = new ArrayList<>();
        List<RuntimeException> failures = new ArrayList<>();
        SafeFiles.write(file, out -> {
            RunTrace trace = new RunTrace(out, ready.setup());
            try {
                trace.begin(scenario, seed);
                List<NegotiationListener> all = new ArrayList<>(List.of(others));
                all.add(trace);
                RunOutcome outcome = ready.run(seed, NegotiationListener.all(all));
                trace.end(outcome);
                outcomes.add(outcome);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            } catch (RuntimeException e) {
                failures.add(e);
            }
        });
        for (RuntimeException failure : failures) {
            throw failure;
        }
        return outcomes.get(0);
    }

    /** Writes the first line: which run this is. */
    private void begin(String scenario, long seed) {
        ObjectNode line = event("run").put("format", FORMAT).put("scenario", scenario);
        write(line.put("seed", RunSeed.toHex(seed)));
    }

    /** Writes the last line: how the run was scored. */
    private void end(RunOutcome outcome) {
        ObjectNode line = event("outcome").put("adopted", outcome.result().adopted());
        for (Dimension dimension : Dimension.values()) {
            DimensionScore score = outcome.scores().of(dimension);
            ObjectNode node = line.putObject(Words.of(dimension));
            node.put("level", decimal(score.level())).put("class", Words.of(score.classified()));
            score.reasons().forEach(node.putArray("reasons")::add);
        }
        line.put("consensus", decimal(outcome.result().consensus()));
        write(line.put("support", decimal(outcome.result().support())));
    }

    @Override
    public void notTabled(int period, String sponsor, String organ) {
        write(event("not_tabled")
                .put("period", period + 1)
                .put("sponsor", sponsor)
                .put("organ", organ));
    }

    @Override
    public void voted(MandateVote vote) {
        ObjectNode line = event("mandate").put("period", vote.period() + 1).put("sponsor", vote.sponsor());
        line.put("body", vote.votedIn().isEmpty() ? "general_assembly" : vote.votedIn());
        line.put("attempt", vote.attempt()).put("rival", vote.rival());
        line.put("organ", vote.organ()).put("rule_mandate", vote.ruleMandate()).put("form", vote.form());
        line.put("lean", decimal(vote.lean())).put("decided", lower(vote.decided()));
        line.put("roll_call", vote.rollCall());
        vote.objectors().forEach(line.putArray("objectors")::add);
        line.put("yes", vote.yes()).put("no", vote.no()).put("abstentions", vote.abstentions());
        line.put("absent", vote.absent()).put("adopted", vote.adopted());
        voters(vote, 'Y').forEach(line.putArray("in_favour")::add);
        voters(vote, 'N').forEach(line.putArray("against")::add);
        voters(vote, 'A').forEach(line.putArray("abstaining")::add);
        voters(vote, 'X').forEach(line.putArray("missing")::add);
        ObjectNode chances = line.putObject("chances");
        for (int i = 0; i < vote.chances().size(); i++) {
            VoteChances of = vote.chances().get(i);
            if (!of.equals(VoteChances.NONE)) {
                ArrayNode each = chances.putArray(setup.states().codes.get(i));
                each.add(decimal(of.yes())).add(decimal(of.no()));
                each.add(decimal(of.abstain())).add(decimal(of.absent()));
            }
        }
        write(line);
    }

    private List<String> voters(MandateVote vote, char ballot) {
        List<String> voters = new ArrayList<>();
        for (int i = 0; i < vote.ballots().length(); i++) {
            if (vote.ballots().charAt(i) == ballot) {
                voters.add(setup.states().codes.get(i));
            }
        }
        return voters;
    }

    @Override
    public void convened(int period, Committee committee) {
        this.period = period;
        ObjectNode line = event("convened").put("period", period + 1);
        line.put("organ", committee.organ().id());
        line.put("sessions", committee.mandate().calendar().sessions());
        line.put("days", committee.mandate().calendar().days());
        ArrayNode members = line.putArray("members");
        for (int i : committee.membership().members()) {
            members.add(setup.states().codes.get(i));
        }
        write(stands(committee, line));
    }

    @Override
    public boolean wantsJudgements() {
        return true;
    }

    @Override
    public void judged(Committee committee, BallotCount tally, List<Objection> objections) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("gaining", decimal(tally.gaining())).put("losing", decimal(tally.losing()));
        node.put("objecting", decimal(tally.objecting())).put("major_objects", tally.majorObjects());
        node.put("yes", tally.yes()).put("no", tally.no()).put("abstentions", tally.abstentions());
        ArrayNode list = node.putArray("objections");
        for (Objection objection : objections) {
            ObjectNode one = list.addObject().put("state", setup.states().codes.get(objection.state()));
            one.put("gain", decimal(objection.gain())).put("threshold", decimal(objection.threshold()));
            if (objection.decisive()) {
                one.put("decisive", true);
            }
        }
        judgement = Optional.of(node);
    }

    @Override
    public void tested(Committee committee, int row, Wording wording, Author author, boolean carried) {
        ObjectNode line = on(committee, "proposal", row).put("author", name(author));
        put(committee, row, wording, line);
        write(judged(line.put("carried", carried)));
    }

    @Override
    public void tested(Committee committee, AuthorityItem item, int level, Author author, boolean carried) {
        ObjectNode line = in(committee, "authority").put("item", lower(item)).put("level", level);
        write(judged(line.put("author", name(author)).put("carried", carried)));
    }

    @Override
    public void redrafted(Committee committee, int row, DraftingMove move, boolean carried) {
        write(judged(
                on(committee, "drafting_move", row).put("move", lower(move)).put("carried", carried)));
    }

    @Override
    public void split(Committee committee, int row) {
        write(stands(committee, on(committee, "split", row)));
    }

    @Override
    public void omitted(Committee committee, int row) {
        write(judged(on(committee, "omitted", row)));
    }

    @Override
    public void reopened(Committee committee, int row) {
        write(on(committee, "reopened", row));
    }

    @Override
    public void traded(Committee committee, int first, int second, boolean carried) {
        ObjectNode line = on(committee, "trade", first);
        line.put("for", committee.rowOf(second).provision())
                .put("for_part", committee.rowOf(second).part());
        if (carried) {
            put(committee, first, committee.text().wording(first), line.putObject("wording"));
            put(committee, second, committee.text().wording(second), line.putObject("for_wording"));
        }
        write(judged(line.put("carried", carried)));
    }

    @Override
    public void strategyMoved(Committee committee, String strategy, String move, boolean success) {
        ObjectNode line = in(committee, "strategy").put("strategy", strategy).put("move", move);
        committee.replaces().forEach(line.putArray("replaces")::add);
        write(judged(line.put("success", success)));
    }

    @Override
    public void concluded(Committee committee, boolean adopted, String reason) {
        concluded.add(committee);
        ObjectNode line = in(committee, "concluded").put("adopted", adopted).put("reason", reason);
        committee.dissociations().forEach(line.putArray("dissociations")::add);
        ArrayNode adoptedRows = line.putArray("majors_gain");
        for (int row = 0; row < committee.text().rows(); row++) {
            if (adopted && committee.text().agreed(row)) {
                ProvisionRow r = committee.rowOf(row);
                ObjectNode one = adoptedRows.addObject().put("provision", r.provision());
                gains(one.put("part", r.part()).putObject("gains"), committee.gains(row), setup.states().major);
            }
        }
        write(judged(line));
    }

    private void gains(ObjectNode into, double[] gains, boolean[] whose) {
        for (int i = 0; i < gains.length; i++) {
            if (whose[i]) {
                into.put(setup.states().codes.get(i), decimal(gains[i]));
            }
        }
    }

    @Override
    public void weighed(int period, Committee committee, double[] gains, double[] support) {
        ObjectNode line = event("weighed").put("period", period + 1);
        boolean[] all = new boolean[gains.length];
        Arrays.fill(all, true);
        gains(line.put("organ", committee.organ().id()).putObject("gains"), gains, all);
        write(line);
    }

    @Override
    public void dayEnded(int period, Committee committee) {
        if (closed.contains(committee)) {
            return;
        }
        if (concluded.contains(committee)) {
            closed.add(committee);
        }
        ObjectNode line = event("text").put("period", period + 1);
        line.put("organ", committee.organ().id()).put("day", committee.day());
        write(stands(committee, line));
    }

    /** Adds the text and the authority as they stand. */
    private static ObjectNode stands(Committee committee, ObjectNode line) {
        ArrayNode provisions = line.putArray("provisions");
        for (int row = 0; row < committee.text().rows(); row++) {
            if (committee.text().open(row)) {
                put(committee, row, provisions.addObject());
            }
        }
        ObjectNode authority = line.putObject("authority");
        for (AuthorityItem item : AuthorityItem.values()) {
            authority.put(lower(item), committee.authority().level(item));
        }
        return line;
    }

    private static void put(Committee committee, int row, ObjectNode node) {
        NegotiatingText text = committee.text();
        ProvisionRow r = committee.rowOf(row);
        node.put("provision", r.provision()).put("part", r.part());
        node.put("status", lower(text.status(row)));
        if (text.tabled(row)) {
            put(committee, row, text.wording(row), node);
        }
    }

    private static void put(Committee committee, int row, Wording wording, ObjectNode node) {
        node.put("centre", decimal(wording.centre())).put("half_width", decimal(wording.halfWidth()));
        node.put("left_open", decimal(committee.openReadings(row)));
        node.put("obligation", lower(wording.obligation()));
    }

    private String name(Author author) {
        return switch (author.kind()) {
            case STATE -> setup.states().codes.get(author.index());
            case BLOC -> setup.blocs().get(author.index()).id();
            default -> lower(author.kind());
        };
    }

    private static ObjectNode event(String name) {
        return JsonNodeFactory.instance.objectNode().put("event", name);
    }

    private ObjectNode in(Committee committee, String name) {
        ObjectNode line = event(name).put("period", period + 1);
        return line.put("organ", committee.organ().id()).put("day", committee.day() + 1);
    }

    private ObjectNode on(Committee committee, String name, int row) {
        ProvisionRow r = committee.rowOf(row);
        return in(committee, name).put("provision", r.provision()).put("part", r.part());
    }

    /** Adds how the members judged, if that was told since the last event. */
    private ObjectNode judged(ObjectNode line) {
        judgement.ifPresent(line::setAll);
        judgement = Optional.empty();
        return line;
    }

    private static BigDecimal decimal(double x) {
        return new BigDecimal(CsvCell.number(x));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private void write(ObjectNode line) {
        try {
            out.write(line.toString());
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
