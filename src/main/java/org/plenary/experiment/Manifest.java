package org.plenary.experiment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plenary.random.RunSeed;

/**
 * What a results folder says about itself in {@code manifest.json}: the only file of the folder that depends on clock,
 * machine and workers.
 *
 * @param format {@code plenary-results/1}
 * @param status {@code finished} or {@code unfinished}
 * @param reason why it is unfinished; {@code ""} if it is finished
 * @param title the sweep's title
 * @param fingerprint of plan, inputs and program ({@link Provenance#fingerprint}); another one once they are mixed
 * @param version the program's version
 * @param commit the git commit of the program
 * @param java the Java runtime
 * @param os the operating system
 * @param processors how many the machine has
 * @param maxHeapMegabytes the most memory that Java would use
 * @param commandLine as it was given
 * @param seed the master seed in hexadecimal digits
 * @param replicates at each design point of each scenario
 * @param runsPlanned the runs of the plan, or of the shard
 * @param runsFinished how many of them are in the tables
 * @param workers threads that ran cases
 * @param start when the sweep began, in UTC
 * @param end when it ended, in UTC; {@code ""} while it runs or if it was killed
 * @param inputs the SHA-256 of each file that was read
 * @param outputs the SHA-256 of each table written; empty until the sweep is finished
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Manifest(
        String format,
        String status,
        String reason,
        String title,
        String fingerprint,
        String version,
        String commit,
        String java,
        String os,
        int processors,
        long maxHeapMegabytes,
        String commandLine,
        String seed,
        int replicates,
        long runsPlanned,
        long runsFinished,
        int workers,
        String start,
        String end,
        Map<String, String> inputs,
        Map<String, String> outputs) {
    /** The file's name. */
    public static final String FILE = "manifest.json";

    private static final String FORMAT = "plenary-results/1";
    private static final String FINISHED = "finished";
    private static final String UNFINISHED = "unfinished";
    private static final String RUNNING = "still running, or killed";
    private static final String MIXED = "mixed-";
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);

    /** Sorts the maps by path. */
    public Manifest {
        inputs = Collections.unmodifiableMap(new TreeMap<>(inputs));
        outputs = Collections.unmodifiableMap(new TreeMap<>(outputs));
    }

    /** Returns the manifest of a sweep that begins now. */
    static Manifest begun(Work work, Provenance provenance, Circumstances circumstances) {
        SweepPlan plan = work.plan();
        Runtime machine = Runtime.getRuntime();
        return new Manifest(
                FORMAT,
                UNFINISHED,
                RUNNING,
                plan.title(),
                provenance.fingerprint(plan),
                provenance.version(),
                provenance.commit(),
                property("java.runtime.name") + " " + property("java.runtime.version"),
                property("os.name") + " " + property("os.version") + " " + property("os.arch"),
                machine.availableProcessors(),
                machine.maxMemory() >> 20,
                circumstances.commandLine(),
                RunSeed.toHex(plan.masterSeed()),
                plan.replicates(),
                work.size(),
                0,
                circumstances.workers(),
                circumstances.now(),
                "",
                provenance.inputs(),
                new TreeMap<>());
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }

    Manifest finished(String when, Map<String, String> written) {
        return ended(FINISHED, "", runsPlanned, when, written);
    }

    Manifest stopped(String why, long runs, String when) {
        return ended(UNFINISHED, why, runs, when, new TreeMap<>());
    }

    /** Returns the manifest of a sweep that goes on. */
    Manifest goingOn() {
        return ended(UNFINISHED, RUNNING, runsFinished, "", new TreeMap<>());
    }

    /** Returns the manifest of a sweep that goes on with other inputs or another program: it is no longer one sweep. */
    Manifest mixed(SweepPlan plan, Provenance now) {
        return new Manifest(
                format,
                UNFINISHED,
                RUNNING,
                title,
                MIXED + SafeFiles.sha256((fingerprint + now.fingerprint(plan)).getBytes(StandardCharsets.UTF_8)),
                now.version(),
                now.commit(),
                java,
                os,
                processors,
                maxHeapMegabytes,
                commandLine,
                seed,
                replicates,
                runsPlanned,
                runsFinished,
                workers,
                start,
                "",
                now.inputs(),
                new TreeMap<>());
    }

    /** Returns whether the runs were made with more than one state of the inputs or of the program. */
    @JsonIgnore
    public boolean isMixed() {
        return fingerprint.startsWith(MIXED);
    }

    private Manifest ended(String how, String why, long runs, String when, Map<String, String> written) {
        return new Manifest(
                format,
                how,
                why,
                title,
                fingerprint,
                version,
                commit,
                java,
                os,
                processors,
                maxHeapMegabytes,
                commandLine,
                seed,
                replicates,
                runsPlanned,
                runs,
                workers,
                start,
                when,
                inputs,
                written);
    }

    /** Returns whether every run of the sweep is in the tables. */
    @JsonIgnore
    public boolean isFinished() {
        return status.equals(FINISHED);
    }

    /** Returns the manifest of a folder, if it has one that this program can read: only then is it a results folder. */
    public static Optional<Manifest> of(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            Manifest manifest = MAPPER.readValue(Files.readAllBytes(file), Manifest.class);
            return manifest.format.equals(FORMAT) ? Optional.of(manifest) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    void writeTo(Path folder) throws IOException {
        SafeFiles.write(folder.resolve(FILE), SafeFiles.json(MAPPER.valueToTree(this)));
    }
}
