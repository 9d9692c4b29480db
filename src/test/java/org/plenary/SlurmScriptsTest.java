package org.plenary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The scripts for Slurm, with a {@code sbatch} that runs what it is given at once and a program that notes its words. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class SlurmScriptsTest {
    private static final String SBATCH = """
            #!/bin/sh
            echo "sbatch $*" >>"$NOTES"
            from=1; to=0
            while case $1 in -*) true ;; *) false ;; esac; do
                case $1 in
                    --array=*) range=${1#--array=}; from=${range%-*}; to=${range#*-} ;;
                    --parsable) echo 77 ;;
                esac
                shift
            done
            if [ "$to" = 0 ]; then "$@"; fi
            while [ "$from" -le "$to" ]; do
                SLURM_ARRAY_TASK_ID=$from SLURM_CPUS_PER_TASK=3 "$@" || exit 1
                from=$((from + 1))
            done
            """;

    @TempDir
    Path folder;

    @Test
    void an_array_has_each_part_once_and_joins_them_after() throws Exception {
        Path results = folder.resolve("a b");
        assertThat(submit("2", results.toString(), "sweep", "x y.yaml", "--replicates", "9"))
                .isZero();
        assertThat(Files.readAllLines(folder.resolve("notes")))
                .containsExactly(
                        "plenary --version",
                        "sbatch --parsable --partition=long --array=1-2 --output=R/part-%a.log S/part P 2 R sweep x y.yaml"
                                + " --replicates 9",
                        "plenary sweep x y.yaml --replicates 9 --shard 1/2 --workers 3 --out R/part-1",
                        "plenary sweep x y.yaml --replicates 9 --shard 2/2 --workers 3 --out R/part-2",
                        "sbatch --partition=long --dependency=afterok:77 --output=R/merge.log S/merge P 2 R",
                        "plenary merge R/part-1 R/part-2 --out R/whole --overwrite");
    }

    @Test
    void too_few_words_are_told_how_to_go_on() throws Exception {
        assertThat(submit("2", "there")).isEqualTo(2);
        assertThat(folder.resolve("said")).content().startsWith("usage: scripts/slurm/submit PARTS FOLDER");
    }

    private int submit(String... words) throws IOException, InterruptedException {
        Path program = script("plenary", "#!/bin/sh\necho \"plenary $*\" >>\"$NOTES\"\n");
        script("sbatch", SBATCH);
        List<String> line = new java.util.ArrayList<>(List.of("scripts/slurm/submit"));
        line.addAll(List.of(words));
        Path notes = folder.resolve("notes");
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile());
        builder.environment().put("PATH", folder + ":" + System.getenv("PATH"));
        builder.environment().put("PLENARY", program.toString());
        builder.environment().put("SBATCH_OPTIONS", "--partition=long");
        builder.environment().put("NOTES", notes.toString());
        int code = builder.start().waitFor();
        if (Files.exists(notes)) {
            String scripts = Path.of("scripts/slurm").toRealPath().toString();
            Files.writeString(
                    notes,
                    Files.readString(notes, UTF_8)
                            .replace(folder.resolve("a b").toString(), "R")
                            .replace(scripts, "S")
                            .replace(program.toString(), "P"));
        }
        return code;
    }

    private Path script(String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
