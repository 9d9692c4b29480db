package org.plenary.input;

import java.util.List;
import java.util.Optional;

/**
 * Paths into a file: keys joined by dots, such as {@code organs.ahc.chair}. An element of a list goes by its {@code id},
 * a behaviour in a list by its {@code name}, any other element by its number from 1: {@code periods.1.tablings.2.days}.
 */
public final class Paths {
    private Paths() {}

    /** Returns the steps of a path. */
    static List<String> steps(String path) {
        return path.isEmpty() ? List.of() : List.of(path.split("\\.", -1));
    }

    /** Returns the value at a path, if it is there. */
    public static Optional<Node> find(Node root, String path) {
        Optional<Node> here = Optional.of(root);
        for (String step : steps(path)) {
            here = here.flatMap(node -> step(node, step));
        }
        return here;
    }

    /** Returns the place of the value at a path, or of the deepest part of the path that is there. */
    public static Place place(Node root, String path) {
        Node here = root;
        for (String step : steps(path)) {
            Optional<Node> next = step(here, step);
            if (next.isEmpty()) {
                return here.place();
            }
            here = next.get();
        }
        return here.place();
    }

    private static Optional<Node> step(Node node, String step) {
        if (node instanceof Node.Mapping map) {
            return map.get(step);
        }
        if (!(node instanceof Node.Sequence list)) {
            return Optional.empty();
        }
        Optional<Node> numbered = numbered(list, step);
        return numbered.isPresent()
                ? numbered
                : list.items().stream().filter(item -> isCalled(item, step)).findFirst();
    }

    private static boolean isCalled(Node item, String step) {
        if (!(item instanceof Node.Mapping map)) {
            return false;
        }
        Optional<Node> id = map.get(RecordShape.ID).or(() -> map.get(BehaviourShape.NAME));
        return id.isPresent()
                && id.get() instanceof Node.Text text
                && text.text().equals(step);
    }

    private static Optional<Node> numbered(Node.Sequence list, String step) {
        boolean number = step.matches("[0-9]{1,6}");
        int index = number ? Integer.parseInt(step) - 1 : -1;
        return index >= 0 && index < list.items().size()
                ? Optional.of(list.items().get(index))
                : Optional.empty();
    }
}
