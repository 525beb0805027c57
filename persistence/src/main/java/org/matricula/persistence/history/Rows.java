package org.matricula.persistence.history;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.matricula.domain.course.Course;
import org.matricula.domain.grade.Grade;
import org.matricula.domain.student.Student;
import org.matricula.persistence.history.ActionRow.FieldChange;
import org.matricula.persistence.history.ActionRow.ObjectChange;
import org.matricula.persistence.text.DerivedColumn;

/**
 * Rows that come back as they were, under the ids that they had: addresses, history and whoever points to them find them
 * again. The persistence provider would give them new ids, hence the statements.
 */
final class Rows {

    private final EntityManager em;

    Rows(EntityManager em) {
        this.em = em;
    }

    void student(ObjectChange gone) {
        var row = new Row("student", gone);
        row.set("number", "number", Function.identity());
        row.set("name", "name", Function.identity());
        row.set("age", "age", Integer::valueOf);
        row.derive(Student.class);
        insert(row);
    }

    void course(ObjectChange gone) {
        var row = new Row("course", gone);
        row.set("code", "code", Function.identity());
        row.set("name", "name", Function.identity());
        row.set("description", "description", Function.identity());
        row.derive(Course.class);
        insert(row);
    }

    void grade(ObjectChange gone) {
        var row = new Row("grade", gone);
        row.set("code", "code", Function.identity());
        row.set("points", "points", BigDecimal::new);
        row.set("passing", "passing", Boolean::valueOf);
        row.set("position", "position", Integer::valueOf);
        row.derive(Grade.class);
        insert(row);
    }

    /** Between ends that are there. */
    void enrollment(ObjectChange gone, Function<String, Long> gradeByCode) {
        var row = new Row("enrollment", gone);
        row.columns.put("student_id", gone.object().studentId());
        row.columns.put("course_id", gone.object().courseId());
        row.set("grade", "grade_id", gradeByCode);
        row.set("status", "status", Function.identity());
        row.set("enrolledOn", "enrolled_on", LocalDate::parse);
        row.set("endedOn", "ended_on", LocalDate::parse);
        insert(row);
    }

    private void insert(Row row) {
        var names = row.columns.keySet();
        var insert = em.createNativeQuery("INSERT INTO %s (%s) VALUES (%s)"
                .formatted(
                        row.table,
                        String.join(", ", names),
                        String.join(", ", Collections.nCopies(names.size(), "?"))));
        var values = row.columns.values().toArray();
        IntStream.range(0, values.length).forEach(i -> insert.setParameter(i + 1, values[i]));
        insert.executeUpdate();
    }

    /** The columns that have a value, and their values. */
    private static final class Row {

        private final String table;
        private final Map<String, String> fields;
        private final Map<String, Object> columns = new LinkedHashMap<>();

        Row(String table, ObjectChange gone) {
            this.table = table;
            fields = gone.fields().stream().collect(Collectors.toMap(FieldChange::field, FieldChange::oldValue));
            columns.put("id", gone.object().id());
            columns.put("version", 1);
        }

        /** History does not tell of derived columns. */
        void derive(Class<?> entity) {
            DerivedColumn.of(entity)
                    .forEach(each -> columns.put(each.name(), each.derivation().of(fields.get(each.sourceField()))));
        }

        <T> void set(String field, String column, Function<String, T> parser) {
            var text = fields.get(field);
            if (text != null) {
                columns.put(column, parser.apply(text));
            }
        }
    }
}
