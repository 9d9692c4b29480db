package org.plenary.bargaining;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plenary.text.Bindingness;
import org.plenary.text.Form;
import org.plenary.text.Law;
import org.plenary.text.Wording;
import org.plenary.world.ModelParameters;
import org.plenary.world.Preferences;

/**
 * What was agreed before, row by row: the scenario's acquis at first, then the latest text adopted in the run. It is what
 * a committee starts from and what states fall back on.
 */
public final class Acquis {
    private final ModelParameters parameters;
    private final @Nullable Standing[] rows;

    /** What stands on a row. */
    private record Standing(Wording wording, double open, Bindingness form, String organ, Law law) {}

    private Acquis(int rows, ModelParameters parameters) {
        this.parameters = parameters;
        this.rows = new Standing[rows];
    }

    /** Returns the scenario's acquis, which binds as a resolution does. */
    public static Acquis of(Preferences preferences, ModelParameters parameters) {
        Acquis acquis = new Acquis(preferences.rows.size(), parameters);
        for (int row = 0; row < preferences.rows.size(); row++) {
            if (preferences.rows.get(row).acquis().isPresent()) {
                acquis.enter(row, preferences.rows.get(row).acquis().get(), 0, Form.RESOLUTION, "");
            }
        }
        return acquis;
    }

    /**
     * Replaces what stands on a row.
     *
     * @param open half-width of the readings left open beside the wording
     * @param organ whose text it is
     */
    public void enter(int row, Wording wording, double open, Form form, String organ) {
        Bindingness binding = parameters.binding(form);
        rows[row] = new Standing(wording, open, binding, organ, Law.of(wording, open, binding));
    }

    private Standing at(int row) {
        return Objects.requireNonNull(rows[row], "nothing stands on the row");
    }

    /** Returns the organ whose text stands on a row; empty for none and for what stood before the run. */
    public String origin(int row) {
        return standing(row) ? at(row).organ : "";
    }

    /** Returns whether anything stands on a row. */
    public boolean standing(int row) {
        return rows[row] != null;
    }

    /** Returns the law on a row, where something stands. */
    public Law law(int row) {
        return at(row).law;
    }

    /** Returns what states fall back on in a row: the law that stands, or nothing that binds. */
    public Law fallback(int row) {
        return standing(row) ? law(row) : Law.NOTHING;
    }

    /**
     * Returns the law that states expect of a mandate that elaborates what stands: the same, narrower, and in the new
     * form if that is stronger.
     *
     * @param factor by which the wording itself would be narrowed
     * @param form how far the new form binds
     * @param shift how far its middle moves
     */
    public Law elaborated(int row, double factor, Bindingness form, double shift) {
        Standing before = at(row);
        double force = before.form.force();
        double stronger = force > 0
                ? before.law.force() * Math.max(1, form.force() / force)
                : before.wording.obligation().weight() * form.force();
        Wording narrowed = new Wording(
                before.wording.centre() + shift, factor * before.wording.halfWidth(), before.wording.obligation());
        return Law.of(narrowed, before.open, form.force() > force ? form : before.form)
                .withForce(stronger);
    }

    /** Returns the strongest form in which anything stands on these rows, relative to a treaty; 0 where nothing does. */
    public double strongest(boolean[] covered) {
        double most = 0;
        for (int row = 0; row < covered.length; row++) {
            if (covered[row] && standing(row)) {
                most = Math.max(most, at(row).form.force());
            }
        }
        return most;
    }

    /** Returns the wording, where something stands. */
    public Wording wording(int row) {
        return at(row).wording;
    }
}
