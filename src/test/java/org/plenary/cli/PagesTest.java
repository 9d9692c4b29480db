package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the pages name exists: files, headings, and commands with their options. */
class PagesTest {
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

    @Test
    void linksLeadToFilesAndHeadings() throws IOException {
        for (Page page : Page.all()) {
            assertThat(page.links())
                    .allSatisfy(link -> assertThat(target(page, link))
                            .as("%s: %s", page.file(), link)
                            .exists());
            for (String link : page.links()) {
                if (link.contains("#")) {
                    String anchor = link.substring(link.indexOf('#') + 1);
                    assertThat(anchors(target(page, link)))
                            .as("%s: %s", page.file(), link)
                            .contains("\n" + anchor + "\n");
                }
            }
        }
    }

    private static Path target(Page page, String link) {
        String file = link.replaceFirst("#.*", "");
        return file.isEmpty() ? page.file() : page.file().resolveSibling(file).normalize();
    }

    /** Returns the anchors that a page's headings have where Markdown is shown: lower case, hyphens for blanks. */
    private static String anchors(Path file) throws IOException {
        StringBuilder anchors = new StringBuilder("\n");
        HEADING.matcher(Files.readString(file))
                .results()
                .forEach(heading -> anchors.append(heading.group(1)
                                .toLowerCase(Locale.ROOT)
                                .replaceAll("[^a-z0-9 _-]", "")
                                .replace(' ', '-'))
                        .append('\n'));
        return anchors.toString();
    }

    @Test
    void commandsAreUnderstood() throws IOException {
        int seen = 0;
        for (Page page : Page.all()) {
            for (var arguments : page.commands()) {
                assertThatCode(() -> Main.commandLine().parseArgs(arguments.toArray(new String[0])))
                        .as("%s: plenary %s", page.file(), String.join(" ", arguments))
                        .doesNotThrowAnyException();
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(12);
    }

    @Test
    void eachClaimHasItsSentenceOnThePageOfFindings() throws IOException {
        String page = Files.readString(Path.of("src/site/markdown/findings.md"));
        Pattern claim = Pattern.compile("(?m)^id: (\\S+)\\R+claim: \"(.*)\"$");
        int claims = 0;
        try (var files = Files.newDirectoryStream(Path.of("scenarios/findings"), "*.yaml")) {
            for (Path file : files) {
                var found = claim.matcher(Files.readString(file));
                assertThat(found.find()).as("%s", file).isTrue();
                assertThat(page).contains("- **" + found.group(1) + "** " + found.group(2) + " (");
                claims++;
            }
        }
        assertThat(page.lines().filter(line -> line.startsWith("- **F") && line.contains("(ch. ")))
                .hasSize(claims);
    }

    @Test
    void theReadmeBeginsWithTheTwoCommands() throws IOException {
        Page.Block first = Page.of(Path.of("README.md")).blocks().stream()
                .filter(block -> block.language().equals("sh"))
                .findFirst()
                .orElseThrow();
        assertThat(first.content()).isEqualTo("./plenary sweep scenarios/sweeps/three-cases.yaml\nmvn verify\n");
        assertThat(Objects.requireNonNull(Path.of("scenarios/sweeps/three-cases.yaml")))
                .exists();
    }
}
