package org.plenary.report;

import java.util.ArrayList;
import java.util.List;
import org.plenary.design.DesignPoints;
import org.plenary.experiment.SweepPlan;
import org.plenary.table.CsvCell;

/** Names of design points. */
final class PointNames {
    private static final int SPELT_OUT = 2;

    private PointNames() {}

    /** A short name: the values of the factors if there are one or two, otherwise the index. */
    static String named(SweepPlan plan, int point) {
        DesignPoints design = plan.design();
        if (design.factors().isEmpty() || design.factors().size() > SPELT_OUT) {
            return "point " + point;
        }
        List<String> settings = new ArrayList<>();
        for (int f = 0; f < design.factors().size(); f++) {
            String factor = design.factors().get(f);
            String brief = brief(factor);
            settings.add(brief + " " + CsvCell.value(design.points().get(point).get(f)));
        }
        return String.join(", ", settings);
    }

    /** Returns the name at the end of a path, in words. */
    static String brief(String path) {
        return path.substring(path.lastIndexOf('.') + 1).replace('_', ' ');
    }

    /** Returns what a path sets, in words: {@code autonomy (secretariats *)} for {@code secretariats.*.autonomy}. */
    static String inWords(String path) {
        String words = path.replace('_', ' ');
        int last = words.lastIndexOf('.');
        if (last < 0) {
            return words;
        }
        String above = words.substring(0, last).replace('.', ' ');
        String name = words.substring(last + 1);
        return above.equals("field") || above.equals("parameters") ? name : name + " (" + above + ")";
    }

    /** The index and the values of all factors: {@code point 3: a.b = 0.5, c = x2}. */
    static String spelt(SweepPlan plan, int point) {
        List<String> settings = new ArrayList<>();
        for (int f = 0; f < plan.design().factors().size(); f++) {
            settings.add(plan.design().factors().get(f) + " = "
                    + CsvCell.value(plan.design().points().get(point).get(f)));
        }
        return "point " + point + ": " + String.join(", ", settings);
    }
}
