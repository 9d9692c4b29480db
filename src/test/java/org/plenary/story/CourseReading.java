package org.plenary.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plenary.story.Telling.is;
import static org.plenary.story.Telling.known;
import static org.plenary.story.Telling.match;
import static org.plenary.story.Telling.number;
import static org.plenary.story.Telling.percent;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** Reads the story of a provision in an organ's text beside the events of the trace, one after the other. */
final class CourseReading {
    private static final String W = "(a [a-z ]+?)";
    private static final String OVER = "( over objections that hold \\d+% of influence)?";

    private final Telling telling;
    private final Story.Passage passage;
    private final List<JsonNode> work;
    private final List<JsonNode> own = new ArrayList<>();
    private int at;
    private int episode;

    CourseReading(Telling telling, Story.Passage passage) {
        this.telling = telling;
        this.passage = passage;
        this.work = telling.work(passage.period(), passage.organ());
        for (JsonNode event : work) {
            boolean mine = concerns(event, "provision", "part") || concerns(event, "for", "for_part");
            boolean paid = is(event, "strategy")
                    && event.get("move").asText().equals("offer capacity building")
                    && event.get("success").asBoolean();
            if (mine || paid) {
                own.add(event);
            }
        }
    }

    private boolean concerns(JsonNode event, String provision, String part) {
        return event.path(provision).asText().equals(passage.provision())
                && event.path(part).asText().equals(passage.part());
    }

    /** Begins at the last time that it was opened again. */
    CourseReading fromLastEpisode() {
        for (int i = 0; i < own.size(); i++) {
            if (is(own.get(i), "reopened")) {
                at = i;
                episode = i;
            }
        }
        return this;
    }

    private String w(JsonNode wording) {
        return telling.wording(wording, passage.provision(), passage.part());
    }

    private JsonNode wordingOf(JsonNode event) {
        return !is(event, "trade")
                ? event
                : concerns(event, "for", "for_part") ? event.get("for_wording") : event.get("wording");
    }

    private static boolean attempt(JsonNode event) {
        return is(event, "proposal") || is(event, "trade");
    }

    private JsonNode nextAttempt() {
        while (!attempt(own.get(at))) {
            at++;
        }
        return own.get(at++);
    }

    private static String author(JsonNode event) {
        return is(event, "trade") ? "chair" : event.get("author").asText();
    }

    void read(String sentence) {
        String what = passage.heading() + ": " + sentence;
        Matcher m;
        if ((m = match(
                        "(It starts from what was agreed before:|Outside this text there is already) " + W + "\\.",
                        sentence))
                != null) {
            starts(m, what);
        } else if ((m = match(
                        "On day (\\d+) (.*?) proposes? (a trade|" + W.substring(1, W.length() - 1) + "); (.*)\\.",
                        sentence))
                != null) {
            JsonNode event = nextAttempt();
            put(event, m.group(1), m.group(2), false, what);
            assertThat(m.group(3)).as(what).isEqualTo(is(event, "trade") ? "a trade" : w(event));
            telling.block(m.group(4), event);
        } else if ((m = match(
                        "(\\w+) more attempts? fails?, by (.*), (?:the last )?on day (\\d+), (?:with objections of|never with fewer objections than) (\\d+%)\\.",
                        sentence))
                != null) {
            struggle(m, what);
        } else if (sentence.startsWith("Against the first proposal it ")) {
            compare(sentence, what);
        } else if ((m = match(
                        "(Once agreed, it|Agreed before, it|It) is amended (?:(\\w+) times, last )?on day (\\d+)(?: by (.*?))?: "
                                + W + "\\.",
                        sentence))
                != null) {
            List<JsonNode> carried =
                    settled().stream().filter(e -> e.get("carried").asBoolean()).toList();
            assertThat(carried).as(what).hasSize(m.group(2) == null ? 1 : number(m.group(2)));
            JsonNode last = carried.get(carried.size() - 1);
            put(last, m.group(3), m.group(4), true, what);
            assertThat(m.group(5)).as(what).isEqualTo(w(last));
        } else if ((m = match("(\\w+) attempts? to change it fails?\\.", sentence)) != null) {
            assertThat(settled().stream()
                            .filter(e -> !e.get("carried").asBoolean())
                            .count())
                    .as(what)
                    .isEqualTo(number(m.group(1)));
        } else if ((m = match("On day (\\d+) (it is open again|a session begins).*", sentence)) != null) {
            next("reopened", m.group(1), what);
            episode = at;
        } else if (sentence.startsWith("It is split into ")) {
            next("split", "1", what);
            assertThat(sentence)
                    .contains(" "
                            + StoryWords.number(telling.provision(passage.provision())
                                    .parts()
                                    .size()) + " parts");
        } else if (!end(sentence, what) && !leftOut(sentence, what)) {
            agreed(sentence, what);
        }
    }

