package org.matricula.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The choice of PostgreSQL's programs, and their arguments. */
@Tag("backup")
class PostgresProgramsTest {

    @TempDir
    private Path folder;

    /** A program that says its version, its arguments and its settings. */
    private Path installed(String version) throws IOException {
        var place = Files.createDirectories(folder.resolve(version));
        var program = Files.writeString(place.resolve("pg_dump"), """
                #!/bin/sh
                if [ "$1" = --version ]; then echo "pg_dump (PostgreSQL) %s (System 1)"; exit; fi
                if [ "$1" = fail ]; then echo "a line"; echo "x.sql:3: ERROR:  no more"; exit 3; fi
                echo "%s $* $PGHOST $PGSERVICE"
                """.formatted(version, version));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return place;
    }

    private static PostgresPrograms find(int major, Path... places) throws IOException {
        return PostgresPrograms.of(List.of(places), major, Map.of("PGHOST", "db"));
    }

    @Test
    void those_of_the_servers_version_are_taken_or_else_the_next_newer_ones() throws IOException {
        var all = new Path[] {installed("14.9"), installed("18.1"), installed("16.2"), installed("17.0")};
        assertThat(find(16, all).run("pg_dump", "a", "b")).isEqualTo("16.2 a b db \n");
        assertThat(find(15, all).run("pg_dump")).startsWith("16.2");
        assertThat(find(18, all).run("pg_dump")).startsWith("18.1");
    }

    @Test
    void where_there_are_none_or_only_older_ones_it_is_said_what_to_install() throws IOException {
        assertThatExceptionOfType(BackupException.class)
                .isThrownBy(() -> find(17, folder))
                .withMessage("pg_dump is missing: install PostgreSQL's client programs, 17 or newer"
                        + " (the package postgresql-client)");
        var old = installed("15.18");
        assertThatExceptionOfType(BackupException.class)
                .isThrownBy(() -> find(17, old, folder))
                .withMessageStartingWith("pg_dump 15 is older than the server, 17: install");
    }

    @Test
    void a_failure_is_told_by_its_error() throws IOException {
        var programs = find(17, installed("17.1"));
        assertThatExceptionOfType(BackupException.class)
                .isThrownBy(() -> programs.run("pg_dump", "fail"))
                .withMessage("pg_dump failed: ERROR:  no more");
    }
}
