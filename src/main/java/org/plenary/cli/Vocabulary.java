package org.plenary.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.plenary.input.Behaviours;
import org.plenary.input.Format;
import org.plenary.scenario.FileKind;
import org.plenary.scenario.Plugins;
import org.plenary.scenario.ScenarioFile;
import org.plenary.scenario.ScenarioReader;
import org.plenary.scenario.SharedParameters;
import org.plenary.table.Column;

/**
 * What the commands on files need to know of the model.
 *
 * @param own gives the behaviours without those of the user
 * @param parameters the record of the shared parameters
 * @param mechanisms the mechanisms that a scenario may switch off, each with a line of explanation
 * @param outcomes the columns of the table of runs
 * @param others the kinds of files beyond scenarios and shared parameters
 * @param schemas the records of other kinds of files that have a JSON Schema, by the name of the kind
 * @param <R> the record of the shared parameters
 */
public record Vocabulary<R extends Record>(
        Supplier<Plugins> own,
        Class<R> parameters,
        Map<String, String> mechanisms,
        List<Column> outcomes,
        List<FileKind> others,
        Map<String, Class<? extends Record>> schemas) {
    /** Keeps the orders. */
    public Vocabulary {
        mechanisms = Collections.unmodifiableMap(new LinkedHashMap<>(mechanisms));
        outcomes = List.copyOf(outcomes);
        others = List.copyOf(others);
        schemas = Collections.unmodifiableMap(new LinkedHashMap<>(schemas));
    }

    /** Returns a reader of scenarios that may name these behaviours. */
    public ScenarioReader<R> reader(Behaviours behaviours) {
        return new ScenarioReader<>(behaviours, parameters, List.copyOf(mechanisms.keySet()));
    }

    /** Returns all kinds of YAML files that can be told apart and checked. */
    List<FileKind> kinds() {
        List<FileKind> kinds = new ArrayList<>();
        kinds.add(new FileKind(
                "scenario",
                Format.of(ScenarioFile.class, Behaviours.none()).shape().keys(),
                (opened, behaviours) -> reader(behaviours).load(opened)));
        kinds.add(new FileKind(
                "model",
                Format.of(parameters, Behaviours.none()).shape().keys(),
                (opened, behaviours) -> SharedParameters.read(parameters, opened.file())));
        kinds.addAll(others);
        return kinds;
    }

    /** Returns the formats of all kinds of files that have a JSON Schema, by the name of the kind. */
    SortedMap<String, Format<?>> formats(Behaviours behaviours) {
        SortedMap<String, Format<?>> formats = new TreeMap<>();
        formats.put("scenario", Format.of(ScenarioFile.class, behaviours));
        formats.put("model", Format.of(parameters, behaviours));
        schemas.forEach((name, type) -> formats.put(name, Format.of(type, behaviours)));
        return formats;
    }
}
