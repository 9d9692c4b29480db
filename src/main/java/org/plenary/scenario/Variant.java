package org.plenary.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plenary.input.InvalidInputException;
import org.plenary.input.Node;
import org.plenary.input.Place;
import org.plenary.input.Problem;
import org.plenary.input.Problems;
import org.plenary.input.YamlReader;

/**
 * A scenario that says only how it differs from another, which it names under {@value #KEY}.
 *
 * <p>Maps are put together key by key. A list whose elements have an {@code id} keeps those of the other scenario: one
 * with a known id changes that element, another is added at the end. Anything else takes the place of what was there; a
 * bare number leaves the range and the source that stood beside the other.
 */
final class Variant {
    /** The key that names the other scenario, by its path in the study folder. */
    static final String KEY = "based_on";

    private Variant() {}

    /**
     * Returns what a scenario file says with what it leaves to the scenario that it is based on; the file itself if it is
     * based on none.
     *
     * @throws InvalidInputException if the other file is not there, cannot be read or is itself based on another
     */
    static Node whole(Study study, Node root, Problems problems) {
        if (!(root instanceof Node.Mapping own) || own.get(KEY).isEmpty()) {
            return root;
        }
        Node named = own.get(KEY).orElseThrow();
        if (!(named instanceof Node.Text base)) {
            throw refused(named.place(), named.describe(), "a scenario by its path in the study folder");
        }
        InputFile file = study.read(base.text(), base.place());
        Node other = YamlReader.needed(file.shown(), file.content(), problems);
        if (!(other instanceof Node.Mapping whole) || whole.get(KEY).isPresent()) {
            throw refused(
                    base.place(),
                    "\"" + base.text() + "\", which is no whole scenario",
                    "one that is based on no other");
        }
        return merged(whole, own.without(KEY));
    }

    private static InvalidInputException refused(Place place, String found, String allowed) {
        return new InvalidInputException(new Problem(
                place, KEY, found, allowed, "name it plainly, such as \"" + KEY + ": examples/smallest.yaml\"."));
    }

    private static Node merged(Node old, Node own) {
        if (old instanceof Node.Mapping map && own instanceof Node.Mapping changes && !isWhole(changes)) {
            Node.Mapping all = map;
            for (var change : changes.entries().entrySet()) {
                Node value = change.getValue().value();
                all = all.with(
                        change.getKey(),
                        map.get(change.getKey()).map(at -> merged(at, value)).orElse(value));
            }
            return new Node.Mapping(all.entries(), own.place());
        }
        if (old instanceof Node.Mapping map
                && own instanceof Node.Numeral
                && map.get("value").isPresent()) {
            return map.with("value", own);
        }
        return old instanceof Node.Sequence list && own instanceof Node.Sequence changes ? merged(list, changes) : own;
    }

    /** A quantity or a behaviour is not mixed from two. */
    private static boolean isWhole(Node.Mapping map) {
        return map.get("value").isPresent() || map.get("name").isPresent();
    }

    private static Node merged(Node.Sequence list, Node.Sequence changes) {
        List<Node> items = new ArrayList<>(list.items());
        Set<String> seen = new HashSet<>();
        for (Node change : changes.items()) {
            if (id(change).isEmpty()) {
                return changes;
            }
            int at = list.items().stream().map(Variant::id).toList().indexOf(id(change));
            boolean twice = !seen.add(id(change).orElseThrow()); // stays, to be refused
            if (at < 0 || twice) {
                items.add(change);
            } else {
                items.set(at, merged(items.get(at), change));
            }
        }
        return changes.items().isEmpty() ? changes : new Node.Sequence(items, changes.place());
    }

    private static Optional<String> id(Node node) {
        return node instanceof Node.Mapping map
                ? map.get("id").filter(Node.Text.class::isInstance).map(id -> ((Node.Text) id).text())
                : Optional.empty();
    }
}
