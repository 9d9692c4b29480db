package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Command lines as people mistype them, each with a piece of the answer. {@code SMALL} is the smallest scenario,
 * {@code DIR} an empty folder, {@code ''} an empty argument. The exit code is 2 for all: each can be mended by who typed
 * it.
 */
class BadCommandLinesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        --nope                                   | unknown option '--nope'
        runn x                                   | unknown command 'runn'. Maybe 'run'.
        run                                      | 'SCENARIO'
        run DIR/no.yaml                          | no such file
        run DIR                                  | a folder
        run ''                                   | an empty name
        validate ''                              | an empty name
        run SMALL extra                          | unexpected argument 'extra'
        run SMALL --sed 1                        | Maybe '--seed'
        run SMALL --seed x                       | --seed: "x" is no seed
        run SMALL --seed 99999999999999999999    | is no seed
        run SMALL --seed                         | option '--seed'
        run SMALL --set foo                      | PATH=VALUE
        run SMALL --set field.driv=0.5           | "field.drive"
        run SMALL --set field.drive=high         | a number from 0 to 1
        run SMALL --coding nope                  | one of
        run SMALL --trace DIR/no/t               | --trace: there is no folder
        run SMALL --trace DIR                    | --trace:
        run SMALL --record README.md             | exists already. Maybe add --overwrite.
        run SMALL --plugins DIR/no               | no such folder
        run SMALL --plugins README.md            | --plugins
        run SMALL --plugins DIR                  | a folder without jars
        sweep                                    | 'FILE'
        sweep DIR/no.yaml                        | no such file
        sweep x.yaml --replicates x              | --replicates: 'x' is not a whole number
        sweep x.yaml --replicates 1.5            | is not a whole number
        sweep x.yaml --replicates 99999999999    | is out of range
        sweep x.yaml --workers 0                 | 1 to 1024
        sweep x.yaml --workers 1000000           | 1 to 1024
        sweep x.yaml --workers many              | Maybe leave it out
        sweep x.yaml --sead 1                    | Maybe '--seed'
        resume                                   | 'DIR'
        resume DIR                               | DIR
        resume DIR/no                            | does not exist
        resume README.md                         | is a file
        resume DIR --workers 0                   | 1 to 1024
        status DIR/no                            | does not exist
        replay DIR                               | '--run=ID'
        replay DIR --run a/0/0                   | DIR
        export DIR                               | DIR
        export DIR --format xml                  | 'xml' is none of
        merge DIR                                | '--out=DIR'
        merge DIR --out DIR/m                    | DIR
        compare DIR                              | DIR
        summarize DIR                            | DIR
        report DIR                               | DIR
        report DIR --out                         | option '--out'
        sensitivity DIR                          | DIR
        findings --replicates two                | is not a whole number
        calibrate                                | 'FILE'
        calibrate x.yaml --vary nope             | 'nope' is none of shared, cases, both
        robustness x.yaml --draws few            | --draws: 'few' is not a whole number
        robustness x.yaml --levels nope          | is none of ranges, order
        baselines --replicates x                 | is not a whole number
        explain                                  | 'A'
        explain SMALL SMALL                      | are the same scenario
        explain SMALL --measure precison         | Maybe precision
        explain SMALL DIR/no.yaml                | no such file
        explain nowhere                          | scenarios/nowhere.yaml
        explain SMALL --drawn                    | --drawn goes with two scenarios
        explain SMALL cybercrime --decisions 3   | --decisions goes with one scenario
        list nope                                | strategies, tactics
        list                                     | 'WHAT'
        show DIR/no.yaml                         | no such file
        diff SMALL                               | 'B'
        new README.md                            | README.md
        new DIR/no/x.yaml                        | Maybe make the folder first
        schema --out README.md                   | README.md: exists already
        score                                    | 'TEXT'
        score README.md                          | README.md
        score DIR/no.json                        | no.json
        estimate --data DIR/no                   | is no folder
        gui --rounds -1                          | --rounds goes with --snapshot
        gui DIR/no.yaml --snapshot               | option '--snapshot'
        bench --warp 9                           | unknown option '--warp'
        validate                                 | 'FILE'
        validate DIR/no.yaml                     | no such file
        """)
    void isAnsweredWithAPieceOfAdviceAndCodeTwo(String line, String piece) {
        String[] words = Arrays.stream(line.split(" +"))
                .map(word -> word.equals("''") ? "" : word.replace("SMALL", "scenarios/examples/smallest.yaml"))
                .map(word -> word.replace("DIR", folder.toString()))
                .toArray(String[]::new);
        Shell.Answer answer = Shell.plenary(words);
        assertThat(answer.err() + answer.out())
                .contains(piece.replace("DIR/", folder + "/").replaceFirst("^DIR$", folder.toString()))
                .doesNotContain("Exception", "internal error", "java.", "at org.plenary");
        assertThat(answer.code()).isEqualTo(ExitCode.BAD_INPUT);
    }

    @AfterEach
    void nothingIsLeftBehind() throws IOException {
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aDeviceIsReplacedByNoCommand() {
        String device = "/dev/null";
        assumeTrue(Files.exists(Path.of(device)), "needs a device");
        for (String line : new String[] {
            "run scenarios/examples/smallest.yaml --overwrite --trace",
            "run scenarios/examples/smallest.yaml --overwrite --record",
        }) {
            Shell.Answer answer = Shell.plenary((line + " " + device).split(" "));
            assertThat(answer.code()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(answer.err()).contains("is a device or a pipe");
        }
    }
}