    private void starts(Matcher m, String what) {
        JsonNode opened = work.stream()
                .filter(e -> passage.part().isEmpty()
                        ? is(e, "convened")
                        : is(e, "split") && e.get("provision").asText().equals(passage.provision()))
                .findFirst()
                .orElseThrow();
        JsonNode row = row(opened);
        assertThat(m.group(2)).as(what).isEqualTo(w(row));
        assertThat(row.get("status").asText()).as(what).isEqualTo(m.group(1).startsWith("It") ? "agreed" : "proposed");
    }

    private JsonNode row(JsonNode text) {
        for (JsonNode row : text.get("provisions")) {
            if (concerns(row, "provision", "part")) {
                return row;
            }
        }
        throw new AssertionError("no row in " + text);
    }

    private void put(JsonNode event, String day, String author, boolean carried, String what) {
        assertThat(event.get("day").asText()).as(what).isEqualTo(day);
        assertThat(telling.id(author)).as(what).isEqualTo(author(event));
        assertThat(event.get("carried").asBoolean()).as(what).isEqualTo(carried);
    }

    private void struggle(Matcher m, String what) {
        List<String> authors = new ArrayList<>();
        double least = 1;
        JsonNode last = own.get(at);
        for (int n = 0; n < number(m.group(1)); n++) {
            last = nextAttempt();
            assertThat(last.get("carried").asBoolean()).as(what).isFalse();
            if (!authors.contains(author(last))) {
                authors.add(author(last));
            }
            least = Math.min(least, last.path("objecting").asDouble());
        }
        telling.sameNames(m.group(2), authors, what);
        assertThat(m.group(3)).as(what).isEqualTo(last.get("day").asText());
        assertThat(m.group(4)).as(what).isEqualTo(percent(least));
    }

    /** Returns the attempts on what is agreed, until it is opened again, left out or the end. */
    private List<JsonNode> settled() {
        List<JsonNode> attempts = new ArrayList<>();
        for (int i = at; i < own.size() && !is(own.get(i), "reopened") && !is(own.get(i), "omitted"); i++) {
            if (is(own.get(i), "proposal")) {
                attempts.add(own.get(i));
            }
        }
        return attempts;
    }

    private JsonNode next(String name, String day, String what) {
        while (!is(own.get(at), name)) {
            at++;
        }
        JsonNode event = own.get(at++);
        assertThat(event.get("day").asText()).as(what).isEqualTo(day);
        return event;
    }

    private void compare(String sentence, String what) {
        JsonNode first = own.subList(episode, at).stream()
                .filter(e ->
                        attempt(e) && (is(e, "proposal") || e.get("carried").asBoolean()))
                .findFirst()
                .orElseThrow();
        JsonNode last = wordingOf(own.get(at - 1));
        List<String> scale = List.of("negated", "recommendation", "hortatory", "conditional", "unconditional");
        if (last.has("obligation")) {
            int firmer = scale.indexOf(last.get("obligation").asText())
                    - scale.indexOf(first.get("obligation").asText());
            assertThat(sentence.contains("binds less")).as(what).isEqualTo(firmer < 0);
            assertThat(sentence.contains("binds more")).as(what).isEqualTo(firmer > 0);
            double ratio = half(last) / half(first);
            Matcher m = match(".*a range of readings (\\d+\\.\\d) times as (wide|narrow)\\.", sentence);
            if (m == null) {
                assertThat(ratio).as(what).isBetween(0.799, 1.251);
            } else {
                double said = Double.parseDouble(m.group(1));
                assertThat(m.group(2).equals("wide") ? ratio : 1 / ratio)
                        .as(what)
                        .isCloseTo(said, within(0.0501));
            }
        }
    }

