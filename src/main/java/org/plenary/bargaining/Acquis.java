package org.plenary.bargaining;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.plenary.text.Bindingness;
import org.plenary.text.Form;
import org.plenary.text.FormScale;
import org.plenary.text.Law;
import org.plenary.text.Wording;
import org.plenary.world.Preferences;

/**
 * What was agreed before, row by row: the scenario's own acquis, and the latest text of each organ in the run. What an organ
 * adopted last comes before what others adopted earlier, and anything adopted before the scenario's acquis; where the
 * former lapses the latter holds again, as general law does where a special rule ends. It is what a committee starts from
 * and what states fall back on.
 */
public final class Acquis {
    private static final String GENERAL = "";

    private final FormScale forms;
    private final List<Deque<Standing>> rows;

    /** What stands on a row. */
    private record Standing(Wording wording, double open, Bindingness form, String organ, Law law) {}

    private Acquis(int rows, FormScale forms) {
        this.forms = forms;
        this.rows = Stream.generate(() -> (Deque<Standing>) new ArrayDeque<Standing>())
                .limit(rows)
                .toList();
    }

    /** Returns the scenario's acquis. */
    public static Acquis of(Preferences preferences, FormScale forms) {
        Acquis acquis = new Acquis(preferences.rows.size(), forms);
        for (int row = 0; row < preferences.rows.size(); row++) {
            int at = row;
            preferences.rows.get(row).acquis().ifPresent(a -> acquis.enter(at, a.wording(), 0, a.form(), GENERAL));
        }
        return acquis;
    }

    /**
     * Puts an organ's text in the place of what stands on a row.
     *
     * @param open half-width of the readings left open beside the wording
     * @param organ whose text it is
     */
    public void enter(int row, Wording wording, double open, Form form, String organ) {
        Bindingness binding = forms.binding(form);
        repeal(row, organ::equals);
        rows.get(row).push(new Standing(wording, open, binding, organ, Law.of(wording, open, binding)));
    }

    /** Ends what some organs' texts say on a row; the scenario's own acquis stays. */
    public void repeal(int row, Predicate<String> organs) {
        rows.get(row).removeIf(standing -> !standing.organ.equals(GENERAL) && organs.test(standing.organ));
    }

    private Standing at(int row) {
        return Objects.requireNonNull(rows.get(row).peek(), "nothing stands on the row");
    }

    /** Returns the organ whose text stands on a row; empty for none and for what stood before the run. */
    public String origin(int row) {
        return standing(row) ? at(row).organ : GENERAL;
    }

    /** Returns whether anything stands on a row. */
    public boolean standing(int row) {
        return !rows.get(row).isEmpty();
    }

    /** Returns whether a text adopted in the run stands on a row. */
    public boolean adopted(int row) {
        return !origin(row).equals(GENERAL);
    }

    /** Returns the law on a row, where something stands. */
    public Law law(int row) {
        return at(row).law;
    }

    /** Returns what states fall back on in a row: the law that stands, or nothing that binds. */
    public Law fallback(int row) {
        return standing(row) ? law(row) : Law.NOTHING;
    }

    /** Returns what is left on a row if some organs' texts end there: what stood beneath them, or nothing that binds. */
    public Law without(int row, Predicate<String> organs) {
        return rows.get(row).stream()
                .filter(standing -> standing.organ.equals(GENERAL) || !organs.test(standing.organ))
                .findFirst()
                .map(Standing::law)
                .orElse(Law.NOTHING);
    }

    /**
     * Returns the law that states expect of a mandate that elaborates what stands: the same, narrower, in the new form.
     *
     * @param factor by which the wording itself would be narrowed
     * @param form how far the new form binds
     * @param shift how far its middle moves
     * @param term half-width of the readings that the umbrella term leaves open; a text of the run has its own
     */
    public Law elaborated(int row, double factor, Bindingness form, double shift, double term) {
        Standing before = at(row);
        Wording narrowed = new Wording(
                before.wording.centre() + shift, factor * before.wording.halfWidth(), before.wording.obligation());
        return Law.of(narrowed, adopted(row) ? before.open : term, form);
    }

    /**
     * Returns the strongest form in which a text adopted in the run stands on these rows, relative to a treaty; 0 where none
     * does. The scenario's own acquis does not count: what a treaty says in general may be spelt out in a weaker form.
     */
    public double strongest(boolean[] covered) {
        double most = 0;
        for (int row = 0; row < covered.length; row++) {
            if (covered[row] && adopted(row)) {
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
