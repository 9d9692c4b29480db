package org.plenary.protocol;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.bargaining.Chair;
import org.plenary.bargaining.Committee;
import org.plenary.bargaining.Drafting;
import org.plenary.bargaining.Gains;
import org.plenary.bargaining.NegotiatingText;
import org.plenary.text.AuthorityItem;
import org.plenary.text.Wording;
import org.plenary.world.Authority;

/**
 * Looks for the package with the greatest Nash product: row by row the best of a grid of wordings given all others, over
 * and over until none changes; the centre and the half-width of each wording by Brent's method; the levels of authority
 * one at a time; and rows once more under that authority, if that is better. In the end no other wording of the grid is
 * better on a row by itself: a local peak is all that is promised. Where
 * somebody with influence would still lose more than it puts up with, there is no text.
 */
final class NashSearch {
    private static final int MOST_SWEEPS = 20;
    private static final double SAME = 1e-12;
    /** How far a centre may move off the grid, in standard deviations. */
    private static final double REACH = 0.5;

    private final Chair chair;
    private final Committee committee;
    private final NegotiatingText text;
    private final int[] members;
    private final double[] weights;
    private final double slack;
    private final Gains gains;
    private final List<Integer> rows = new ArrayList<>();
    private final boolean[] stood;
    private final Map<Integer, Known> known = new LinkedHashMap<>();

    /** Alternatives for a row, and under which authority and looseness they were computed. */
    private record Known(Authority authority, double open, Alternatives alternatives) {}

    NashSearch(Chair chair, double forbearance) {
        this.chair = chair;
        this.committee = chair.committee();
        this.text = committee.text();
        this.members = committee.membership().members();
        this.weights = Arrays.stream(members)
                .mapToDouble(committee.membership()::influence)
                .toArray();
        this.gains = chair.newGains();
        // Thresholds are losses in all, gains here are means over the rows.
        // Nobody gains by having no text, so that with no slack at all there would be nothing to begin with.
        this.slack = Math.max(
                2 * NashProduct.LEAST,
                forbearance * committee.setting().parameters().objectionThreshold() / committee.importance());
        this.stood = new boolean[text.rows()];
        for (int row = 0; row < text.rows(); row++) {
            stood[row] = text.agreed(row);
            if (text.open(row)) {
                rows.add(row);
            }
        }
    }

    void write() {
        writeRows();
        writeAuthority();
        Map<Integer, Wording> before = agreed();
        double product = product();
        writeRows();
        if (!(product() > product)) {
            rows.forEach(row -> restore(row, Optional.ofNullable(before.get(row))));
        }
        polish();
        if (NashProduct.log(gains(), weights) == Double.NEGATIVE_INFINITY) {
            rows.forEach(chair::omit);
            for (AuthorityItem item : AuthorityItem.values()) {
                chair.confer(item, committee.standing().level(item));
            }
        }
    }

    private Map<Integer, Wording> agreed() {
        Map<Integer, Wording> agreed = new LinkedHashMap<>();
        rows.stream().filter(text::agreed).forEach(row -> agreed.put(row, text.wording(row)));
        return agreed;
    }

    private void restore(int row, Optional<Wording> before) {
        before.ifPresentOrElse(wording -> chair.write(row, wording), () -> chair.withdraw(row));
    }

    /** Tries every other wording of each row that stands, under the authority as it is now, until none is better. */
    private void polish() {
        boolean changed = true;
        for (int sweep = 0; changed && sweep < MOST_SWEEPS; sweep++) {
            changed = false;
            for (int row : rows) {
                changed |= text.agreed(row) && polish(row);
            }
        }
    }

    /** Returns the alternatives of a row, which stay the same while authority and what is left open do. */
    private Alternatives alternatives(int row) {
        Known of = known.get(row);
        if (of == null || of.open != committee.openReadings(row) || !of.authority.equals(committee.authority())) {
            of = new Known(committee.authority(), committee.openReadings(row), Alternatives.of(chair, row));
            known.put(row, of);
        }
        return of.alternatives;
    }

    private boolean polish(int row) {
        Alternatives alternatives = alternatives(row);
        boolean changed = false;
        double[] gains = gains();
        double product = NashProduct.extended(gains, weights, NashProduct.LEAST);
        double share = shares()[rows.indexOf(row)];
        double[] now = Alternatives.overNothing(chair, row, text.wording(row), members, this.gains);
        NashProduct.Tangent tangent = new NashProduct.Tangent(gains, weights, NashProduct.LEAST, product, now, share);
        for (int a = 1; a < alternatives.size(); a++) {
            if (tangent.bound(alternatives.gain(a)) <= product) {
                continue;
            }
            Wording before = text.wording(row);
            alternatives.write(chair, row, a);
            double other = product();
            if (other > product + SAME) {
                product = other;
                changed = true;
            } else {
                chair.write(row, before);
            }
        }
        return changed;
    }