    private static double half(JsonNode wording) {
        return wording.get("half_width").asDouble() + wording.get("left_open").asDouble();
    }

    private void over(String told, JsonNode event, String what) {
        double objecting = event.path("objecting").asDouble();
        assertThat(told != null).as(what).isEqualTo(objecting >= 0.005);
        assertThat(told == null || told.contains(" " + percent(objecting) + " "))
                .as(what)
                .isTrue();
    }

    private void agreed(String sentence, String what) {
        Matcher m;
        if ((m = match(
                        "On day (\\d+) it is traded for (\".*\"): both are agreed as one package" + OVER
                                + ", this one as " + W + "\\.",
                        sentence))
                != null) {
            JsonNode event = nextAttempt();
            boolean second = concerns(event, "for", "for_part");
            String other = second ? "provision" : "for";
            assertThat(event.get("carried").asBoolean()).as(what).isTrue();
            assertThat(event.get("day").asText()).as(what).isEqualTo(m.group(1));
            assertThat(m.group(2))
                    .as(what)
                    .isEqualTo(telling.title(
                            event.get(other).asText(),
                            event.get(second ? "part" : "for_part").asText()));
            over(m.group(3), event, what);
            assertThat(m.group(4)).as(what).isEqualTo(w(wordingOf(event)));
        } else if ((m = match(
                        "On day (\\d+) it is agreed as " + W + ", in return for a programme of capacity building" + OVER
                                + "\\.",
                        sentence))
                != null) {
            JsonNode event = next("strategy", m.group(1), what);
            over(m.group(3), event, what);
            String day = m.group(1);
            JsonNode then = work.stream()
                    .filter(e -> is(e, "text") && e.get("day").asText().equals(day))
                    .findFirst()
                    .map(this::row)
                    .orElseThrow();
            assertThat(then.get("status").asText()).as(what).isEqualTo("agreed");
            assertThat(m.group(2).split(" ")).as(what).endsWith(w(then).split(" ")[w(then).split(" ").length - 1]);
        } else {
            proposed(sentence, what);
        }
    }

    private void proposed(String sentence, String what) {
        JsonNode event = nextAttempt();
        int carriedAt = at;
        String author;
        Matcher m;
        if ((m = match(
                        "On day (\\d+) the drafters (move|make|widen) .*: it is agreed as " + W + OVER + "\\.",
                        sentence))
                != null) {
            author = "the drafters";
            String move = own.get(carriedAt).get("move").asText();
            assertThat(own.get(carriedAt).get("carried").asBoolean()).as(what).isTrue();
            assertThat(sentence)
                    .as(what)
                    .contains(
                            switch (move) {
                                case "bridge" -> "towards those who object";
                                case "soften" -> "make it bind less";
                                case "widen" -> "widen what it permits";
                                default -> "make it wider and bind less";
                            });
        } else if ((m = match(
                        "On day (\\d+) (it is put once more) as time runs out, as " + W + ", and is agreed" + OVER
                                + "\\.",
                        sentence))
                != null) {
            author = "the drafters";
        } else if ((m = match(
                        "On day (\\d+) the secretariat (builds a bridge|brings it into line).*: it is agreed as " + W
                                + OVER + "\\.",
                        sentence))
                != null) {
            author = "the secretariat";
            String move = m.group(2).startsWith("builds") ? "bridge" : "harmonise";
            String day = m.group(1);
            assertThat(work)
                    .as(what)
                    .anyMatch(e -> is(e, "strategy")
                            && e.get("day").asText().equals(day)
                            && e.get("move").asText().equals(move)
                            && e.get("success").asBoolean());
        } else if ((m = match(
                        "On day (\\d+) (.*?) puts? the same wording again, and now it is agreed()" + OVER + "\\.",
                        sentence))
                != null) {
            author = m.group(2);
            JsonNode before = own.subList(0, carriedAt - 1).stream()
                    .filter(e -> is(e, "proposal"))
                    .reduce((a, b) -> b)
                    .orElseThrow();
            assertThat(w(event)).as(what).isEqualTo(w(before));
            assertThat(event.get("centre")).as(what).isEqualTo(before.get("centre"));
        } else if ((m = match("On day (\\d+) (.*?) gives? way: it is agreed as " + W + OVER + "\\.", sentence))
                != null) {
            author = m.group(2);
            assertThat(own.subList(0, carriedAt - 1))
                    .as(what)
                    .anyMatch(e -> is(e, "proposal")
                            && !e.get("carried").asBoolean()
                            && author(e).equals(author(event)));
        } else {
            m = known(
                    "On day (\\d+) (.*?) proposes? " + W + ", and it is agreed(?: at once)?" + OVER + "\\.", sentence);
            author = m.group(2);
        }
        put(event, m.group(1), author, true, what);
        assertThat(m.group(3)).as(what).isIn("", w(event));
        over(m.group(4), event, what);
    }

