package org.plenary.gui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.plenary.input.Node;
import org.plenary.input.Setting;
import org.plenary.kernel.Parameter;
import org.plenary.kernel.Quantity;
import org.plenary.scenario.BlocSpec;
import org.plenary.scenario.ScenarioFile;
import org.plenary.scenario.SecretariatSpec;

/**
 * A number of a scenario that can be changed on the screen.
 *
 * @param path its path in the scenario file, such as {@code field.drive}
 * @param group what it belongs to
 * @param name what it is called
 * @param about what it is, its unit and bounds from {@link Parameter}
 * @param quantity its value, range and source from the file
 */
record Knob(String path, String group, String name, Parameter about, Quantity quantity) {
    /** Returns the numbers of a scenario: the variables of the policy field, cohesion of blocs, secretariats' resources. */
    static List<Knob> of(OpenScenario scenario) {
        List<Knob> knobs = new ArrayList<>();
        Node.Mapping file = scenario.tree().bind().node();
        for (Setting setting : Setting.of(scenario.tree().format().shape(), file)) {
            String[] steps = setting.path().split("\\.", -1);
            setting.quantity()
                    .filter(quantity -> isShown(steps))
                    .ifPresent(quantity -> knobs.add(new Knob(
                            setting.path(),
                            group(scenario.file(), steps),
                            Labels.words(steps[steps.length - 1]),
                            setting.about(),
                            quantity)));
        }
        return knobs;
    }

    private static boolean isShown(String[] steps) {
        return switch (steps[0]) {
            case "field" -> steps.length == 2;
            case "blocs" -> steps.length == 3 && steps[2].equals("cohesion");
            case "secretariats" -> steps.length == 3;
            default -> false;
        };
    }

    private static String group(ScenarioFile file, String[] steps) {
        String title = "Policy field";
        if (steps[0].equals("blocs")) {
            title = title(file.blocs(), BlocSpec::id, BlocSpec::title, steps[1]);
        } else if (steps[0].equals("secretariats")) {
            title = title(file.secretariats(), SecretariatSpec::id, SecretariatSpec::title, steps[1]);
        }
        return title;
    }

    private static <T> String title(List<T> all, Function<T, String> id, Function<T, String> title, String wanted) {
        return all.stream()
                .filter(one -> id.apply(one).equals(wanted))
                .map(title)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse(Labels.words(wanted));
    }

    double low() {
        return about.min();
    }

    double high() {
        return about.max();
    }

    /** Returns the step in which it is changed: a hundredth where it goes from 0 to 1, coarser where the range is wide. */
    double step() {
        double span = high() - low();
        return span <= 1 ? 0.01 : span <= 5 ? 0.05 : 0.1;
    }

    /** Returns how many steps there are. */
    int steps() {
        return (int) Math.round((high() - low()) / step());
    }

    /** Returns the value after so many steps, as it is written. */
    String at(int steps) {
        return Labels.number(low() + steps * step(), 2);
    }

    /** Returns how many steps a value is away from the lower bound. */
    int stepsTo(double value) {
        return (int) Math.round((value - low()) / step());
    }

    /** Returns bounds, judged range and unit in words. */
    String bounds() {
        String unit = about.unit().isEmpty() ? "" : " " + about.unit();
        String judged = quantity.range()
                .map(r -> "; judged " + Labels.number(r.low(), 2) + " to " + Labels.number(r.high(), 2))
                .orElse("");
        return plain(low()) + " to " + plain(high()) + unit + judged;
    }

    private static String plain(double x) {
        return x == Math.rint(x) ? Labels.number(x, 0) : Labels.number(x, 2);
    }
}
