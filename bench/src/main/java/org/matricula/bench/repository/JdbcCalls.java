package org.matricula.bench.repository;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.matricula.domain.base.VersionedEntity;
import org.matricula.domain.course.CourseRef;
import org.matricula.domain.student.StudentRef;
import org.matricula.persistence.database.Address;
import org.matricula.persistence.database.Embedded;

/** The same by plain JDBC: each call is a transaction with as few statements as it takes, and writes history as well. */
final class JdbcCalls {

    private static final String ENROLL = """
            INSERT INTO enrollment (id, version, student_id, course_id, status, enrolled_on)
            VALUES (?, 1, ?, ?, 'ACTIVE', CURRENT_DATE)""";
    private static final String ACTION =
            "INSERT INTO action (id, version, done_at, done_by, origin) VALUES (?, 1, ?, 'jdbc', 'program')";
    private static final String CHANGE = """
            INSERT INTO change (id, version, action_id, kind, subject, object_id, first_end_id, second_end_id, label)
            VALUES (?, 1, ?, ?, 'ENROLLMENT', ?, ?, ?, 'label')""";
    private static final String LINKS = "SELECT id, student_id, course_id FROM enrollment WHERE student_id = ?";

    private final DataSource database;
    private final boolean embedded = Embedded.isAt(Address.ofTheDesk().url());
    private long nextId;
    private long lastId = -1;

    JdbcCalls(DataSource database) {
        this.database = database;
    }

    private record Link(long id, long student, long course) {}

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T transaction(Work<T> work) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var result = work.on(connection);
            connection.commit();
            return result;
        }
    }

    int update(String sql, long id) throws SQLException {
        return transaction(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                statement.setLong(1, id);
                return statement.executeUpdate();
            }
        });
    }

    /** Returns all values of all rows. */
    List<Object[]> rows(String sql, long id) throws SQLException {
        return transaction(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                statement.setLong(1, id);
                var all = new ArrayList<Object[]>();
                try (var rows = statement.executeQuery()) {
                    int columns = rows.getMetaData().getColumnCount();
                    while (rows.next()) {
                        var values = new Object[columns];
                        for (int i = 0; i < columns; i++) {
                            values[i] = rows.getObject(i + 1);
                        }
                        all.add(values);
                    }
                }
                return all;
            }
        });
    }

    /** Enrolls each of the students in each of the courses. */
    int enroll(List<? extends StudentRef> students, List<? extends CourseRef> courses) throws SQLException {
        return transaction(connection -> {
            var links = new ArrayList<Link>();
            for (var student : students) {
                for (var course : courses) {
                    links.add(new Link(id(connection), student.getId(), course.getId()));
                }
            }
            try (var insert = connection.prepareStatement(ENROLL)) {
                for (var link : links) {
                    add(insert, link.id(), link.student(), link.course());
                }
                insert.executeBatch();
            }
            record(connection, "CREATED", links);
            return links.size();
        });
    }

    int remove(StudentRef student, CourseRef course) throws SQLException {
        return delete(LINKS + " AND course_id = ?", student.getId(), course.getId());
    }

    int clear(StudentRef student) throws SQLException {
        return delete(LINKS, student.getId());
    }

    private int delete(String query, Object... parameters) throws SQLException {
        return transaction(connection -> {
            var links = new ArrayList<Link>();
            try (var select = connection.prepareStatement(query)) {
                for (int i = 0; i < parameters.length; i++) {
                    select.setObject(i + 1, parameters[i]);
                }
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        links.add(new Link(rows.getLong(1), rows.getLong(2), rows.getLong(3)));
                    }
                }
            }
            try (var delete = connection.prepareStatement("DELETE FROM enrollment WHERE id = ?")) {
                for (var link : links) {
                    add(delete, link.id());
                }
                delete.executeBatch();
            }
            record(connection, "DELETED", links);
            return links.size();
        });
    }

    private void record(Connection connection, String kind, List<Link> links) throws SQLException {
        long action = id(connection);
        try (var insert = connection.prepareStatement(ACTION);
                var changes = connection.prepareStatement(CHANGE)) {
            insert.setLong(1, action);
            insert.setTimestamp(2, Timestamp.from(Instant.now()));
            insert.executeUpdate();
            for (var link : links) {
                add(changes, id(connection), action, kind, link.id(), link.student(), link.course());
            }
            changes.executeBatch();
        }
    }

    private static void add(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    /* the value that is drawn is the last id of a block */
    private long id(Connection connection) throws SQLException {
        if (nextId > lastId) {
            var draw = embedded ? "VALUES NEXT VALUE FOR matricula_id" : "SELECT nextval('matricula_id')";
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(draw)) {
                row.next();
                lastId = row.getLong(1);
                nextId = lastId - VersionedEntity.ID_BLOCK + 1;
            }
        }
        return nextId++;
    }

    static void closeEmbedded() {
        if (Embedded.isAt(Address.ofTheDesk().url())) {
            Embedded.close(Address.ofTheDesk());
        }
    }
}
