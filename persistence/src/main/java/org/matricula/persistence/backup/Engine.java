package org.matricula.persistence.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** The parts of a backup that depend on the kind of database. */
interface Engine {

    /** The kind's name in a manifest. */
    String kind();

    /** The database, as it may be shown. */
    String shown();

    /**
     * Copies the database as it is at one moment after the call, while others write.
     *
     * @param content an empty folder that takes what a backup holds
     * @param work a folder for what is needed on the way
     * @return about the copy
     */
    Manifest copy(Path content, Path work) throws SQLException, IOException;

    /**
     * Refuses a database that must not be replaced; nothing is changed.
     *
     * @param replace whether existing data may be
     * @throws BackupException if it holds something, or somebody has it open
     */
    void requireFree(Manifest backup, boolean replace) throws SQLException, IOException;

    /** Returns the name of a new folder for the content of a backup to be restored. */
    Path unpacked(Path work);

    /**
     * Replaces the database with a backup: as a whole or not at all.
     *
     * @param content of the backup, in the folder that was named for it
     * @param at distinguishes what is kept of the former database
     * @return where the former database is kept; empty if there was none
     * @throws BackupException if the backup cannot be opened
     */
    Optional<Path> put(Manifest backup, Path content, Path work, Instant at) throws SQLException, IOException;
}
