package org.matricula.persistence.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ejb.EJB;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.domain.course.Course;
import org.matricula.domain.course.CourseDetails;
import org.matricula.domain.edit.Edit;
import org.matricula.domain.enrollment.Enrollment;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.domain.grade.Grade;
import org.matricula.domain.grade.GradeDetails;
import org.matricula.domain.history.TracedEntity;
import org.matricula.domain.student.Student;
import org.matricula.domain.student.StudentDetails;
import org.matricula.persistence.change.TracedTypes;
import org.matricula.persistence.course.CourseRepository;
import org.matricula.persistence.error.ConflictException;
import org.matricula.persistence.error.RefusedException;
import org.matricula.persistence.error.RowsRefusedException;
import org.matricula.persistence.form.EntityRepository;
import org.matricula.persistence.grade.GradeRepository;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.Sql;
import org.matricula.persistence.list.ListEdit;
import org.matricula.persistence.list.ListRequest;
import org.matricula.persistence.list.QueryString;
import org.matricula.persistence.list.RowEdit;
import org.matricula.persistence.list.Window;
import org.matricula.persistence.relation.Relation;
import org.matricula.persistence.student.StudentRepository;

/** C12: every column of a restored row is as it was, but for its version, which is higher than before. */
@DeskTest
class RestoredRowTest extends DeletedSchool {

    @EJB
    private StudentRepository students;

    @EJB
    private CourseRepository courses;

    @EJB
    private GradeRepository grades;

    @EJB
    private EntityRepository entities;

    @EJB
    private ListEdit lists;

    private Desk desk;
    private Sql sql;
    private Student augusta;
    private Course chemistry;
    private Grade honours;

    @BeforeEach
    void given(Desk shared) {
        desk = shared;
        sql = new Sql(desk.dataSource());
        augusta = students.create(new StudentDetails("S-7", "Augusta Ángel", 36));
        chemistry = courses.create(new CourseDetails("CHE-2", "Chemistry", "About\nit"));
        honours = grades.create(new GradeDetails("H", new BigDecimal("4.75"), true, 9));
        enrollments.create(
                augusta,
                chemistry,
                new EnrollmentDetails(
                        best, EnrollmentStatus.COMPLETED, LocalDate.of(2026, 9, 1), LocalDate.of(2026, 12, 1)));
    }

    private Long id(String subject) {
        return switch (subject) {
            case "student" -> augusta.getId();
            case "course" -> chemistry.getId();
            case "grade" -> honours.getId();
            case "enrollment" -> enrollments.get(augusta, chemistry).getId();
            default -> throw new IllegalArgumentException(subject);
        };
    }

    private void delete(String subject) {
        switch (subject) {
            case "student" -> deletion.delete(augusta);
            case "course" -> deletion.delete(chemistry);
            case "grade" -> deletion.delete(honours);
            case "enrollment" -> enrollments.remove(augusta, chemistry);
            default -> throw new IllegalArgumentException(subject);
        }
    }

