package org.plenary.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.bargaining.Committee;
import org.plenary.complex.RegimeComplex;
import org.plenary.model.MandateVote;
import org.plenary.model.NegotiationListener;
import org.plenary.model.ProvisionFate;
import org.plenary.model.RunResult;
import org.plenary.model.VoteChances;
import org.plenary.table.CsvCell;
import org.plenary.world.States;

/** Listens to one run and makes the rows of the tables that are kept of it. */
final class KeptTables implements NegotiationListener {
    private final List<StoredTable> tables;
    private final States states;
    private final List<List<@Nullable Object>> rounds = new ArrayList<>();
    private final Map<Committee, Integer> days = new LinkedHashMap<>();
    private final Map<Committee, Long> moves = new LinkedHashMap<>();
    private final List<List<@Nullable Object>> membership = new ArrayList<>();
    private final double[] gains;
    private final double[] support;
    private final long[] dissociated;
    private int texts;

    KeptTables(List<StoredTable> tables, States states) {
        this.tables = tables;
        this.states = states;
        this.gains = new double[states.size()];
        this.support = new double[states.size()];
        this.dissociated = new long[states.size()];
    }

    @Override
    public void strategyMoved(Committee committee, String strategy, String move, boolean success) {
        moves.merge(committee, 1L, Long::sum);
    }

    /** Enters the day, unless the committee had ended its work before. */
    @Override
    public void dayEnded(int period, Committee committee) {
        int day = committee.day();
        if (tables.contains(StoredTable.ROUNDS) && days.getOrDefault(committee, 0) < day) {
            days.put(committee, day);
            rounds.add(DayRow.of(period, committee, moves.getOrDefault(committee, 0L)));
        }
        moves.remove(committee);
    }

    @Override
    public void weighed(int period, Committee committee, double[] textGains, double[] textSupport) {
        texts++;
        for (int i = 0; i < gains.length; i++) {
            gains[i] += textGains[i];
            support[i] += textSupport[i];
        }
        committee.dissociations().forEach(code -> dissociated[states.codes.indexOf(code)]++);
    }

    @Override
    public void settled(RegimeComplex complex) {
        complex.membership()
                .forEach(a -> membership.add(List.of(states.codes.get(a.state()), a.regime(), a.before(), a.after())));
    }

    /** Returns the rows of the run that has ended. */
    KeptRows rows(RunResult result) {
        Map<StoredTable, List<List<@Nullable Object>>> rows = new EnumMap<>(StoredTable.class);
        for (StoredTable table : tables) {
            rows.put(
                    table,
                    switch (table) {
                        case RUNS, POINTS -> List.of();
                        case ROUNDS -> rounds;
                        case PROVISIONS ->
                            result.fates().stream().map(KeptTables::fate).toList();
                        case STATES -> stateRows(result.mandates());
                        case MANDATES -> mandateRows(result.mandates());
                        case VOTES -> voteRows(result.mandates());
                        case MEMBERSHIP -> membership;
                    });
        }
        return new KeptRows(rows);
    }

    private List<List<@Nullable Object>> stateRows(List<MandateVote> mandates) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < gains.length; i++) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(states.codes.get(i));
            row.add((long) texts);
            row.add(texts == 0 ? null : (Double) CsvCell.rounded(gains[i] / texts));
            row.add(texts == 0 ? 0.0 : CsvCell.rounded(support[i] / texts));
            row.add(votes(mandates, i, 'Y'));
            row.add(votes(mandates, i, 'N'));
            row.add(votes(mandates, i, 'A'));
            row.add(votes(mandates, i, 'X'));
            row.add(dissociated[i]);
            rows.add(row);
        }
        return rows;
    }

    private static long votes(List<MandateVote> mandates, int state, char ballot) {
        return mandates.stream()
                .filter(vote -> vote.ballots().charAt(state) == ballot)
                .count();
    }

    private static List<@Nullable Object> fate(ProvisionFate fate) {
        return Arrays.asList(
                fate.period() + 1L,
                fate.organ(),
                fate.provision(),
                fate.part(),
                fate.status().name().toLowerCase(Locale.ROOT),
                CsvCell.rounded(fate.centre()),
                CsvCell.rounded(fate.halfWidth()),
                CsvCell.rounded(fate.spread()),
                CsvCell.rounded(fate.obligation()),
                (long) fate.amendments(),
                CsvCell.rounded(fate.objections()),
                fate.adopted());
    }

    private static List<List<@Nullable Object>> mandateRows(List<MandateVote> mandates) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (MandateVote vote : mandates) {
            List<@Nullable Object> row = new ArrayList<>(howDecided(rows.size() + 1L, vote));
            row.addAll(List.of(
                    String.join(" ", vote.objectors()),
                    (long) vote.yes(),
                    (long) vote.no(),
                    (long) vote.abstentions(),
                    (long) vote.absent(),
                    vote.adopted(),
                    vote.ballots().replace('-', '.')));
            rows.add(row);
        }
        return rows;
    }

    private List<List<@Nullable Object>> voteRows(List<MandateVote> mandates) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int v = 0; v < mandates.size(); v++) {
            MandateVote vote = mandates.get(v);
            for (int i = 0; i < states.size(); i++) {
                int state = i;
                VoteChances chances = vote.chances().get(i);
                if (!chances.equals(VoteChances.NONE)) {
                    List<@Nullable Object> row = new ArrayList<>(howDecided(v + 1L, vote));
                    row.add(states.codes.get(i));
                    row.add(MandateVote.words(vote.ballots().charAt(i)));
                    row.add(CsvCell.rounded(chances.yes()));
                    row.add(CsvCell.rounded(chances.no()));
                    row.add(CsvCell.rounded(chances.abstain()));
                    row.add(CsvCell.rounded(chances.absent()));
                    row.add(states.voted
                            .rollCall(vote.rollCall())
                            .map(call -> MandateVote.words(call.votes().charAt(state)))
                            .orElse(""));
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    /** The cells with which the rows of mandates and of votes begin. */
    private static List<Object> howDecided(long number, MandateVote vote) {
        return List.of(
                number,
                vote.period() + 1L,
                vote.votedIn().isEmpty() ? "general_assembly" : vote.votedIn(),
                vote.sponsor(),
                (long) vote.attempt(),
                vote.rival(),
                vote.organ(),
                vote.ruleMandate(),
                vote.form(),
                CsvCell.rounded(vote.lean()),
                vote.decided().name().toLowerCase(Locale.ROOT),
                vote.rollCall());
    }
}
