package org.plenary.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.plenary.input.Node;
import org.plenary.input.Paths;
import org.plenary.input.Place;

/**
 * What a scenario file says that has some parts of one scenario and some of another. Where parts name each other it is
 * made valid: by rules that treat both scenarios alike, and change nothing where all parts are of one.
 *
 * @param sides both files with all defaults
 * @param rows the rows of the ordinal table that are parts, but for the number of organs
 * @param from of which scenario each part is, 0 or 1, by its name; 0 if nothing is said
 */
record MixedScenario(List<Node.Mapping> sides, List<OrdinalTable.Variable> rows, Map<String, Integer> from) {
    /** The part that is the second organs of periods, with their mandates. */
    static final String AT_ONCE = "organs_at_once";

    /** What parts are called that are a list or a map of the file, before its key. */
    static final String WHOLE = "the_";

    static final String STRATEGIES = "strategies";
    private static final List<String> ALONE =
            List.of(STRATEGIES, "drafting_practice", "tactics", "protocol", "mechanisms_off", "parameters");
    private static final String ID = "id";

    /** An element of a list and the scenario that it is of. */
    private record Element(Node.Mapping map, int side) {}

    private int side(String part) {
        return from.getOrDefault(part, 0);
    }

    /** Returns the file. */
    Node.Mapping root() {
        Node.Mapping root = sides.get(0);
        for (String key : ALONE) {
            root = root.with(key, get(side(WHOLE + key), key));
        }
        int organs = side(WHOLE + "organs");
        List<Element> bodies = elements("organs", organs);
        List<Element> blocs = elements("blocs", side(WHOLE + "blocs"));
        Node periods = side(AT_ONCE) == organs ? get(organs, "periods") : periods(organs, bodies);
        addSponsors(periods, blocs);
        return root.with("field", field())
                .with("provisions", get(side(WHOLE + "provisions"), "provisions"))
                .with("regimes", regimes())
                .with("blocs", overlaid("blocs", blocs))
                .with("secretariats", overlaid("secretariats", elements("secretariats", organs)))
                .with("organs", overlaid("organs", bodies))
                .with("periods", covering(periods));
    }

    private Node get(int side, String key) {
        return sides.get(side).get(key).orElseThrow();
    }

    private List<Node.Mapping> list(int side, String key) {
        return items(get(side, key));
    }

    private List<Element> elements(String key, int side) {
        return new ArrayList<>(
                list(side, key).stream().map(map -> new Element(map, side)).toList());
    }

    private Node.Mapping field() {
        Node.Mapping field = (Node.Mapping) get(0, "field");
        for (String key : field.entries().keySet()) {
            String path = "field." + key;
            String part = rowOf(rows, path).map(OrdinalTable.Variable::id).orElse(path);
            field = field.with(key, Paths.find(sides.get(side(part)), path).orElseThrow());
        }
        return field;
    }

    /** Returns the row of the table that has a path. */
    static Optional<OrdinalTable.Variable> rowOf(List<OrdinalTable.Variable> rows, String path) {
        return rows.stream().filter(row -> row.paths().contains(path)).findFirst();
    }

    /** Gives elements the values of rows of the table, where these are of the other scenario than the element. */
    private Node overlaid(String list, List<Element> elements) {
        List<Node> changed = new ArrayList<>();
        for (Element element : elements) {
            Node.Mapping map = element.map();
            for (String key : element.map().entries().keySet()) {
                int side = side(list + ".*." + key, element.side());
                map = side == element.side() ? map : map.with(key, value(list, key, side, map));
            }
            changed.add(map);
        }
        return sequence(changed);
    }

    private int side(String path, int own) {
        Optional<String> part = path.equals("secretariats.*." + STRATEGIES)
                ? Optional.of(WHOLE + STRATEGIES)
                : rowOf(rows, path).map(OrdinalTable.Variable::id);
        return part.map(this::side).orElse(own);
    }

    /** The value of the element of the same name, or else the level of all elements; its own if there is none. */
    private Node value(String list, String key, int side, Node.Mapping own) {
        List<Node.Mapping> givers = list(side, list);
        Optional<Node> same = called(givers, text(own, ID)).flatMap(map -> map.get(key));
        List<Node> values =
                givers.stream().flatMap(map -> map.get(key).stream()).toList();
        return same.orElseGet(() -> values.isEmpty() ? own.get(key).orElseThrow() : level(values));
    }

    /** Returns the level of several elements: the one that they have, their mean, what half have, or the first's. */
    private static Node level(List<Node> values) {
        List<Node> bare = values.stream().map(Hybrids::bare).toList();
        Node first = bare.get(0);
        if (bare.stream().map(Hybrids::read).distinct().count() == 1) {
            return values.get(0);
        }
        if (first instanceof Node.Numeral) {
            double mean = bare.stream()
                    .mapToDouble(number -> ((Node.Numeral) number).value())
                    .average()
                    .orElseThrow();
            return Node.Numeral.of(mean, Place.DEFAULT);
        }
        long on = bare.stream()
                .filter(flag -> flag instanceof Node.Flag switched && switched.value())
                .count();
        return first instanceof Node.Flag ? new Node.Flag(2 * on >= bare.size(), Place.DEFAULT) : first;
    }