    private StoredRow stored(String subject, Long id) {
        return StoredRow.of(desk, subject, id).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"student", "course", "grade", "enrollment"})
    void has_every_value_that_it_had_and_a_higher_version(String subject) throws SQLException {
        // GIVEN every column has a value
        var id = id(subject);
        sql.execute("UPDATE " + subject + " SET version = 41 WHERE id = " + id);
        var before = stored(subject, id);
        assertThat(before.columns().values()).doesNotContainNull();

        // WHEN
        delete(subject);
        restoration.restore(deletionOf(subject));

        // THEN
        assertThat(stored(subject, id)).isEqualTo(new StoredRow(42, before.columns()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"student", "course", "grade", "enrollment"})
    void has_a_higher_version_after_an_earlier_deletion_is_taken_back_too(String subject) throws SQLException {
        // GIVEN it was deleted, restored, changed often and deleted again
        var id = id(subject);
        delete(subject);
        var first = deletionOf(subject);
        restoration.restore(first);
        sql.execute("UPDATE " + subject + " SET version = 41 WHERE id = " + id);
        delete(subject);

        // WHEN
        restoration.restore(first);

        // THEN
        assertThat(stored(subject, id).version()).isEqualTo(42);
    }

    @Test
    void of_a_deletion_without_a_recorded_version_has_one_that_no_row_reached() throws SQLException {
        // GIVEN
        delete("student");
        sql.execute("UPDATE change SET object_version = NULL");

        // WHEN
        restoration.restore(deletionOf("student"));

        // THEN
        assertThat(students.get(augusta).getVersion()).isEqualTo(1_000_001);
        assertThat(deletion.preview(augusta).along()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"student", "course", "enrollment"})
    void conflicts_with_a_list_that_was_opened_before_the_deletion(String subject) {
        // GIVEN the list shows the row, which is then deleted and restored
        var row = lists
                .open(new ListRequest(
                        subject, null, new QueryString(Map.of()), List.of(), List.of(), false, Window.firstPage()))
                .list()
                .rows()
                .stream()
                .filter(each -> each.id().equals(id(subject)))
                .findFirst()
                .orElseThrow();
        delete(subject);
        restoration.restore(deletionOf(subject));

        // WHEN and THEN
        var typed = subject.equals("enrollment") ? Map.of("status", "ACTIVE") : Map.of("name", "Other");
        assertThatExceptionOfType(RowsRefusedException.class)
                .isThrownBy(() -> lists.save(subject, List.of(new RowEdit(row.id(), row.version(), typed))))
                .satisfies(e -> assertThat(e.getProblems())
                        .extracting(RowsRefusedException.Problem::reason)
                        .containsExactly(RowsRefusedException.Reason.CHANGED));
    }

    @Test
    void conflicts_with_a_form_that_showed_the_values_before_a_change_and_the_deletion() {
        // GIVEN a form is open while the row is changed, deleted and restored
        var seen = augusta.details();
        entities.save(augusta, new Edit<>(seen, new StudentDetails("S-7", "Theirs", 36)), List.of());
        delete("student");
        restoration.restore(deletionOf("student"));
        var seenGrade = honours.details();
        entities.save(honours, new Edit<>(seenGrade, new GradeDetails("H2", null, true, 9)));
        delete("grade");
        restoration.restore(deletionOf("grade"));

        // WHEN and THEN
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() ->
                        entities.save(augusta, new Edit<>(seen, new StudentDetails("S-7", "Mine", 36)), List.of()));
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> entities.save(honours, new Edit<>(seenGrade, new GradeDetails("H3", null, true, 9))));
        assertThat(students.get(augusta).getName()).isEqualTo("Theirs");
    }

    @Test
    void conflicts_with_a_deletion_that_was_agreed_to_before() {
        // GIVEN the deletion page was open while the enrollment was deleted and restored
        var seen = deletion.preview(augusta);
        delete("enrollment");
        restoration.restore(deletionOf("enrollment"));

        // WHEN and THEN
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> deletion.delete("student", seen))
                .withMessageStartingWith("deletion.changed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"student", "course", "grade", "enrollment"})
    void loses_no_attribute_because_each_is_recorded_or_computed_from_what_is(String subject) {
        var em = desk.factory().createEntityManager();
        var type = new TracedTypes(em).known(subject);
        var recorded = Arrays.stream(type.details().getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        recorded.addAll(List.of("id", "version", "student", "course")); // which the object of the change names
        Relation.of(em, subject).forEach(links -> recorded.add(links.name())); // each of its links is a change

        // WHEN two are made of details that differ in every field
        var one = made(subject, "1");
        var other = made(subject, "2");

        // THEN what is not recorded differs, too: an attribute with a value of its own would come back as its default
        var lost = desk.factory().getMetamodel().entity(type.entity()).getAttributes().stream()
                .filter(attribute -> !recorded.contains(attribute.getName()))
                .filter(attribute ->
                        Objects.deepEquals(RowRestorer.value(attribute, one), RowRestorer.value(attribute, other)))
                .toList();
        assertThat(lost).isEmpty();
    }

    private TracedEntity made(String subject, String text) {
        var number = Integer.parseInt(text);
        return switch (subject) {
            case "student" -> new Student(new StudentDetails(text, text, number));
            case "course" -> new Course(new CourseDetails(text, text, text));
            case "grade" -> new Grade(new GradeDetails(text, new BigDecimal(text), number == 1, number));
            case "enrollment" ->
                new Enrollment(
                        augusta,
                        chemistry,
                        new EnrollmentDetails(
                                number == 1 ? best : worst,
                                number == 1 ? EnrollmentStatus.ACTIVE : EnrollmentStatus.WITHDRAWN,
                                LocalDate.ofEpochDay(number),
                                LocalDate.ofEpochDay(number)));
            default -> throw new IllegalArgumentException(subject);
        };
    }
}
