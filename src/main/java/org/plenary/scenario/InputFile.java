package org.plenary.scenario;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that was read, as it was when it was read.
 *
 * @param name its path in the study folder with {@code /}, the same on every machine; for a file outside, its own name
 * @param shown its path as the user would write it
 */
public record InputFile(String name, String shown, byte[] content) {
    /** Returns the SHA-256 of the content in lower-case hexadecimal digits. */
    public String sha256() {
        return sha256(content);
    }

    /** Returns the name without folders and extension: the name of the scenario that the file holds. */
    public String stem() {
        String last = name.substring(name.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        return dot > 0 ? last.substring(0, dot) : last;
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
