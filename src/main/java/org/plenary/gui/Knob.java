package org.plenary.gui;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
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
    static List<Knob> of(ScenarioFile file) {
        List<Knob> knobs = new ArrayList<>(of(file.field(), "field", "Policy field", name -> true));
        for (BlocSpec bloc : file.blocs()) {
            String group = bloc.title().isEmpty() ? Labels.words(bloc.id()) : bloc.title();
            knobs.addAll(of(bloc, "blocs." + bloc.id(), group, "cohesion"::equals));
        }
        for (SecretariatSpec s : file.secretariats()) {
            String group = s.title().isEmpty() ? Labels.words(s.id()) : s.title();
            knobs.addAll(of(s, "secretariats." + s.id(), group, name -> true));
        }
        return knobs;
    }

    private static List<Knob> of(Record record, String path, String group, Predicate<String> wanted) {
        List<Knob> knobs = new ArrayList<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            String name = component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
            if (component.getType() == Quantity.class && wanted.test(name)) {
                Parameter about = Objects.requireNonNull(component.getAnnotation(Parameter.class));
                knobs.add(new Knob(path + "." + name, group, Labels.words(name), about, value(record, component)));
            }
        }
        return knobs;
    }

    private static Quantity value(Record record, RecordComponent component) {
        try {
            return (Quantity) component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
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
