package org.plenary.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.story.Telling.is;
import static org.plenary.story.Telling.known;
import static org.plenary.story.Telling.match;
import static org.plenary.story.Telling.number;
import static org.plenary.story.Telling.percent;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each sentence of a story is read and held against the trace of the same run. */
class StoryTest {
    @TempDir
    Path temp = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"cyberwarfare", "cybercrime", "cyberterrorism"})
    void eachClaimAgreesWithTheTrace(String name) throws IOException {
        for (long seed = 1; seed <= 10; seed++) {
            Telling telling = Telling.of("scenarios/" + name + ".yaml", seed, temp);
            int read = 0;
            for (Story.Passage passage : telling.story().chronicle()) {
                if (!passage.provision().isEmpty()) {
                    CourseReading reading = new CourseReading(telling, passage).fromLastEpisode();
                    passage.sentences().forEach(reading::read);
                    read += passage.sentences().size();
                }
            }
            for (var provision : telling.setup().provisions()) {
                for (Story.Passage passage : telling.story().of(provision.id(), "")) {
                    CourseReading reading = new CourseReading(telling, passage);
                    passage.sentences().forEach(reading::read);
                    read += passage.sentences().size();
                }
            }
            assertThat(read).as("sentences of seed " + seed).isGreaterThan(60);
            others(telling);
        }
    }

    /** Holds what is told of mandates, organs and the run as a whole against the trace. */
    private static void others(Telling telling) {
        List<JsonNode> mandates = new ArrayList<>(telling.events("mandate"));
        for (Story.Passage passage : telling.story().chronicle()) {
            for (String sentence : passage.sentences()) {
                if (passage.organ().isEmpty()) {
                    mandate(telling, mandates, sentence);
                } else if (passage.provision().isEmpty()) {
                    organ(telling, passage, sentence);
                }
            }
        }
        assertThat(mandates).as("mandates that are not told").hasSizeLessThanOrEqualTo(1);
        telling.summary().forEach(sentence -> brief(telling, sentence));
    }

    private static void mandate(Telling telling, List<JsonNode> left, String sentence) {
        Matcher m;
        if ((m = match("(?:In answer )?(.*?) tables? a mandate for the (.*) to (study|draft|recommend).*\\.", sentence))
                != null) {
            if (left.get(0).has("told")) {
                left.remove(0);
            }
            JsonNode vote = left.get(0);
            ((com.fasterxml.jackson.databind.node.ObjectNode) vote).put("told", true);
            assertThat(telling.id(m.group(1)))
                    .as(sentence)
                    .isEqualTo(vote.get("sponsor").asText());
            assertThat(m.group(2))
                    .as(sentence)
                    .isEqualTo(telling.organ(vote.get("organ").asText()));
            assertThat(m.group(3))
                    .as(sentence)
                    .isEqualTo(vote.get("rule_mandate").asText());
            assertThat(sentence.startsWith("In answer"))
                    .isEqualTo(vote.get("rival").asBoolean());
        } else if ((m = match("(.*) (adopt|reject)s? it without a vote\\.", sentence)) != null) {
            assertThat(left.get(0).get("decided").asText()).as(sentence).isEqualTo("without_vote");
        } else if ((m = match(
                        "(.*) (adopt|reject)s? it by (\\d+) votes to (\\d+), with (\\w+) abstentions?\\.", sentence))
                != null) {
            assertThat(m.group(2).equals("adopt"))
                    .as(sentence)
                    .isEqualTo(left.get(0).get("adopted").asBoolean());
            assertThat(m.group(3)).as(sentence).isEqualTo(left.get(0).get("yes").asText());
            assertThat(m.group(4)).as(sentence).isEqualTo(left.get(0).get("no").asText());
            assertThat(number(m.group(5)))
                    .as(sentence)
                    .isEqualTo(left.get(0).get("abstentions").asInt());
        } else if ((m = match("(.*) breaks? consensus\\.", sentence)) != null) {
            telling.sameNames(m.group(1), texts(left.get(0).get("objectors")), sentence);
        } else if (sentence.startsWith("Major states ")) {
            for (String side : sentence.replaceFirst("^Major states ", "")
                    .replaceFirst("\\.$", "")
                    .split("; ")) {
                String[] both = side.split(": ", 2);
                String field = both[0].replace(' ', '_').replace("in_favour", "in_favour");
                List<String> majors = texts(left.get(0).get(field)).stream()
                        .filter(code -> telling.setup()
                                .states()
                                .major[telling.setup().states().codes.indexOf(code)])
                        .toList();
                telling.sameNames(both[1], majors, sentence);
            }
        } else if ((m = match("In fact there were (\\d+) votes to (\\d+), with .*", sentence)) != null) {
            String votes = telling.setup()
                    .states()
                    .voted
                    .rollCall(left.get(0).get("roll_call").asText())
                    .orElseThrow()
                    .votes();
            assertThat(votes.chars().filter(c -> c == 'Y').count()).isEqualTo(Long.parseLong(m.group(1)));
            assertThat(votes.chars().filter(c -> c == 'N').count()).isEqualTo(Long.parseLong(m.group(2)));
        } else {
            m = known(
                    "(.*) could table a mandate for the (.*) and tables none\\.|(.*?) tables? no mandate for the (.*)\\.",
                    sentence);
            String sponsor = telling.id(m.group(3));
            String organ = m.group(4);
            assertThat(telling.events("not_tabled"))
                    .as(sentence)
                    .anyMatch(e -> e.get("sponsor").asText().equals(sponsor)
                            && telling.organ(e.get("organ").asText()).equals(organ));
        }
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    private static void organ(Telling telling, Story.Passage passage, String sentence) {
        List<JsonNode> work = telling.work(passage.period(), passage.organ());
        JsonNode convened =
                work.stream().filter(e -> is(e, "convened")).findFirst().orElseThrow();
        Matcher m;
        if ((m = match(
                        "The (.*) meets?, (\\w+) states? strong, for up to (\\w+) days?(?:; (\\w+) provisions? (?:is|are) on the table)?\\.",
                        sentence))
                != null) {
            assertThat(m.group(1)).isEqualTo(telling.organ(passage.organ()));
            assertThat(number(m.group(2)))
                    .as(sentence)
                    .isEqualTo(convened.get("members").size());
            assertThat(number(m.group(3)))
                    .as(sentence)
                    .isEqualTo(convened.get("days").asInt()
                            * convened.get("sessions").asInt());
            if (m.group(4) != null) {
                assertThat(number(m.group(4)))
                        .as(sentence)
                        .isEqualTo(convened.get("provisions").size());
            }
        } else if ((m = match(
                        "The secretariat links the field to an established frame on (\\w+) days?(?:; .*|, which .*)",
                        sentence))
                != null) {
            assertThat(moves(work, "frame")).as(sentence).hasSize(number(m.group(1)));
        } else if ((m = match(
                        "On day (\\d+) the texts are merged: this one is to take the place of that of the (.*)\\.",
                        sentence))
                != null) {
            String day = m.group(1);
            JsonNode move = moves(work, "merge texts").stream()
                    .filter(e -> e.get("day").asText().equals(day))
                    .findFirst()
                    .orElseThrow();
            assertThat(texts(move.get("replaces")))
                    .as(sentence)
                    .map(telling::organ)
                    .contains(m.group(2));
        } else if ((m = match("On authority it agrees on (.*)\\.", sentence)) != null) {
            String list = m.group(1);
            List<JsonNode> won = work.stream()
                    .filter(e -> is(e, "authority") && e.get("carried").asBoolean())
                    .toList();
            won.forEach(e -> assertThat(list)
                    .as(sentence)
                    .contains(e.get("item").asText().replace('_', ' ') + " ("));
            assertThat(list.split("\\)", -1))
                    .hasSize(1
                            + (int) won.stream()
                                    .map(e -> e.get("item").asText())
                                    .distinct()
                                    .count());
        } else if ((m = match(
                        "(\\S+(?: \\S+)?) \\(.*?\\) is refused (?:(\\w+) times, last )?on day (\\d+); (.*)\\.",
                        sentence))
                != null) {
            refused(telling, work, m, sentence);
        } else if ((m = match("What was agreed before stays on (.*)\\.", sentence)) != null
                || (m = match("Agreed at the first attempt: (.*)\\.", sentence)) != null
                || (m = match("Never taken up: (.*)\\.", sentence)) != null) {
            titles(telling, work, m.group(1), sentence);
        } else if ((m = match("By the text (.*)\\.", sentence)) != null) {
            gains(
                    telling,
                    work.stream().filter(e -> is(e, "weighed")).findFirst().orElseThrow(),
                    m.group(1));
        } else if ((m = match("On day (\\d+) of (\\d+) (.*)\\.", sentence)) != null) {
            ending(telling, work, m, sentence);
        } else {
            assertThat(sentence)
                    .as("a rule of decision")
                    .matches(
                            "It (decides by|seeks) consensus.* more than 20% of influence.*|Nine votes carry.*|The majority .*");
        }
    }

    private static List<JsonNode> moves(List<JsonNode> work, String move) {
        return work.stream()
                .filter(e -> is(e, "strategy")
                        && e.get("move").asText().equals(move)
                        && e.get("success").asBoolean())
                .toList();
    }

    private static void refused(Telling telling, List<JsonNode> work, Matcher m, String sentence) {
        String item = m.group(1).toLowerCase(java.util.Locale.ROOT).replace(' ', '_');
        List<JsonNode> run = new ArrayList<>();
        for (JsonNode event : work) {
            if (is(event, "authority") && event.get("item").asText().equals(item)) {
                if (event.get("carried").asBoolean()) {
                    run.clear();
                } else {
                    run.add(event);
                }
            }
        }
        JsonNode last = run.get(run.size() - 1);
        assertThat(run).as(sentence).hasSize(m.group(2) == null ? 1 : number(m.group(2)));
        assertThat(m.group(3)).as(sentence).isEqualTo(last.get("day").asText());
        telling.block(m.group(4), last);
    }

    /** Each title stands for a row of the text that came through as is said. */
    private static void titles(Telling telling, List<JsonNode> work, String list, String sentence) {
        boolean before = sentence.startsWith("What");
        boolean never = sentence.startsWith("Never");
        JsonNode end =
                work.stream().filter(e -> is(e, "text")).reduce((a, b) -> b).orElseThrow();
        String rest = list;
        for (JsonNode row : end.get("provisions")) {
            String title =
                    telling.title(row.get("provision").asText(), row.get("part").asText());
            if (!list.contains(title)) {
                continue;
            }
            rest = rest.replace(title, "");
            List<JsonNode> own = work.stream()
                    .filter(e -> e.path("provision")
                                            .asText()
                                            .equals(row.get("provision").asText())
                                    && e.path("part")
                                            .asText()
                                            .equals(row.get("part").asText())
                            || e.path("for")
                                    .asText()
                                    .equals(row.get("provision").asText()))
                    .filter(e -> is(e, "proposal") || is(e, "trade") || is(e, "reopened") || is(e, "omitted"))
                    .toList();
            assertThat(row.get("status").asText().equals("agreed")).as(sentence).isEqualTo(!never);
            assertThat(own).as(sentence).noneMatch(e -> is(e, "reopened") || is(e, "omitted") && !never);
            if (!before && !never) {
                assertThat(own.get(0).get("carried").asBoolean())
                        .as(sentence + own.get(0))
                        .isTrue();
            } else {
                assertThat(own).as(sentence).noneMatch(e -> e.path("carried").asBoolean());
            }
        }
        assertThat(rest).as(sentence).matches("(, | and )*");
    }

    private static void gains(Telling telling, JsonNode weighed, String clause) {
        Matcher m = known(
                "(?:all )?(\\d+)(?: of (\\d+))? states gain(?:, most of all (.*?))?(?:, and (\\d+) loses?, most of all (.*))?",
                clause);
        List<Double> gains = new ArrayList<>();
        weighed.get("gains").forEach(g -> gains.add(g.asDouble()));
        assertThat(gains.stream().filter(g -> g > 0).count()).as(clause).isEqualTo(Long.parseLong(m.group(1)));
        most(telling, weighed, m.group(3), 1, clause);
        if (m.group(4) != null) {
            assertThat(gains.stream().filter(g -> g < 0).count()).as(clause).isEqualTo(Long.parseLong(m.group(4)));
            most(telling, weighed, m.group(5), -1, clause);
        }
    }

    private static void most(Telling telling, JsonNode weighed, String list, int sign, String clause) {
        if (list == null) {
            return;
        }
        List<String> named = telling.list(list).ids();
        double least = named.stream()
                .mapToDouble(code -> sign * weighed.get("gains").get(code).asDouble())
                .min()
                .orElseThrow();
        weighed.get("gains").fields().forEachRemaining(gain -> {
            if (!named.contains(gain.getKey())) {
                assertThat(sign * gain.getValue().asDouble()).as(clause + gain).isLessThanOrEqualTo(least + 1e-6);
            }
        });
    }

    private static void ending(Telling telling, List<JsonNode> work, Matcher m, String sentence) {
        JsonNode end = work.stream().filter(e -> is(e, "concluded")).findFirst().orElseThrow();
        assertThat(m.group(1)).as(sentence).isEqualTo(end.get("day").asText());
        Matcher fails = match("the work ends without a text: (when the text is put as a whole, )?(.*)", m.group(3));
        assertThat(fails == null).as(sentence).isEqualTo(end.get("adopted").asBoolean());
        if (fails != null && fails.group(1) != null) {
            telling.block(fails.group(2), end);
        } else if (fails != null) {
            assertThat(fails.group(2)).as(sentence).isEqualTo(end.get("reason").asText());
        } else {
            Matcher apart = match("the \\w+ is adopted; (.*) dissociates? (?:itself|themselves)", m.group(3));
            assertThat(apart != null)
                    .as(sentence)
                    .isEqualTo(!end.get("dissociations").isEmpty());
            if (apart != null) {
                telling.sameNames(apart.group(1), texts(end.get("dissociations")), sentence);
            }
        }
    }

    private static void brief(Telling telling, String sentence) {
        List<JsonNode> mandates = telling.events("mandate");
        List<JsonNode> concluded = telling.events("concluded");
        Matcher m;
        if ((m = match("(\\w+) mandates? (?:is|are) tabled and (\\w+) adopted\\.", sentence)) != null) {
            long adopted =
                    mandates.stream().filter(e -> e.get("adopted").asBoolean()).count();
            assertThat(number(m.group(1))).as(sentence).isEqualTo(mandates.size());
            assertThat(m.group(2).equals("all") ? mandates.size() : number(m.group(2)))
                    .as(sentence)
                    .isEqualTo((int) adopted);
        } else if ((m = match("(\\w+) texts? (?:is|are) adopted(?:: by .*)?\\.", sentence)) != null) {
            assertThat(number(m.group(1))).as(sentence).isEqualTo((int)
                    concluded.stream().filter(e -> e.get("adopted").asBoolean()).count());
        } else if ((m = match(
                        "The (.*) \\((.*)\\) ends without a text: (when the text is put as a whole, )?(.*)\\.",
                        sentence))
                != null) {
            Matcher found = m;
            JsonNode end = concluded.stream()
                    .filter(e -> telling.organ(e.get("organ").asText()).equals(found.group(1))
                            && telling.setup()
                                    .periods()
                                    .get(e.get("period").asInt() - 1)
                                    .title()
                                    .equals(found.group(2)))
                    .findFirst()
                    .orElseThrow();
            assertThat(end.get("adopted").asBoolean()).as(sentence).isFalse();
            if (m.group(3) != null) {
                telling.block(m.group(4), end);
            }
        } else if ((m = match(
                        "(\\w+) deadlocks? (?:is|are) broken: (\\w+) by drafters, (\\w+) by trades and side-payments, (\\w+) by the secretariat and (\\w+) by .*",
                        sentence))
                != null) {
            int sum = Stream.of(m.group(2), m.group(3), m.group(4), m.group(5))
                    .mapToInt(Telling::number)
                    .sum();
            assertThat(number(m.group(1))).as(sentence).isEqualTo(sum);
            long trades = telling.events("trade").stream()
                    .filter(e -> e.get("carried").asBoolean())
                    .count();
            long paid = telling.events("strategy").stream()
                    .filter(e -> e.get("move").asText().equals("offer capacity building")
                            && e.get("success").asBoolean())
                    .count();
            assertThat((long) number(m.group(3))).as(sentence).isBetween(0L, 2 * trades + paid);
            assertThat((long) number(m.group(2)))
                    .as(sentence)
                    .isLessThanOrEqualTo(telling.events("proposal").stream()
                            .filter(e -> e.get("author").asText().equals("drafters")
                                    && e.get("carried").asBoolean())
                            .count());
        } else if ((m = match("By the last text (.*)\\.", sentence)) != null) {
            List<JsonNode> weighed = telling.events("weighed");
            gains(telling, weighed.get(weighed.size() - 1), m.group(1));
        } else if ((m = match("Taken up and never adopted: (.*)\\.", sentence)) != null) {
            telling.events("concluded")
                    .forEach(end -> end.get("majors_gain")
                            .forEach(row -> assertThat(sentence)
                                    .doesNotContain(telling.title(
                                            row.get("provision").asText(),
                                            row.get("part").asText()))));
        } else if ((m = match(
                        "So delegation is (\\w+) at ([\\d.]+), precision (\\w+) at ([\\d.]+) and obligation (\\w+) at ([\\d.]+)\\.",
                        sentence))
                != null) {
            JsonNode outcome = telling.events("outcome").get(0);
            assertThat(m.group(1))
                    .isEqualTo(outcome.get("delegation").get("class").asText());
            assertThat(m.group(3))
                    .isEqualTo(outcome.get("precision").get("class").asText());
            assertThat(m.group(5))
                    .isEqualTo(outcome.get("obligation").get("class").asText());
        } else {
            assertThat(sentence)
                    .matches(
                            "Hardest of what was adopted is \".*\" in the text of .*: \\w+ attempts fail before it is agreed\\."
                                    + "|Most watered down is \".*\", first proposed as a .* and adopted as a .*\\.|No text is adopted\\.");
        }
    }

    @Test
    void aStoryIsToldWhileTheRunGoesOnToo() throws IOException {
        Telling telling = Telling.of("scenarios/cybercrime.yaml", 2, temp);
        assertThat(telling.story().provision("scope")).contains("scope");
        assertThat(telling.story().provision("Jurisdiction")).contains("jurisdiction");
        assertThat(telling.story().provision("nothing")).isEmpty();
        assertThat(percent(0.126)).isEqualTo("13%");
        StoryListener none = new StoryListener(telling.setup());
        assertThat(new Story(
                                none,
                                org.plenary.scenario.CodebookFiles.read(
                                                org.plenary.scenario.Study.open("scenarios/cybercrime.yaml")
                                                        .study()
                                                        .read("codebook.yaml"))
                                        .get(0))
                        .chronicle())
                .isEmpty();
    }
}
