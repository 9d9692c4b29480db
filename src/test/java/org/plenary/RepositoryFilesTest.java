package org.plenary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.plenary.report.ProgramVersion;

/** The small files around the code agree with it. */
class RepositoryFilesTest {
    private static final Pattern BUNDLED = Pattern.compile(
            "<dependency>(?:(?!</dependency>).)*?<artifactId>([^<]+)</artifactId>"
                    + "((?:(?!</dependency>).)*)</dependency>",
            Pattern.DOTALL);

    @Test
    void noticeNamesEveryLibraryThatThePomBundles() throws IOException {
        String notice = Files.readString(Path.of("NOTICE"));
        String pom = Files.readString(Path.of("pom.xml")).split("<build>", 2)[0];

        assertThat(BUNDLED.matcher(pom).results())
                .hasSizeGreaterThan(10)
                .filteredOn(dependency -> !dependency.group(2).contains("<scope>test</scope>"))
                .allSatisfy(dependency -> assertThat(notice).contains(dependency.group(1)));
    }

    @Test
    void citationHasTheVersionOfTheProgram() throws IOException {
        JsonNode citation = new YAMLMapper().readTree(Files.readString(Path.of("CITATION.cff")));

        assertThat(citation.path("cff-version").asText()).isEqualTo("1.2.0");
        assertThat(citation.path("title").asText()).isEqualTo("Plenary");
        assertThat(citation.path("version").asText())
                .isEqualTo(ProgramVersion.current().version());
        assertThat(citation.findValuesAsText("doi"))
                .containsExactly("10.26481/dis.20240927xf", "10.1332/26352257Y2024D000000016");
    }

    @Test
    void changelogSetsNumbersApart() throws IOException {
        assertThat(Files.readString(Path.of("CHANGELOG.md"))).contains("### Numbers that change for the same seed");
    }

    @Test
    void licenceIsTheOneOfThePom() throws IOException {
        assertThat(Files.readString(Path.of("LICENSE"))).contains("Apache License", "Version 2.0, January 2004");
    }
}
