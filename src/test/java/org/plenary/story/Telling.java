package org.plenary.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.experiment.ObservedOutcome;
import org.plenary.experiment.RunOutcome;
import org.plenary.experiment.ScenarioCase;
import org.plenary.input.Behaviours;
import org.plenary.legalization.PrecisionCategory;
import org.plenary.model.Setup;
import org.plenary.report.RunTrace;
import org.plenary.scenario.CodebookFiles;
import org.plenary.scenario.ScenarioBuilder;
import org.plenary.scenario.ScenarioReader;
import org.plenary.scenario.Study;
import org.plenary.world.Provision;

/** A run that was told and traced, and the reader of names, numbers and wordings for those who compare the two. */
final class Telling {
    private static final List<String> NUMBERS = List.of(
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private final ScenarioCase ready;
    private final List<JsonNode> events;
    private final Story story;
    private final List<String> summary;
    /** Names as they are told, with what the trace calls them. */
    private final Map<String, String> names = new LinkedHashMap<>();

    private Telling(ScenarioCase ready, List<JsonNode> events, Story story, List<String> summary) {
        this.ready = ready;
        this.events = events;
        this.story = story;
        this.summary = summary;
        names.put("the secretariat", "secretariat");
        names.put("non-state actors", "non_state");
        names.put("the drafters", "drafters");
        names.put("the chair", "chair");
        for (int i = 0; i < setup().states().size(); i++) {
            names.put(setup().states().names.get(i), setup().states().codes.get(i));
            names.put(
                    "the " + setup().states().names.get(i),
                    setup().states().codes.get(i));
        }
        setup().blocs().forEach(bloc -> names.put("the " + bloc.title(), bloc.id()));
    }

    static Telling of(String file, long seed, Path folder) throws IOException {
        Study.Opened opened = Study.open(file);
        ScenarioReader.Loaded loaded = new ScenarioReader(Behaviours.builtIn()).load(opened);
        ScenarioCase ready = new ScenarioCase(
                ScenarioBuilder.build(loaded),
                CodebookFiles.read(opened.study().read(Study.CODEBOOK)).get(0));
        StoryListener heard = new StoryListener(ready.setup());
        Path trace = folder.resolve(loaded.name() + seed + ".jsonl");
        RunOutcome outcome = RunTrace.write(trace, ready, loaded.name(), seed, heard);
        assertThat(seed > 1 || outcome.equals(ready.run(seed)))
                .as("listening changes nothing")
                .isTrue();
        ObjectMapper mapper = new ObjectMapper();
        List<JsonNode> events = new ArrayList<>();
        for (String line : Files.readAllLines(trace)) {
            events.add(mapper.readTree(line));
        }
        Story story = new Story(heard, ready.codebook());
        return new Telling(ready, events, story, story.summary(outcome, ObservedOutcome.none()));
    }

    Setup setup() {
        return ready.setup();
    }

    Story story() {
        return story;
    }

    List<String> summary() {
        return summary;
    }

    List<JsonNode> events() {
        return events;
    }

    List<JsonNode> events(String name) {
        return events.stream().filter(e -> is(e, name)).toList();
    }

    static boolean is(JsonNode event, String name) {
        return event.get("event").asText().equals(name);
    }

    /** Returns the events of an organ's work in a period of the run, from 0. */
    List<JsonNode> work(int period, String organ) {
        return events.stream()
                .filter(e -> e.path("period").asInt() == period + 1
                        && e.path("organ").asText().equals(organ)
                        && !is(e, "mandate")
                        && !is(e, "not_tabled"))
                .toList();
    }

    /** Returns a number that is written as a word or in digits. */
    static int number(String written) {
        int word = NUMBERS.indexOf(written.toLowerCase(java.util.Locale.ROOT));
        return word >= 0 ? word : Integer.parseInt(written);
    }

    static String percent(double share) {
        return String.format(java.util.Locale.ROOT, "%.0f%%", 100 * share);
    }

    /** What a list names, as the trace calls it, and how many more it counts. */
    record Named(List<String> ids, int more) {}

    /** Reads a list of names: the longest name that fits at each place, and at the end how many others. */
    Named list(String written) {
        List<String> ids = new ArrayList<>();
        String rest = written;
        while (true) {
            String text = rest;
            Optional<String> name = names.keySet().stream()
                    .filter(n -> text.regionMatches(true, 0, n, 0, n.length()))
                    .filter(n -> text.length() == n.length()
                            || text.startsWith(", ", n.length())
                            || text.startsWith(" and ", n.length()))
                    .max(java.util.Comparator.comparingInt(String::length));
            if (name.isEmpty()) {
                assertThat(rest).as("a list of names: " + written).matches("\\w+ others");
                return new Named(ids, number(rest.split(" ", -1)[0]));
            }
            ids.add(names.get(name.get()));
            rest = rest.substring(name.get().length());
            if (rest.isEmpty()) {
                return new Named(ids, 0);
            }
            rest = rest.startsWith(", ") ? rest.substring(2) : rest.substring(" and ".length());
        }
    }

    String id(String name) {
        Named one = list(name);
        assertThat(one.ids()).as(name).hasSize(1);
        return one.ids().get(0);
    }

    /** A list agrees with ids: it begins with them, in any order where so is said, and counts the others. */
    void sameNames(String written, List<String> ids, String what) {
        Named named = list(written);
        assertThat(named.ids().size() + named.more()).as(what).isEqualTo(ids.size());
        assertThat(ids).as(what).containsAll(named.ids());
        assertThat(named.ids()).as(what).doesNotHaveDuplicates();
    }

    String organ(String id) {
        return setup().organs().stream()
                .filter(o -> o.id().equals(id))
                .findFirst()
                .orElseThrow()
                .title()
                .replaceFirst(",.*", "");
    }

    /** Returns the title of a provision or part as the story quotes it. */
    String title(String provision, String part) {
        return "\"" + provision(provision).title() + (part.isEmpty() ? "" : ", " + part.replace('_', ' ')) + "\"";
    }

    Provision provision(String id) {
        return setup().provisions().stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Returns what a wording of the trace is in words. */
    String wording(JsonNode at, String provision, String part) {
        Provision p = provision(provision);
        double spread =
                part.isEmpty() ? p.contestation() : p.spreads().get(p.parts().indexOf(part));
        double half = at.get("half_width").asDouble() + at.get("left_open").asDouble();
        PrecisionCategory category = ready.codebook().precision().category(half, spread);
        String[] loose = {"vague", "loose", "somewhat loose", "fairly precise", "precise"};
        return "a " + loose[category.ordinal()] + " "
                + switch (at.get("obligation").asText()) {
                    case "negated" -> "clause that does not bind";
                    case "recommendation" -> "recommendation";
                    case "hortatory" -> "appeal";
                    case "conditional" -> "conditional duty";
                    default -> "unconditional duty";
                };
    }

    /** A clause on why something failed agrees with how the members stood. */
    void block(String clause, JsonNode event) {
        String what = clause + " " + event;
        List<String> objectors = new ArrayList<>();
        List<String> decisive = new ArrayList<>();
        event.path("objections").forEach(o -> {
            objectors.add(o.get("state").asText());
            if (o.path("decisive").asBoolean()) {
                decisive.add(o.get("state").asText());
            }
        });
        String objecting = percent(event.path("objecting").asDouble());
        java.util.regex.Matcher m;
        if ((m = match("(.*) blocks? it, and (\\d+%) of influence is against it", clause)) != null) {
            sameNames(m.group(1), decisive, what);
            assertThat(m.group(2)).as(what).isEqualTo(objecting);
        } else if ((m = match(
                        "objections of (.*) block it, with (\\d+%) of influence(?:, (\\w+) points? too much)?", clause))
                != null) {
            sameNames(m.group(1), objectors, what);
            assertThat(decisive).as(what).isEmpty();
            assertThat(m.group(2)).as(what).isEqualTo(objecting);
            if (m.group(3) != null) {
                double excess = 100 * event.get("objecting").asDouble() - 20;
                assertThat((double) number(m.group(3)))
                        .as(what)
                        .isCloseTo(excess, org.assertj.core.api.Assertions.within(0.5001));
            }
        } else if ((m = match("it wins too few over, since (\\d+%) of influence gains by it and (\\d+%) loses", clause))
                != null) {
            assertThat(m.group(1))
                    .as(what)
                    .isEqualTo(percent(event.get("gaining").asDouble()));
            assertThat(m.group(2))
                    .as(what)
                    .isEqualTo(percent(event.get("losing").asDouble()));
            assertThat(event.get("gaining").asDouble())
                    .as(what)
                    .isLessThanOrEqualTo(event.get("losing").asDouble());
        } else {
            m = known("it fails with (\\d+) votes to (\\d+)(, since a permanent member is against it)?", clause);
            assertThat(m.group(1)).as(what).isEqualTo(event.get("yes").asText());
            assertThat(m.group(2)).as(what).isEqualTo(event.get("no").asText());
            assertThat(m.group(3) != null).as(what).isEqualTo(event.get("yes").asInt() >= 9);
        }
    }

    static java.util.regex.@org.jspecify.annotations.Nullable Matcher match(String pattern, String text) {
        java.util.regex.Matcher matcher =
                java.util.regex.Pattern.compile(pattern).matcher(text);
        return matcher.matches() ? matcher : null;
    }

    /** Returns a match of a sentence that must be of this kind, since it is of no other. */
    static java.util.regex.Matcher known(String pattern, String text) {
        java.util.regex.Matcher matcher = match(pattern, text);
        if (matcher == null) {
            throw new AssertionError("no known sentence: " + text);
        }
        return matcher;
    }
}
