package org.plenary.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plenary.input.Format;
import org.plenary.input.Node;
import org.plenary.input.Setting;
import org.plenary.input.YamlWriter;

/**
 * What two scenarios really differ in: after defaults and shared parameters, by value. Equal numbers written
 * differently are no difference, nor are titles, descriptions and sources, which no run reads; ranges are one.
 */
public final class Differences {
    private static final String NONE = "-";

    private Differences() {}

    /**
     * A difference.
     *
     * @param path the setting, or an element that only one of the two has
     * @param first its value in the first; {@code -} if it is not there
     * @param second its value in the second; {@code -} if it is not there
     */
    public record Difference(String path, String first, String second) {}

    /** Returns the differences, in the order of the first, then what only the second has. */
    public static List<Difference> of(Format<ScenarioFile> format, ScenarioReader.Loaded a, ScenarioReader.Loaded b) {
        Map<String, String> first = values(format, a);
        Map<String, String> second = values(format, b);
        Set<String> paths = new LinkedHashSet<>(first.keySet());
        paths.addAll(second.keySet());
        Map<String, Difference> found = new LinkedHashMap<>();
        for (String path : paths) {
            Optional<String> one = Optional.ofNullable(first.get(path));
            Optional<String> other = Optional.ofNullable(second.get(path));
            if (!one.equals(other)) {
                add(path, one, other, one.isPresent() ? second.keySet() : first.keySet(), found);
            }
        }
        return new ArrayList<>(found.values());
    }

    private static void add(
            String path, Optional<String> one, Optional<String> other, Set<String> there, Map<String, Difference> out) {
        if (one.isPresent() && other.isPresent()) {
            out.put(path, new Difference(path, one.get(), other.get()));
            return;
        }
        String missing = shortestMissing(path, there);
        String value = missing.equals(path) ? one.or(() -> other).orElse(NONE) : "there";
        out.putIfAbsent(
                missing, new Difference(missing, one.isPresent() ? value : NONE, other.isPresent() ? value : NONE));
    }

    /** Returns the shortest part of the path of which the other scenario has nothing. */
    private static String shortestMissing(String path, Set<String> there) {
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
            String part = path.substring(0, dot);
            if (there.stream().noneMatch(other -> other.equals(part) || other.startsWith(part + "."))) {
                return part;
            }
        }
        return path;
    }

    private static Map<String, String> values(Format<ScenarioFile> format, ScenarioReader.Loaded loaded) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Setting setting : Setting.of(format.shape(), loaded.scenario().node())) {
            if (!setting.isForReaders() && !setting.path().startsWith("parameters.")) {
                values.put(setting.path(), value(setting.value()));
            }
        }
        loaded.parameters()
                .node()
                .entries()
                .forEach((name, entry) -> values.put("parameters." + name, value(entry.value())));
        return values;
    }

    private static String value(Node node) {
        if (node instanceof Node.Mapping map && map.get("value").isPresent()) {
            String range =
                    map.get("range").map(ends -> " in " + YamlWriter.flow(ends)).orElse("");
            return YamlWriter.flow(map.get("value").get()) + range;
        }
        return YamlWriter.flow(node);
    }
}
