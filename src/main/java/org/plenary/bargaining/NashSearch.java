package org.plenary.bargaining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.plenary.organ.Authority;
import org.plenary.text.AuthorityItem;
import org.plenary.text.ProvisionStatus;

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

    private final Committee committee;
    private final NegotiatingText text;
    private final int[] members;
    private final double[] weights;
    private final double slack;
    private final List<Integer> rows = new ArrayList<>();
    private final boolean[] stood;

    NashSearch(Committee committee, double forbearance) {
        this.committee = committee;
        this.text = committee.text();
        this.members = committee.membership().members;
        this.weights = Arrays.stream(members)
                .mapToDouble(i -> committee.membership().influence[i])
                .toArray();
        // Nobody gains by having no text, so that with no slack at all there would be nothing to begin with.
        this.slack = Math.max(
                2 * NashProduct.LEAST,
                forbearance * committee.setting().parameters().objectionThreshold());
        this.stood = new boolean[text.open.length];
        for (int row = 0; row < text.open.length; row++) {
            stood[row] = text.agreed(row);
            if (text.open[row]) {
                rows.add(row);
            }
        }
    }

    void write() {
        writeRows();
        writeAuthority();
        Draft before = Draft.of(text);
        double product = product();
        writeRows();
        if (!(product() > product)) {
            before.restore(text);
        }
        polish();
        if (NashProduct.log(gains(), weights) == Double.NEGATIVE_INFINITY) {
            rows.forEach(committee::omit);
            committee.authority().copyFrom(committee.standing());
            committee.losses().authorityChanged();
        }
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

    private boolean polish(int row) {
        Alternatives alternatives = Alternatives.of(committee, row);
        boolean changed = false;
        double product = product();
        for (int a = 1; a < alternatives.gain.length; a++) {
            Draft before = Draft.of(text);
            alternatives.write(committee, row, a);
            double other = product();
            if (other > product + SAME) {
                product = other;
                changed = true;
            } else {
                before.restore(text);
            }
        }
        return changed;
    }

    /** The wordings of a text, to come back to. */
    private record Draft(ProvisionStatus[] status, double[] centre, double[] halfWidth, int[] obligation) {
        static Draft of(NegotiatingText text) {
            return new Draft(text.status.clone(), text.centre.clone(), text.halfWidth.clone(), text.obligation.clone());
        }

        void restore(NegotiatingText text) {
            System.arraycopy(status, 0, text.status, 0, status.length);
            System.arraycopy(centre, 0, text.centre, 0, centre.length);
            System.arraycopy(halfWidth, 0, text.halfWidth, 0, halfWidth.length);
            System.arraycopy(obligation, 0, text.obligation, 0, obligation.length);
        }
    }

    /** The members' gains from the package as it stands, over their reservation. */
    private double[] gains() {
        double[] whole = committee.packageGains();
        return Arrays.stream(members).mapToDouble(i -> whole[i] + slack).toArray();
    }

    private double product() {
        return NashProduct.extended(gains(), weights, NashProduct.LEAST);
    }

    private void writeRows() {
        List<Alternatives> alternatives =
                rows.stream().map(row -> Alternatives.of(committee, row)).toList();
        for (int row : rows) {
            text.status[row] = ProvisionStatus.PROPOSED;
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
        alternatives.write(committee, row, choice);
        if (choice == Alternatives.NONE && stood[row]) {
            committee.open(row);
        }
    }

    /** Each row's part in the gain from the whole. */
    private double[] shares() {
        double salience = committee.setting().parameters().framingSalience()
                * committee.setting().umbrella().framed();
        double[] shares = rows.stream()
                .mapToDouble(row -> committee.rowOf(row).weight()
                        * (1 + salience * committee.rowOf(row).umbrella()))
                .toArray();
        double total = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(share -> share / total).toArray();
    }

    private boolean improve(Alternatives row, int k, double share, int[] chosen, double[] gains) {
        double[] others = gains.clone();
        add(others, row.gain[chosen[k]], -share);
        double best = NashProduct.extended(gains, weights, NashProduct.LEAST);
        int choice = chosen[k];
        double[] trial = new double[gains.length];
        for (int a = 0; a < row.gain.length; a++) {
            System.arraycopy(others, 0, trial, 0, trial.length);
            add(trial, row.gain[a], share);
            double product = NashProduct.extended(trial, weights, NashProduct.LEAST);
            if (product > best + SAME) {
                best = product;
                choice = a;
            }
        }
        boolean changed = choice != chosen[k];
        chosen[k] = choice;
        System.arraycopy(others, 0, gains, 0, gains.length);
        add(gains, row.gain[choice], share);
        return changed;
    }

    private static void add(double[] gains, double[] more, double share) {
        for (int m = 0; m < gains.length; m++) {
            gains[m] += share * more[m];
        }
    }

    /** Moves the centre and the half-width of a wording between the points of the grid. */
    private void refine(int row, double share, double[] gains) {
        int level = text.obligation[row];
        double y0 = text.centre[row];
        double r0 = text.halfWidth[row];
        double[] others = gains.clone();
        add(others, with(new double[gains.length], row, y0, r0, level, share), -1);
        double y = NashProduct.peak(x -> with(others, row, x, r0, level, share), weights, y0 - REACH, y0, y0 + REACH);
        double r = NashProduct.peak(
                x -> with(others, row, y, x, level, share), weights, Math.max(Committee.NARROWEST, r0 / 2), r0, 2 * r0);
        double[] then = with(others, row, y, r, level, share);
        if (NashProduct.extended(then, weights, NashProduct.LEAST)
                > NashProduct.extended(gains, weights, NashProduct.LEAST)) {
            System.arraycopy(then, 0, gains, 0, gains.length);
            text.centre[row] = y;
            text.halfWidth[row] = r;
        }
    }

    private double[] with(double[] others, int row, double y, double r, int level, double share) {
        double[] gains = new double[others.length];
        Alternatives.fill(committee, row, y, r, level, gains);
        for (int m = 0; m < gains.length; m++) {
            gains[m] = others[m] + share * gains[m];
        }
        return gains;
    }

    /** Raises or lowers levels of authority where the product grows. */
    private void writeAuthority() {
        for (AuthorityItem item : Authority.inText()) {
            double best = product();
            int choice = committee.authority().level(item);
            for (int level = committee.standing().level(item); level <= AuthorityItem.MAX_LEVEL; level++) {
                set(item, level);
                double product = product();
                if (product > best + SAME) {
                    best = product;
                    choice = level;
                }
            }
            set(item, choice);
        }
    }

    private void set(AuthorityItem item, int level) {
        committee.authority().set(item, level);
        committee.losses().authorityChanged();
    }
}
