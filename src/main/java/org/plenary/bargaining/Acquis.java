package org.plenary.bargaining;

import org.plenary.field.ModelParameters;
import org.plenary.party.Preferences;
import org.plenary.party.Rule;
import org.plenary.text.Form;
import org.plenary.text.ObligationLevel;
import org.plenary.text.Wording;

/**
 * What was agreed before, row by row: the scenario's acquis at first, then the latest text adopted in the run. It is what
 * a committee starts from and what states fall back on.
 */
public final class Acquis {
    private static final Rule NOTHING = new Rule(0, 0, 0, false);

    private final ModelParameters parameters;
    private final boolean[] standing;
    private final double[] centre;
    private final double[] halfWidth;
    private final double[] open;
    private final double[] looseness;
    private final int[] obligation;
    private final double[] force;
    private final String[] origin;

    private Acquis(int rows, ModelParameters parameters) {
        this.parameters = parameters;
        standing = new boolean[rows];
        centre = new double[rows];
        halfWidth = new double[rows];
        open = new double[rows];
        looseness = new double[rows];
        obligation = new int[rows];
        force = new double[rows];
        origin = new String[rows];
        java.util.Arrays.fill(origin, "");
    }

    /** Returns the scenario's acquis, which binds as a resolution does. */
    public static Acquis of(Preferences preferences, ModelParameters parameters) {
        Acquis acquis = new Acquis(preferences.rows.size(), parameters);
        for (int row = 0; row < preferences.rows.size(); row++) {
            if (preferences.rows.get(row).acquis().isPresent()) {
                Wording w = preferences.rows.get(row).acquis().get();
                acquis.enter(
                        row,
                        w.centre(),
                        w.halfWidth(),
                        0,
                        0,
                        w.obligation().ordinal(),
                        force(Form.RESOLUTION, parameters));
            }
        }
        return acquis;
    }

    /** Returns how far a form binds, relative to a treaty. */
    public static double force(Form form, ModelParameters parameters) {
        return switch (form) {
            case REPORT -> parameters.reportForce();
            case RESOLUTION -> parameters.resolutionForce();
            case TREATY -> 1;
        };
    }

    /**
     * Replaces what stands on a row.
     *
     * @param openReadings half-width of the readings left open beside the wording, loose ends included
     * @param loose the part of them that loose drafting leaves
     */
    public void enter(int row, double y, double r, double openReadings, double loose, int level, double formForce) {
        standing[row] = true;
        centre[row] = y;
        halfWidth[row] = r;
        open[row] = openReadings;
        looseness[row] = loose;
        obligation[row] = level;
        force[row] = formForce;
    }

    /** Notes which organ's text stands on a row. */
    public void from(int row, String organ) {
        origin[row] = organ;
    }

    /** Returns the organ whose text stands on a row; empty for none and for what stood before the run. */
    public String origin(int row) {
        return origin[row];
    }

    /** Returns whether anything stands on a row. */
    public boolean standing(int row) {
        return standing[row];
    }

    /** Returns the law on a row, where something stands. */
    public Rule law(int row) {
        double half = halfWidth[row] + open[row];
        return new Rule(
                centre[row] - half,
                centre[row] + half,
                obliges(row) * force[row],
                obligation[row] == ObligationLevel.CONDITIONAL.ordinal(),
                parameters.hardness(force[row]));
    }

    private double obliges(int row) {
        return obligation[row] / (double) ObligationLevel.UNCONDITIONAL.ordinal();
    }

    /** Returns what states fall back on in a row: the law that stands, or nothing that binds. */
    public Rule fallback(int row) {
        return standing[row] ? law(row) : NOTHING;
    }

    /**
     * Returns the law that states expect of a mandate that elaborates what stands: the same, narrower, and in the new
     * form if that is stronger.
     *
     * @param factor by which the wording itself would be narrowed
     * @param formForce how far the new form binds, relative to a treaty
     * @param shift how far its middle moves
     */
    public Rule elaborated(int row, double factor, double formForce, double shift) {
        Rule law = law(row);
        double half = factor * halfWidth[row] + open[row];
        double stronger = force[row] > 0 ? law.force() * Math.max(1, formForce / force[row]) : obliges(row) * formForce;
        return new Rule(
                centre[row] + shift - half,
                centre[row] + shift + half,
                stronger,
                law.escape(),
                parameters.hardness(Math.max(formForce, force[row])));
    }

    /** Returns the strongest form in which anything stands on these rows, relative to a treaty; 0 where nothing does. */
    public double strongest(boolean[] rows) {
        double most = 0;
        for (int row = 0; row < rows.length; row++) {
            if (rows[row] && standing[row]) {
                most = Math.max(most, force[row]);
            }
        }
        return most;
    }

    /** Returns the middle of the permitted readings, where something stands. */
    public double centre(int row) {
        return centre[row];
    }

    double looseness(int row) {
        return looseness[row];
    }

    double halfWidth(int row) {
        return halfWidth[row];
    }

    int obligation(int row) {
        return obligation[row];
    }
}