    /** The members' gains from the package as it stands, over their reservation. */
    private double[] gains() {
        chair.gains(gains);
        return Arrays.stream(members)
                .mapToDouble(i -> gains.overNothing(i) + slack)
                .toArray();
    }

    private double product() {
        return NashProduct.extended(gains(), weights, NashProduct.LEAST);
    }

    private void writeRows() {
        List<Alternatives> alternatives = rows.stream().map(this::alternatives).toList();
        for (int row : rows) {
            chair.withdraw(row);
        }
        int[] chosen = new int[rows.size()];
        double[] shares = shares();
        double[] gains = gains();
        boolean changed = true;
        for (int sweep = 0; changed && sweep < MOST_SWEEPS; sweep++) {
            changed = false;
            for (int k = 0; k < chosen.length; k++) {
                changed |= improve(alternatives.get(k), k, shares[k], chosen, gains);
            }
        }
        for (int k = 0; k < chosen.length; k++) {
            write(alternatives.get(k), rows.get(k), chosen[k]);
            if (chosen[k] != Alternatives.NONE) {
                refine(rows.get(k), shares[k], gains);
            }
        }
    }

    private void write(Alternatives alternatives, int row, int choice) {
        alternatives.write(chair, row, choice);
        if (choice == Alternatives.NONE && stood[row]) {
            chair.restart(row);
        }
    }

    /** Each row's part in the gain from the whole. */
    private double[] shares() {
        double[] shares =
                rows.stream().mapToDouble(row -> committee.rowOf(row).weight()).toArray();
        double total = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(share -> share / total).toArray();
    }

    private boolean improve(Alternatives row, int k, double share, int[] chosen, double[] gains) {
        double[] others = gains.clone();
        add(others, row.gain(chosen[k]), -share);
        double best = NashProduct.extended(gains, weights, NashProduct.LEAST);
        int choice = chosen[k];
        double[] trial = new double[gains.length];
        NashProduct.Tangent tangent =
                new NashProduct.Tangent(gains, weights, NashProduct.LEAST, best, row.gain(chosen[k]), share);
        for (int a = 0; a < row.size(); a++) {
            if (tangent.bound(row.gain(a)) <= best) {
                continue;
            }
            System.arraycopy(others, 0, trial, 0, trial.length);
            add(trial, row.gain(a), share);
            double product = NashProduct.extended(trial, weights, NashProduct.LEAST);
            if (product > best + SAME) {
                best = product;
                choice = a;
            }
        }
        boolean changed = choice != chosen[k];
        chosen[k] = choice;
        System.arraycopy(others, 0, gains, 0, gains.length);
        add(gains, row.gain(choice), share);
        return changed;
    }

    private static void add(double[] gains, double[] more, double share) {
        for (int m = 0; m < gains.length; m++) {
            gains[m] += share * more[m];
        }
    }

    /** Moves the centre and the half-width of a wording between the points of the grid. */
    private void refine(int row, double share, double[] gains) {
        Wording was = text.wording(row);
        double y0 = was.centre();
        double r0 = was.halfWidth();
        double[] others = gains.clone();
        add(others, with(new double[gains.length], row, was, share), -1);
        double y =
                NashProduct.peak(x -> with(others, row, was.withCentre(x), share), weights, y0 - REACH, y0, y0 + REACH);
        Wording moved = was.withCentre(y);
        double r = NashProduct.peak(
                x -> with(others, row, moved.withHalfWidth(x), share),
                weights,
                Math.max(Drafting.NARROWEST, r0 / 2),
                r0,
                2 * r0);
        Wording refined = moved.withHalfWidth(r);
        double[] then = with(others, row, refined, share);
        if (NashProduct.extended(then, weights, NashProduct.LEAST)
                > NashProduct.extended(gains, weights, NashProduct.LEAST)) {
            System.arraycopy(then, 0, gains, 0, gains.length);
            chair.write(row, refined);
        }
    }

    private double[] with(double[] others, int row, Wording wording, double share) {
        double[] gained = Alternatives.overNothing(chair, row, wording, members, gains);
        for (int m = 0; m < gained.length; m++) {
            gained[m] = others[m] + share * gained[m];
        }
        return gained;
    }

    /** Raises or lowers levels of authority where the product grows. */
    private void writeAuthority() {
        for (AuthorityItem item : Authority.inText()) {
            double best = product();
            int choice = committee.authority().level(item);
            for (int level = committee.standing().level(item); level <= AuthorityItem.MAX_LEVEL; level++) {
                chair.confer(item, level);
                double product = product();
                if (product > best + SAME) {
                    best = product;
                    choice = level;
                }
            }
            chair.confer(item, choice);
        }
    }
}