    /** Periods without their own second organs, and with those of the other scenario, at the same share of the way. */
    private Node periods(int side, List<Element> bodies) {
        List<Node.Mapping> own = list(side, "periods");
        List<Node.Mapping> others = list(1 - side, "periods");
        List<List<Node.Mapping>> mandates = new ArrayList<>();
        own.forEach(period -> mandates.add(new ArrayList<>(tablings(period, false))));
        for (int p = 0; p < others.size(); p++) {
            List<Node.Mapping> there = mandates.get((2 * p + 1) * own.size() / (2 * others.size()));
            for (Node.Mapping second : tablings(others.get(p), true)) {
                List<String> sitting =
                        there.stream().map(tabling -> text(tabling, "organ")).toList();
                if (!there.isEmpty() && !sitting.contains(text(second, "organ"))) {
                    there.add(beside(there.get(0), second, side, bodies));
                }
            }
        }
        return sequence(IntStream.range(0, own.size())
                .mapToObj(p -> own.get(p).with("tablings", sequence(mandates.get(p))))
                .toList());
    }

    private static List<Node.Mapping> tablings(Node.Mapping period) {
        return items(period.get("tablings").orElseThrow());
    }

    /** The tablings of a period for its first organ, or those for others. */
    private static List<Node.Mapping> tablings(Node.Mapping period, boolean second) {
        List<Node.Mapping> all = tablings(period);
        Predicate<Node.Mapping> ofFirst = tabling -> text(tabling, "organ").equals(text(all.get(0), "organ"));
        return all.stream().filter(second ? ofFirst.negate() : ofFirst).toList();
    }

    /** The mandate of a second organ beside that of a first: the organ comes along, served as the first is. */
    private Node.Mapping beside(Node.Mapping first, Node.Mapping second, int side, List<Element> bodies) {
        List<String> known = new ArrayList<>(
                bodies.stream().map(body -> text(body.map(), ID)).toList());
        String id = text(second, "organ");
        if (!known.contains(id)) {
            Node.Mapping served =
                    called(list(side, "organs"), text(first, "organ")).orElseThrow();
            Node.Mapping organ = called(list(1 - side, "organs"), id).orElseThrow();
            bodies.add(new Element(
                    organ.with("secretariat", served.get("secretariat").orElseThrow())
                            .with("succeeds", named(organ.get("succeeds").orElseThrow(), known)),
                    1 - side));
            known.add(id);
        }
        String votedIn = text(second, "voted_in");
        boolean gone = called(list(1 - side, "organs"), votedIn).isPresent() && !known.contains(votedIn);
        return gone ? second.with("voted_in", first.get("voted_in").orElseThrow()) : second;
    }

    /** A bloc that tables a mandate comes along with it. */
    private void addSponsors(Node periods, List<Element> blocs) {
        int other = 1 - side(WHOLE + "blocs");
        for (Node.Mapping period : items(periods)) {
            for (Node.Mapping tabling : tablings(period)) {
                String sponsor = text(tabling, "sponsor");
                if (blocs.stream().noneMatch(bloc -> text(bloc.map(), ID).equals(sponsor))) {
                    called(list(other, "blocs"), sponsor).ifPresent(bloc -> blocs.add(new Element(bloc, other)));
                }
            }
        }
    }

    private List<String> provisions() {
        return list(side(WHOLE + "provisions"), "provisions").stream()
                .map(provision -> text(provision, ID))
                .toList();
    }

    /** Regimes are silent on what is not negotiated; one that has nothing to say is none. */
    private Node regimes() {
        List<Node.Mapping> regimes = new ArrayList<>();
        for (Node.Mapping regime : list(side(WHOLE + "regimes"), "regimes")) {
            Node.Sequence covered = named(regime.get("provisions").orElseThrow(), provisions());
            if (!covered.items().isEmpty()) {
                regimes.add(regime.with("provisions", covered));
            }
        }
        return sequence(regimes);
    }

    /** Mandates cover the provisions that they name, or as large a share of the list if none of these is there. */
    private Node covering(Node periods) {
        List<String> provisions = provisions();
        List<Node> changed = new ArrayList<>();
        for (Node.Mapping period : items(periods)) {
            List<Node> mandates = new ArrayList<>();
            for (Node.Mapping tabling : tablings(period)) {
                Node.Sequence names = (Node.Sequence) tabling.get("provisions").orElseThrow();
                Node.Sequence there = named(names, provisions);
                mandates.add(tabling.with("provisions", there.items().isEmpty() ? share(names, provisions) : there));
            }
            changed.add(period.with("tablings", sequence(mandates)));
        }
        return sequence(changed);
    }

    private Node share(Node.Sequence names, List<String> provisions) {
        int all = list(1 - side(WHOLE + "provisions"), "provisions").size();
        long covered = Math.round((double) names.items().size() / all * provisions.size());
        long limit = names.items().isEmpty() ? 0 : Math.max(1, covered);
        return sequence(provisions.stream()
                .limit(limit)
                .map(id -> new Node.Text(id, Place.DEFAULT))
                .toList());
    }

    private static List<Node.Mapping> items(Node list) {
        return ((Node.Sequence) list)
                .items().stream().map(Node.Mapping.class::cast).toList();
    }

    private static String text(Node.Mapping map, String key) {
        return ((Node.Text) map.get(key).orElseThrow()).text();
    }

    private static Optional<Node.Mapping> called(List<Node.Mapping> list, String id) {
        return list.stream().filter(map -> text(map, ID).equals(id)).findFirst();
    }

    private static Node.Sequence sequence(List<? extends Node> items) {
        return new Node.Sequence(List.copyOf(items), Place.DEFAULT);
    }

    private static Node.Sequence named(Node names, List<String> known) {
        return sequence(((Node.Sequence) names)
                .items().stream()
                        .filter(name -> known.contains(((Node.Text) name).text()))
                        .toList());
    }
}
