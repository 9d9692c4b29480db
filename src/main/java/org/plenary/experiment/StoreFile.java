package org.plenary.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.plenary.kernel.UserError;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteOpenMode;

/**
 * Opens the database of a store.
 *
 * <p>Normally it is in WAL mode, so that other processes read while one writes. With {@code exclusive} it keeps a
 * rollback journal and one lock until it is closed, which also works on network file systems.
 */
final class StoreFile {
    private static final int PATIENCE_MILLISECONDS = 10_000;

    private StoreFile() {}

    /** Opens a database to write; makes it if {@code create}. */
    static Connection write(Path file, boolean create, boolean exclusive) throws IOException {
        SQLiteConfig config = config();
        if (!create) {
            config.resetOpenMode(SQLiteOpenMode.CREATE);
        }
        config.setLockingMode(exclusive ? SQLiteConfig.LockingMode.EXCLUSIVE : SQLiteConfig.LockingMode.NORMAL);
        config.setJournalMode(exclusive ? SQLiteConfig.JournalMode.TRUNCATE : SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        return checked(file, connect(file, "", config), create);
    }

    /** Opens a database to read. Of a folder that cannot be written it reads what is in the file alone. */
    static Connection read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw StoreTrouble.none(
                    file, file.getParent() + " has no " + file.getFileName() + ", in which runs are kept.");
        }
        boolean sealed = !Files.isWritable(file.toAbsolutePath().getParent());
        if (!sealed) {
            rollBack(file);
        }
        SQLiteConfig config = config();
        config.setReadOnly(true);
        return checked(file, connect(file, sealed ? "?immutable=1" : "", config), false);
    }

    /** Who was killed while changing the file may have left a journal, which only one who may write can roll back. */
    private static void rollBack(Path file) throws IOException {
        Path journal = file.resolveSibling(file.getFileName() + "-journal");
        if (Files.isRegularFile(journal) && Files.size(journal) > 0 && Files.isWritable(file)) {
            SQLiteConfig config = config();
            config.resetOpenMode(SQLiteOpenMode.CREATE);
            close(checked(file, connect(file, "", config), false));
        }
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(PATIENCE_MILLISECONDS);
        return config;
    }

    /** Connects by an address in which nothing that a file's name may hold has a meaning of its own. */
    private static Connection connect(Path file, String query, SQLiteConfig config) throws IOException {
        SqliteLibrary.load();
        String address = file.toAbsolutePath().toUri().toString().replaceFirst("^file:///", "file:/");
        try {
            return JDBC.createConnection("jdbc:sqlite:" + address + query, config.toProperties());
        } catch (SQLException e) {
            throw StoreTrouble.of(file, e);
        }
    }

    private static Connection checked(Path file, Connection connection, boolean create) throws IOException {
        try {
            if (!create) {
                checkVersion(file, connection);
            }
            return connection;
        } catch (SQLException e) {
            close(connection);
            throw StoreTrouble.of(file, e);
        } catch (RuntimeException e) {
            close(connection);
            throw e;
        }
    }

    private static void checkVersion(Path file, Connection connection) throws SQLException {
        long application = number(connection, "PRAGMA application_id");
        if (application != StoreSchema.APPLICATION_ID) {
            boolean empty = number(connection, "SELECT count(*) FROM sqlite_master") == 0;
            throw StoreTrouble.none(file, file + (empty ? " is empty." : " is a database, but no store of Plenary."));
        }
        long version = number(connection, "PRAGMA user_version");
        if (version != StoreSchema.VERSION) {
            throw new UserError(file + " is a store of version " + version + "; this program reads version "
                    + StoreSchema.VERSION + ". Maybe use the version of Plenary that wrote it (manifest.json names"
                    + " it).");
        }
    }

    /** Returns the one number that a query yields. */
    static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            return result.next() ? result.getLong(1) : 0;
        }
    }

    /** Closes a connection of which nothing is needed any more. */
    static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // Nothing was to be kept.
        }
    }

    /** Returns whether a problem says that another process holds the lock. */
    static boolean isBusy(SQLException problem) {
        return (problem.getErrorCode() & 0xff) == SQLiteErrorCode.SQLITE_BUSY.code;
    }
}
