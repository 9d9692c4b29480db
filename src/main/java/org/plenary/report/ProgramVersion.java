package org.plenary.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.SortedMap;
import org.plenary.experiment.Provenance;

/**
 * Which Plenary this is.
 *
 * @param version the version of the release, such as {@code 0.1.0}
 * @param commit the git commit from which it was built, in full, with {@code -dirty} after it if tracked files differed
 *     from the commit; {@code ""} if it was not built in a git checkout
 */
public record ProgramVersion(String version, String commit) {
    /**
     * Returns the version of the running program, as its build wrote it down.
     *
     * @throws UncheckedIOException if the files of the build cannot be read
     */
    public static ProgramVersion current() {
        return new ProgramVersion(
                property("/org/plenary/version.properties", "version", "unknown"),
                property("/org/plenary/commit.properties", "commit", ""));
    }

    /** Returns where results of this program come from. */
    public Provenance provenance(SortedMap<String, String> inputs) {
        return new Provenance(version, commit.isEmpty() ? "unknown" : commit, inputs);
    }

    private static String property(String resource, String key, String otherwise) {
        try (InputStream in = ProgramVersion.class.getResourceAsStream(resource)) {
            if (in == null) {
                return otherwise;
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty(key, otherwise);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
