package org.plenary.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.plenary.input.CsvTable;
import org.plenary.input.NearestName;
import org.plenary.input.Problems;

/**
 * Tells which states can have been meant by another word than its code: its name, an old, short or official name, or its ISO
 * 3166-1 alpha-2 code; failing these, a name that differs in a letter or two. Accents, case and signs do not count.
 */
final class StateNames {
    private static final String ALSO = "state-names.csv";

    /** At most a letter in so many may differ. */
    private static final int LETTERS_A_FAULT = 4;

    private final Map<String, String> codes = new TreeMap<>();

    /** Knows the names of these states, and of no others. */
    StateNames(List<StateRow> states) {
        states.forEach(state -> codes.put(plain(state.iso3()), state.iso3()));
        List<String> known = List.copyOf(codes.values());
        states.forEach(state -> codes.putIfAbsent(plain(state.name()), state.iso3()));
        for (CsvTable.CsvRow row : also().rows()) {
            if (known.contains(row.text("iso3"))) {
                for (String name : row.text("also").split(";", -1)) {
                    codes.putIfAbsent(plain(name), row.text("iso3"));
                }
            }
        }
        for (String two : Locale.getISOCountries()) {
            String code = new Locale("", two).getISO3Country();
            if (known.contains(code)) {
                codes.putIfAbsent(plain(two), code);
            }
        }
    }

    private static CsvTable also() {
        try (InputStream in = Objects.requireNonNull(StateNames.class.getResourceAsStream(ALSO))) {
            return CsvTable.read(ALSO, in.readAllBytes(), List.of("iso3", "also"), new Problems());
        } catch (IOException e) {
            throw new IllegalStateException("Plenary's own names of states cannot be read", e);
        }
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }

    /** Returns the codes of the states that can have been meant, the nearest first; none if none is near. */
    List<String> meant(String written) {
        String sought = plain(written);
        String exact = codes.get(sought);
        return exact != null ? List.of(exact) : near(sought);
    }

    private List<String> near(String sought) {
        int most = sought.length() / LETTERS_A_FAULT;
        return most == 0
                ? List.of()
                : codes.entrySet().stream()
                        .filter(entry -> Math.abs(entry.getKey().length() - sought.length()) <= most)
                        .filter(entry -> NearestName.distance(sought, entry.getKey()) <= most)
                        .sorted(Comparator.comparingInt(entry -> NearestName.distance(sought, entry.getKey())))
                        .map(Map.Entry::getValue)
                        .distinct()
                        .toList();
    }
}
