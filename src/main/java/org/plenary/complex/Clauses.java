package org.plenary.complex;

import java.util.List;
import org.plenary.text.AdoptedProvision;
import org.plenary.text.AdoptedText;
import org.plenary.text.FormScale;
import org.plenary.world.Regime;

/**
 * What a regime says on each provision of the field: which readings it permits and how far it binds.
 *
 * @param centre the middle of the permitted readings, in sd
 * @param halfWidth half of their width, at least 0, in sd
 * @param force from 0 to 1; 0 where the regime is silent
 */
@SuppressWarnings("ArrayRecordComponent") // read in inner loops, never compared
record Clauses(double[] centre, double[] halfWidth, double[] force) {
    /** Returns clauses that bind nobody. */
    static Clauses silent(int rows) {
        return new Clauses(new double[rows], new double[rows], new double[rows]);
    }

    /** Returns the clauses of a regime on file: centred on its drafters' mean ideal, by influence (1) among them. */
    static Clauses of(Regime regime, Stakes stakes) {
        Clauses clauses = silent(stakes.rows);
        double[] weights = stakes.influence(regime.drafters());
        for (int k = 0; k < stakes.rows; k++) {
            if (regime.provisions().contains(stakes.provisions.get(k))) {
                clauses.set(
                        k,
                        stakes.mean(weights, k),
                        regime.halfWidth(),
                        regime.obligation().weight());
            }
        }
        return clauses;
    }

    /** Returns clauses of one width and force on all rows, centred on a weighted mean ideal. */
    static Clauses of(Stakes stakes, double[] weights, double halfWidth, double force) {
        Clauses clauses = silent(stakes.rows);
        for (int k = 0; k < stakes.rows; k++) {
            clauses.set(k, stakes.mean(weights, k), halfWidth, force);
        }
        return clauses;
    }

    /**
     * Returns the clauses of an adopted text. A provision that was split is the mean of its parts, and binds as far as
     * parts were adopted.
     *
     * @param most the greatest force that it can have
     */
    static Clauses of(AdoptedText text, FormScale forms, Stakes stakes, double most) {
        Clauses clauses = silent(stakes.rows);
        for (int k = 0; k < stakes.rows; k++) {
            String id = stakes.provisions.get(k);
            List<AdoptedProvision> said =
                    text.provisions().stream().filter(p -> p.id().equals(id)).toList();
            double count = said.size();
            double centre = 0;
            double half = 0;
            double force = 0;
            for (AdoptedProvision p : said) {
                centre += p.wording().centre() / count;
                half += p.wording().halfWidth() / count;
                force += p.wording().obligation().weight() / (p.part().isEmpty() ? 1 : stakes.parts[k]);
            }
            clauses.set(
                    k,
                    centre,
                    half,
                    Math.min(most, force * forms.binding(text.form()).force()));
        }
        return clauses;
    }

    private void set(int k, double middle, double half, double binds) {
        centre[k] = middle;
        halfWidth[k] = half;
        force[k] = binds;
    }

    /** Returns the same, but silent on some rows. */
    Clauses without(boolean[] rows) {
        double[] left = force.clone();
        for (int k = 0; k < left.length; k++) {
            left[k] = rows[k] ? 0 : left[k];
        }
        return new Clauses(centre, halfWidth, left);
    }

    /** Returns whether they bind anybody to anything. */
    boolean bind() {
        for (double f : force) {
            if (f > 0) {
                return true;
            }
        }
        return false;
    }
}