    private boolean leftOut(String sentence, String what) {
        Matcher m = match(
                "On day (\\d+) (it is put for the last time|it is given up|it is left out|the drafters see no way)(.*)\\.",
                sentence);
        if (m == null) {
            return false;
        }
        if (m.group(2).startsWith("it is put")) {
            JsonNode call = nextAttempt();
            put(call, m.group(1), "the drafters", false, what);
            telling.block(m.group(3).replaceFirst("^; ", "").replaceFirst(", and it is left out$", ""), call);
        }
        JsonNode event = next("omitted", m.group(1), what);
        Matcher given = match(" to save the text as a whole; when that was put, (.*)", m.group(3));
        assertThat(given != null).as(what).isEqualTo(m.group(2).equals("it is given up"));
        if (given != null) {
            telling.block(given.group(1), event);
        }
        return true;
    }

    private boolean end(String sentence, String what) {
        JsonNode concluded =
                work.stream().filter(e -> is(e, "concluded")).findFirst().orElseThrow();
        JsonNode text =
                work.stream().filter(e -> is(e, "text")).reduce((a, b) -> b).orElseThrow();
        Matcher m;
        if ((m = match("It stands in the adopted \\w+ as " + W + "\\.", sentence)) != null) {
            assertThat(concluded.get("adopted").asBoolean()).as(what).isTrue();
            assertThat(row(text).get("status").asText()).as(what).isEqualTo("agreed");
            // The umbrella term may shrink once more, by another organ's framing, before the day is over.
            assertThat(m.group(1).split(" "))
                    .as(what)
                    .endsWith(w(row(text))
                            .replaceFirst("a (somewhat |fairly )?\\w+ ", "")
                            .split(" "));
        } else if (sentence.equals("It falls with the text as a whole.")) {
            assertThat(concluded.get("adopted").asBoolean()).as(what).isFalse();
            assertThat(row(text).get("status").asText()).as(what).isEqualTo("agreed");
        } else if ((m = match("Of the major states, (.*) gains? by it and (.*) loses?\\.", sentence)) != null) {
            telling.sameNames(m.group(1), majors(concluded, 1), what);
            telling.sameNames(m.group(2), majors(concluded, -1), what);
        } else if ((m = match("No major state (gains|loses) by it\\.", sentence)) != null) {
            assertThat(majors(concluded, m.group(1).equals("gains") ? 1 : -1))
                    .as(what)
                    .isEmpty();
        } else if ((m = match("In the end it is made " + W + ", so that the text as a whole is taken\\.", sentence))
                != null) {
            assertThat(work)
                    .as(what)
                    .anyMatch(e -> is(e, "drafting_move")
                            && concerns(e, "provision", "part")
                            && e.get("move").asText().equals("soften")
                            && e.get("carried").asBoolean());
        } else {
            return false;
        }
        return true;
    }

    private List<String> majors(JsonNode concluded, int sign) {
        List<String> codes = new ArrayList<>();
        for (JsonNode row : concluded.get("majors_gain")) {
            if (concerns(row, "provision", "part")) {
                row.get("gains").fields().forEachRemaining(gain -> {
                    if (sign * gain.getValue().asDouble() >= 0.0005) {
                        codes.add(gain.getKey());
                    }
                });
            }
        }
        return codes;
    }
}
