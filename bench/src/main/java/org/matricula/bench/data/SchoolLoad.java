package org.matricula.bench.data;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.matricula.domain.account.Account;
import org.matricula.domain.account.Group;
import org.matricula.domain.base.VersionedEntity;
import org.matricula.domain.course.Course;
import org.matricula.domain.enrollment.Enrollment;
import org.matricula.domain.grade.Grade;
import org.matricula.domain.history.Action;
import org.matricula.domain.history.ActionCount;
import org.matricula.domain.history.Change;
import org.matricula.domain.student.Student;
import org.matricula.persistence.database.Address;
import org.matricula.persistence.database.DeskDataSource;
import org.matricula.persistence.database.Embedded;
import org.matricula.persistence.migration.Migrations;

/** Migrates an empty database and loads a {@link SampleSchool} into it, with its history and {@link SampleAccount}. */
public final class SchoolLoad {

    static final String SEQUENCE = "matricula_id";
    static final int BLOCK = VersionedEntity.ID_BLOCK;

    private final Address address;
    private final Size size;
    private final PrintStream progress;

    /**
     * A load that has not begun.
     *
     * @param address of an empty database
     * @param progress is told a line for each table
     */
    public SchoolLoad(Address address, Size size, PrintStream progress) {
        this.address = address;
        this.size = size;
        this.progress = progress;
    }

    /**
     * Runs as a program of its own: {@code URL USER SIZE}. USER is - for an embedded database; the password is that of the
     * environment variable MATRICULA_DB_PASSWORD.
     */
    public static void main(String[] arguments) throws SQLException, IOException {
        if (arguments.length != 3) {
            throw new IllegalArgumentException(
                    "the arguments are URL USER SIZE; USER is - for none, SIZE is S, M or L");
        }
        var user = "-".equals(arguments[1]) ? null : arguments[1];
        var address = new Address(arguments[0], user, System.getenv("MATRICULA_DB_PASSWORD"));
        new SchoolLoad(address, Size.valueOf(arguments[2]), System.out).run();
    }

    /**
     * Loads everything.
     *
     * @throws IllegalStateException if there are students already
     */
    public void run() throws SQLException, IOException {
        long begun = System.nanoTime();
        new Migrations(new DeskDataSource(address)).migrate();
        requireEmpty();
        var school = new SampleSchool(size);
        long last = school.studentId(size.students()) + size.enrollments();
        var history = new SampleHistory(last);
        try (var to = Embedded.isAt(address.url()) ? new DerbyLoad(address) : new PostgresLoad(address)) {
            load(to, Grade.class, school.grades().stream());
            load(to, Course.class, school.courses().stream());
            load(to, Student.class, school.students());
            load(to, Enrollment.class, school.enrollments());
            load(to, Action.class, Stream.of(history.action()));
            var created = Stream.of(
                            school.grades().stream(),
                            school.courses().stream(),
                            school.students(),
                            school.enrollments())
                    .flatMap(each -> each);
            load(to, Change.class, history.of(created));
            load(to, ActionCount.class, history.counts());
            long account = history.lastId() + 1;
            long group = account + 1;
            load(to, Account.class, Stream.of(SampleAccount.account(account)));
            load(to, Group.class, Stream.of(SampleAccount.group(group)));
            to.execute("INSERT INTO account_account_group (account_id, group_id) VALUES (%d, %d)"
                    .formatted(account, group));
            progress.println("indexes and statistics ...");
            to.finish(group);
        }
        progress.printf(
                "loaded size %s in %.1f s; sign in as %s with %s%n",
                size, (System.nanoTime() - begun) / 1e9, SampleAccount.NAME, SampleAccount.PASSWORD);
    }

    private void load(BulkLoad to, Class<? extends VersionedEntity> type, Stream<? extends VersionedEntity> rows)
            throws SQLException, IOException {
        progress.println(type.getSimpleName() + " ...");
        to.load(type, rows);
    }

    private void requireEmpty() throws SQLException {
        try (var connection = new DeskDataSource(address).getConnection();
                var statement = connection.createStatement()) {
            for (var table : List.of("student", "course", "grade", "account")) {
                try (var rows = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
                    rows.next();
                    if (rows.getLong(1) > 0) {
                        throw new IllegalStateException("the database is not empty: there are rows in " + table);
                    }
                }
            }
        }
    }

    /** Returns what the sequence draws next: the last id of a whole block above this one. */
    static long nextBlock(long lastId) {
        return (lastId / BLOCK + 2) * BLOCK;
    }
}
