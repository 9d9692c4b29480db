package org.plenary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The layout as CONTRIBUTING.md shows it: for each package, which others it may depend on. A row's last cell names
 * packages of rows above it, or says "all above", or "X and below" for X and all that X may depend on. On
 * {@code kernel} anything may depend.
 */
record PackageTable(Map<String, Set<String>> allowed) {
    private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\|[^|]*\\|([^|]*)\\|");

    static PackageTable read(Path file) throws IOException {
        return parse(Files.readAllLines(file));
    }

    static PackageTable parse(List<String> lines) {
        Map<String, Set<String>> allowed = new LinkedHashMap<>();
        for (String line : lines) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                allowed.put(row.group(1), dependencies(row.group(2).strip(), allowed));
            }
        }
        return new PackageTable(allowed);
    }

    private static Set<String> dependencies(String cell, Map<String, Set<String>> above) {
        Set<String> result = new LinkedHashSet<>(Set.of("kernel"));
        if (cell.equals("all above")) {
            result.addAll(above.keySet());
        } else if (!cell.isEmpty()) {
            for (String name : cell.split(", ", -1)) {
                String first = name.replace(" and below", "");
                if (!above.containsKey(first)) {
                    throw new IllegalArgumentException("'" + name + "' is no package of a row above");
                }
                result.add(first);
                if (!first.equals(name)) {
                    result.addAll(above.get(first));
                }
            }
        }
        return result;
    }
}
