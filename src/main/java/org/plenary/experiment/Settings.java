package org.plenary.experiment;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an experiment was asked for beyond what every plan has: the options of its kind, such as {@code vary} or
 * {@code gap}.
 *
 * @param values the words of each option by its name; no place of this machine is among them
 */
public record Settings(SortedMap<String, List<String>> values) implements Serializable {
    /** No options. */
    public static final Settings NONE = new Settings(new TreeMap<>());

    /** Copies the map. */
    public Settings {
        SortedMap<String, List<String>> copy = new TreeMap<>();
        values.forEach((name, words) -> copy.put(name, List.copyOf(words)));
        values = Collections.unmodifiableSortedMap(copy);
    }

    /** Returns the same with one more option. */
    public Settings with(String name, List<String> words) {
        SortedMap<String, List<String>> more = new TreeMap<>(values);
        more.put(name, words);
        return new Settings(more);
    }

    /** Returns the same with one more option of one word. */
    public Settings with(String name, Object word) {
        return with(name, List.of(word.toString()));
    }

    /** Returns the words of an option; none if it is not set. */
    public List<String> words(String name) {
        return values.getOrDefault(name, List.of());
    }

    /**
     * Returns the one word of an option.
     *
     * @throws IllegalArgumentException if it has none or several
     */
    public String word(String name) {
        List<String> words = words(name);
        if (words.size() != 1) {
            throw new IllegalArgumentException("its setting \"" + name + "\" is " + words + ", not one word");
        }
        return words.get(0);
    }

    /** Returns the same without some options. */
    Settings without(Iterable<String> names) {
        Map<String, List<String>> fewer = new TreeMap<>(values);
        names.forEach(fewer::remove);
        return new Settings(new TreeMap<>(fewer));
    }
}
