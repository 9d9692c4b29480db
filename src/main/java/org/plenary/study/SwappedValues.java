package org.plenary.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.plenary.input.Node;
import org.plenary.input.Paths;
import org.plenary.input.Setting;
import org.plenary.input.YamlWriter;
import org.plenary.kernel.UserError;
import org.plenary.scenario.ScenarioTree;
import org.plenary.study.OrdinalTable.Measure;
import org.plenary.study.OrdinalTable.Variable;
import org.plenary.table.CsvCell;

/**
 * Gives a scenario the explanatory values of another: every variable of the ordinal table, and what its drafters try
 * first. Everything else stays: what is negotiated, by whom, where and when.
 *
 * <p>A variable that counts each setting by itself has one level in a scenario, which all settings of the other get. One
 * that is a mean of flags counts as true from a half on, and all flags of the other get that. How many organs are at work
 * at once is a matter of the calendar, and stays.
 *
 * @param table the variables
 */
public record SwappedValues(OrdinalTable table) {
    private static final String PRACTICE = "drafting_practice";

    /**
     * Returns the receiver with the giver's values.
     *
     * @throws UserError if a variable has several levels in the giver
     */
    public ScenarioTree swap(ScenarioTree receiver, ScenarioTree giver) {
        if (receiver.name().equals(giver.name())) {
            return receiver;
        }
        List<Setting> given = settings(giver);
        List<Setting> own = settings(receiver);
        Map<String, Object> values = new LinkedHashMap<>();
        for (Variable variable : table.variables()) {
            if (variable.measure() != Measure.ORGANS_AT_ONCE) {
                for (String path : variable.paths()) {
                    put(values, at(path, own), at(path, given), variable, path, giver.name());
                }
            }
        }
        ScenarioTree swapped = receiver.with(values);
        return table.practice().isEmpty() ? swapped : practice(swapped, giver);
    }

    private static ScenarioTree practice(ScenarioTree receiver, ScenarioTree giver) {
        Node practice = Paths.find(giver.bind().node(), PRACTICE).orElseThrow();
        return receiver.with(PRACTICE, practice);
    }

    private static void put(
            Map<String, Object> values,
            List<Setting> own,
            List<Setting> given,
            Variable variable,
            String path,
            String giver) {
        if (!given.isEmpty() && !own.isEmpty()) {
            Object level = variable.measure() == Measure.MEAN ? majority(given) : single(given, path, giver);
            own.forEach(setting -> values.put(setting.path(), level));
        }
    }

    private static List<Setting> settings(ScenarioTree tree) {
        return Setting.of(tree.format().shape(), tree.bind().node());
    }

    private static List<Setting> at(String path, List<Setting> settings) {
        return settings.stream()
                .filter(setting -> !setting.isForReaders() && OrdinalTable.covers(path, setting.path()))
                .toList();
    }

    private static boolean majority(List<Setting> flags) {
        double mean = flags.stream()
                .mapToDouble(flag -> value(flag).equals("true") ? 1 : 0)
                .average()
                .orElseThrow();
        return mean >= 0.5;
    }

    private static Object single(List<Setting> settings, String path, String scenario) {
        TreeSet<String> levels = new TreeSet<>();
        settings.forEach(setting -> levels.add(value(setting)));
        if (levels.size() > 1) {
            throw new UserError(path + " has several levels in scenario \"" + scenario + "\" ("
                    + String.join(", ", levels)
                    + "), so another scenario cannot be given its level. Maybe give them one"
                    + " value and one range.");
        }
        Setting first = settings.get(0);
        return first.quantity().isPresent()
                ? first.quantity().orElseThrow().value()
                : value(first).equals("true") || value(first).equals("false")
                        ? value(first).equals("true")
                        : value(first);
    }

    private static String value(Setting setting) {
        return setting.quantity()
                .map(quantity -> CsvCell.value(quantity.value()))
                .orElseGet(() -> YamlWriter.flow(setting.value()));
    }
}
