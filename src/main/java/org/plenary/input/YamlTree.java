package org.plenary.input;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;

/** Builds the tree of one document from the events of the YAML parser, which know their places. */
final class YamlTree {
    private static final String PLAIN =
            "values written out: no anchors (&), aliases (*), tags (!), merge keys (<<) or directives (%)";

    private final String source;
    private final Iterator<Event> events;
    private final Problems problems;

    YamlTree(String source, Iterator<Event> events, Problems problems) {
        this.source = source;
        this.events = events;
        this.problems = problems;
    }

    /** Thrown after a problem was added that makes it pointless to read on. */
    static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooMuch() {
            super(null, null, false, false);
        }
    }

    /** Returns the value of the only document; nothing, with a problem, if there is none. */
    Optional<Node> document() {
        Node root = null;
        while (events.hasNext()) {
            Event event = events.next();
            if (event.is(Event.ID.DocumentStart)) {
                checkStart((DocumentStartEvent) event, root != null);
                Node node = value(events.next(), 0);
                root = root == null ? node : root;
            }
        }
        if (root == null || (root instanceof Node.Nothing && problems.isEmpty())) {
            problems.add(
                    Place.of(source),
                    "",
                    "an empty file",
                    "a file with keys and values",
                    "start from \"plenary new\".");
            return Optional.empty();
        }
        return Optional.of(root);
    }

    private void checkStart(DocumentStartEvent event, boolean second) {
        if (second) {
            refuse(event, "a second document", "one document in a file", "remove the line with ---.");
        }
        if (event.getVersion() != null
                || (event.getTags() != null && !event.getTags().isEmpty())) {
            refuse(event, "a directive (%)", PLAIN, "remove it.");
        }
    }

    private Node value(Event event, int depth) {
        Place place = place(event.getStartMark());
        if (depth > YamlReader.DEEPEST) {
            refuse(event, "nesting deeper than " + YamlReader.DEEPEST + " levels", "fewer levels", "");
            throw new TooMuch();
        }
        if (event instanceof AliasEvent) {
            refuse(event, "an alias (*" + ((AliasEvent) event).getAnchor() + ")", PLAIN, "write the value out.");
            return new Node.Refused(place);
        }
        checkNode(event);
        if (event instanceof SequenceStartEvent) {
            return sequence(place, depth);
        }
        if (event instanceof MappingStartEvent) {
            return mapping(place, depth);
        }
        ScalarEvent scalar = (ScalarEvent) event;
        return scalar.isPlain()
                ? CoreSchema.resolve(scalar.getValue(), place)
                : new Node.Text(scalar.getValue(), place);
    }

    private void checkNode(Event event) {
        if (event instanceof NodeEvent node && node.getAnchor() != null) {
            refuse(event, "an anchor (&" + node.getAnchor() + ")", PLAIN, "remove it.");
        }
        String tag = tag(event);
        if (tag != null) {
            refuse(event, "a tag (" + tag + ")", PLAIN, "remove it.");
        }
    }

    private static @Nullable String tag(Event event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getTag();
        }
        if (event instanceof SequenceStartEvent sequence) {
            return sequence.getTag();
        }
        return event instanceof MappingStartEvent mapping ? mapping.getTag() : null;
    }

    private Node sequence(Place place, int depth) {
        List<Node> items = new ArrayList<>();
        for (Event event = events.next(); !event.is(Event.ID.SequenceEnd); event = events.next()) {
            items.add(value(event, depth + 1));
            checkSize(items.size(), event);
        }
        return new Node.Sequence(items, place);
    }

    private Node mapping(Place place, int depth) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        for (Event key = events.next(); !key.is(Event.ID.MappingEnd); key = events.next()) {
            Optional<String> name = key(key, depth);
            Place keyPlace = place(key.getStartMark());
            Node value = value(events.next(), depth + 1);
            name.ifPresent(known -> put(entries, known, keyPlace, value));
            checkSize(entries.size(), key);
        }
        return new Node.Mapping(entries, place);
    }

    private void checkSize(int size, Event event) {
        if (size > YamlReader.LONGEST) {
            refuse(event, "more than " + YamlReader.LONGEST + " elements", "fewer elements in a list or map", "");
            throw new TooMuch();
        }
    }

    private Optional<String> key(Event event, int depth) {
        if (event instanceof ScalarEvent scalar) {
            checkNode(event);
            if (scalar.isPlain() && scalar.getValue().equals("<<")) {
                refuse(event, "a merge key (<<)", PLAIN, "write the values out.");
                return Optional.empty();
            }
            return Optional.of(scalar.getValue());
        }
        refuse(event, "a key that is not a word", "a word as key", "check the indentation and the brackets.");
        value(event, depth + 1);
        return Optional.empty();
    }

    private void put(Map<String, Node.Entry> entries, String key, Place place, Node value) {
        Node.Entry first = entries.get(key);
        if (first == null) {
            entries.put(key, new Node.Entry(value, place));
        } else {
            problems.add(
                    place,
                    key,
                    "the key \"" + Printable.brief(key) + "\" a second time",
                    "each key once in a map; the first stands in line "
                            + first.keyPlace().line(),
                    "remove one of them.");
        }
    }

    private void refuse(Event event, String found, String allowed, String remedy) {
        problems.add(place(event.getStartMark()), "", found, allowed, remedy);
    }

    private Place place(Mark mark) {
        return new Place(source, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
