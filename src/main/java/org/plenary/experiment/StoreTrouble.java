package org.plenary.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.plenary.kernel.UserError;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Says in a sentence what is wrong with a store. */
final class StoreTrouble {
    private StoreTrouble() {}

    /**
     * Returns what to throw for an exception of the database: of the machine's faults, such as a full disk, this.
     *
     * @throws UserError for what the user can mend
     */
    static IOException of(Path file, SQLException problem) {
        return switch (kind(problem)) {
            case SQLITE_CORRUPT, SQLITE_ERROR, SQLITE_MISMATCH, SQLITE_SCHEMA -> throw damaged(file, problem);
            case SQLITE_NOTADB ->
                throw new UserError(
                        file + " is damaged at its beginning, or is no store of Plenary."
                                + " Maybe another folder was meant; the runs of a finished sweep are also in runs.csv.",
                        problem);
            case SQLITE_BUSY, SQLITE_LOCKED ->
                throw new UserError(
                        file + " is locked by another process: a sweep with"
                                + " --exclusive that is still running, or a program that has the file open. Maybe wait for it.",
                        problem);
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH ->
                throw new UserError(
                        file + " cannot be opened or written: " + reason(problem)
                                + ". Maybe look at the permissions of the folder and the file, or give another folder.",
                        problem);
            case SQLITE_FULL ->
                new IOException(
                        "the disk with " + file
                                + " is full; finished runs are kept. Maybe make room, then plenary resume "
                                + parent(file),
                        problem);
            case SQLITE_IOERR ->
                new IOException(
                        file + ": reading or writing failed (" + reason(problem) + "); the disk may be full or gone."
                                + " Finished runs are kept. Maybe make room, then plenary resume " + parent(file),
                        problem);
            default -> new IOException(file + ": " + reason(problem), problem);
        };
    }

    /** Returns whether the file itself is damaged. */
    static boolean isDamage(SQLException problem) {
        SQLiteErrorCode kind = kind(problem);
        return kind == SQLiteErrorCode.SQLITE_CORRUPT || kind == SQLiteErrorCode.SQLITE_NOTADB;
    }

    /** Returns what to throw for a store of which a part cannot be read. */
    static UserError damaged(Path file, Throwable problem) {
        return new UserError(
                file + " is damaged: " + reason(problem)
                        + ". Its runs can be made again, the same to the byte. Maybe give" + " the command in "
                        + Manifest.FILE + " again with --overwrite.",
                problem);
    }

    private static Object parent(Path file) {
        Path parent = file.getParent();
        return parent == null ? "." : parent;
    }

    /** The extended codes of SQLite have the plain one in their low byte. */
    private static SQLiteErrorCode kind(SQLException problem) {
        int code = problem instanceof SQLiteException e ? e.getResultCode().code : problem.getErrorCode();
        return SQLiteErrorCode.getErrorCode(code & 0xff);
    }

    private static String reason(Throwable problem) {
        String message = String.valueOf(problem.getMessage())
                .replaceAll("^\\[[A-Z_]+\\]\\s*", "")
                .replaceFirst("^SQL error or missing database ", "it is not as Plenary writes it ");
        return message.replaceAll("\\s+", " ").strip().replaceFirst("\\. Maybe .*|\\.$", "");
    }
}
