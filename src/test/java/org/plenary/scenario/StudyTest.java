package org.plenary.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.input.InvalidInputException;
import org.plenary.input.Place;
import org.plenary.input.PlainFile;

class StudyTest {
    @TempDir
    Path temp = Path.of("");

    private Path folder = Path.of("");

    @BeforeEach
    void makeAStudy() throws IOException {
        folder = Files.createDirectories(temp.resolve("study"));
        Files.createDirectories(folder.resolve("sub/deep"));
        Files.writeString(folder.resolve("model.yaml"), "a: 1\n");
        Files.writeString(folder.resolve("case.yaml"), "title: x\nprovisions: []\n");
        Files.writeString(folder.resolve("sub/deep/other.yaml"), "title: y\n");
        Files.writeString(temp.resolve("secret.yaml"), "secret: 1\n");
    }

    @Test
    void theNearestFolderWithAModelFileIsTheStudy() {
        Study.Opened opened = Study.open(folder.resolve("sub/deep/other.yaml").toString());
        assertThat(opened.study().folder()).isPresent();
        assertThat(opened.file().name()).isEqualTo("sub/deep/other.yaml");
        assertThat(opened.file().stem()).isEqualTo("other");
    }

    @Test
    void withoutOneItIsTheShippedStudy() {
        Study.Opened opened = Study.open(temp.resolve("secret.yaml").toString());
        assertThat(opened.study().folder()).isEmpty();
        assertThat(opened.study().read(Study.STATES).content()).isNotEmpty();
    }

    @Test
    void itRemembersWhatWasReadWithItsHash() {
        Study study = Study.in(folder);
        study.read("sub/deep/other.yaml");
        study.read("case.yaml");
        study.read("case.yaml");
        assertThat(study.inputs()).extracting(InputFile::name).containsExactly("case.yaml", "sub/deep/other.yaml");
        assertThat(InputFile.sha256(new byte[0]))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.yaml",
                "sub/../../secret.yaml",
                "/etc/passwd",
                "",
                ".",
                "..",
                "sub//x",
                "C:\\secret",
                "sub\\..\\..\\secret.yaml",
                "file:///etc/passwd",
                "a\u0000b",
                "a\nb"
            })
    void aPathNeverLeavesIt(String path) {
        assertThatThrownBy(() -> Study.in(folder).read(path, new Place("sweep.yaml", 3, 5)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("sweep.yaml:3:5")
                .hasMessageContaining("leaves the study folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"./case.yaml", ".//case.yaml", "scenarios/case.yaml", "study/case.yaml", "././case.yaml"})
    void aPathThatWasMeantIsProposed(String path) {
        assertThatThrownBy(() -> Study.in(folder).read(path)).hasMessageContaining("Maybe write \"case.yaml\".");
    }

    @Test
    void aLinkNeverLeavesIt() throws IOException {
        Files.createSymbolicLink(folder.resolve("link.yaml"), temp.resolve("secret.yaml"));
        Files.createSymbolicLink(folder.resolve("out"), temp);
        assertThatThrownBy(() -> Study.in(folder).read("link.yaml"))
                .hasMessageContaining("leads out of the study folder");
        assertThatThrownBy(() -> Study.in(folder).read("out/secret.yaml"))
                .hasMessageContaining("the link \"out/secret.yaml\", which leads out of the study folder");
        assertThatThrownBy(() -> Study.in(folder).read("link.yaml", new Place("sweep.yaml", 3, 5)))
                .hasMessageContaining("sweep.yaml:3:5");
        assertThatThrownBy(() -> Study.open(folder.resolve("link.yaml").toString()))
                .hasMessageContaining("leads out of the study folder");
        Files.createSymbolicLink(folder.resolve("inner.yaml"), folder.resolve("case.yaml"));
        assertThat(Study.in(folder).read("inner.yaml").content()).isNotEmpty();
    }

    @Test
    void foldersAndWhatIsNotThereAreRefused() {
        assertThatThrownBy(() -> Study.open(folder.toString())).hasMessageContaining("a folder");
        assertThatThrownBy(() -> Study.in(folder).read("sub")).hasMessageContaining("a folder");
        assertThatThrownBy(() -> Study.open(folder.resolve("cas.yaml").toString()))
                .hasMessageContaining("no such file")
                .hasMessageContaining("case.yaml");
        assertThatThrownBy(() -> Study.in(folder).read("csae.yaml")).hasMessageContaining("Maybe write \"case.yaml\"");
    }

    @Test
    void onlyAScenarioIsProposedForAScenarioThatIsNotThere() throws IOException {
        Files.createDirectories(folder.resolve("sweeps"));
        Files.writeString(folder.resolve("sweeps/mine.yaml"), "title: x\nscenarios: [mine.yaml]\n");
        Files.writeString(folder.resolve("model.yaml"), "parameters: {}\n");
        for (String nowhere : new String[] {"scenarios/mine.yaml", "mine.yaml", "modle.yaml"}) {
            assertThatThrownBy(() -> Study.in(folder).read(nowhere))
                    .hasMessageContaining("no file \"" + nowhere + "\"")
                    .hasMessageNotContaining("Maybe");
        }
        assertThatThrownBy(() -> Study.in(folder).read("examples/smallest.yaml"))
                .hasMessageContaining("Maybe copy it from the shipped study");
        assertThatThrownBy(() -> Study.open("/dev/null")).hasMessageContaining("not a plain file");
    }

    @Test
    void aFileThatIsTooLargeIsRefused() throws IOException {
        Files.write(folder.resolve("large.csv"), new byte[PlainFile.MOST_BYTES + 1]);
        assertThatThrownBy(() -> Study.in(folder).read("large.csv")).hasMessageContaining("at most 8388608 bytes");
    }

    @Test
    void aStudyCanLieInAnArchive() throws IOException {
        Path archive = temp.resolve("study.zip");
        try (FileSystem zip = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
            Files.createDirectories(zip.getPath("/study/data"));
            Files.writeString(zip.getPath("/study/model.yaml"), "a: 1\n");
            Files.writeString(zip.getPath("/study/data/x.csv"), "a\n");
            Files.writeString(zip.getPath("/secret.yaml"), "a\n");
            Study study = Study.in(zip.getPath("/study"));
            assertThat(study.read("data/x.csv").content()).hasSize(2);
            assertThat(study.files("")).containsExactly("data/x.csv", "model.yaml");
            assertThatThrownBy(() -> study.read("../secret.yaml")).hasMessageContaining("leaves the study folder");
        }
    }

    @Test
    void theShippedStudyServesFilesThatAreNotOnDisk() {
        assertThat(Study.open("scenarios/data/states.csv").file().content()).isNotEmpty();
        Study.Opened opened = Study.open("data/states.csv");
        assertThat(opened.study().folder()).isEmpty();
        assertThat(opened.file().shown()).isEqualTo("shipped:data/states.csv");
    }
}
