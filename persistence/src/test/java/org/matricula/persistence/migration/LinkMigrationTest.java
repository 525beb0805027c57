package org.matricula.persistence.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.domain.course.Course;
import org.matricula.domain.course.CourseDetails;
import org.matricula.domain.enrollment.Enrollment;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.domain.student.Student;
import org.matricula.domain.student.StudentDetails;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.Sql;
import org.matricula.persistence.harness.TestDatabase;

/** B58: a plain link becomes an entity of its own, and back again; where Django refuses, no link is lost. */
class LinkMigrationTest {

    private static final List<String> LINKS = List.of("S1 ALG", "S1 BOT", "S2 ALG");

    private DataSource database;

    /** A database of the first step, with links in it; S3 and CHE have none. */
    @BeforeEach
    void given() throws Exception {
        database = TestDatabase.current().createEmpty();
        new Migrations(database).migrate("0001", false);
        new Sql(database)
                .execute(
                        "INSERT INTO student (id, version, number, name) VALUES (1, 1, 'S1', 'Ada'), (2, 1, 'S2', 'Ben'), (3, 1, 'S3', 'Cy')",
                        "INSERT INTO course (id, version, code, name, description)"
                                + " VALUES (1, 1, 'ALG', 'Algebra', ''), (2, 1, 'BOT', 'Botany', ''), (3, 1, 'CHE', 'Chemistry', '')",
                        "INSERT INTO student_course (student_id, course_id) VALUES (1, 1), (1, 2), (2, 1)");
    }

    @Test
    void b58_every_link_is_an_active_enrollment_that_is_not_graded_yet() throws Exception {
        // WHEN
        new Migrations(database).migrate();

        // THEN
        try (var factory = Desk.open(database, Map.of());
                var em = factory.createEntityManager()) {
            var enrollments = em.createQuery(
                            "SELECT e FROM Enrollment e ORDER BY e.student.number, e.course.code", Enrollment.class)
                    .getResultList();
            assertThat(enrollments)
                    .extracting(each -> each.getStudent().getNumber() + " "
                            + each.getCourse().getCode())
                    .isEqualTo(LINKS);
            assertThat(enrollments)
                    .allSatisfy(each -> assertThat(each.details())
                            .isEqualTo(new EnrollmentDetails(null, EnrollmentStatus.ACTIVE, null, null)))
                    .allSatisfy(each -> assertThat(each.getVersion()).isOne());
        }
    }

    @Test
    void b58_ids_that_are_drawn_afterwards_meet_no_row_that_is_there() throws Exception {
        // GIVEN
        new Migrations(database).migrate();

        // WHEN more than one block of ids is drawn
        try (var factory = Desk.open(database, Map.of());
                var em = factory.createEntityManager()) {
            em.getTransaction().begin();
            var algebra = em.find(Course.class, 1L);
            for (int i = 0; i < 60; i++) {
                var student = new Student(new StudentDetails("N" + i, "New", null));
                em.persist(student);
                em.persist(new Enrollment(student, algebra, EnrollmentDetails.startingOn(null)));
            }
            em.persist(new Course(new CourseDetails("NEW", "New", "")));
            em.getTransaction().commit();
        }

        // THEN
        assertThat(new Sql(database).strings("SELECT COUNT(*) FROM enrollment")).containsExactly("63");
        assertThat(new Sql(database).strings("SELECT COUNT(*) FROM student")).containsExactly("63");
    }

    @Test
    void b58_the_way_back_keeps_every_link_too() throws Exception {
        // GIVEN
        var first = Schema.of(database);
        new Migrations(database).migrate();

        // WHEN
        new Migrations(database).migrate("0001", true);

        // THEN
        assertThat(Schema.of(database)).isEqualTo(first);
        assertThat(new Sql(database)
                        .strings("SELECT s.number || ' ' || c.code FROM student_course sc"
                                + " JOIN student s ON s.id = sc.student_id JOIN course c ON c.id = sc.course_id"
                                + " ORDER BY s.number, c.code"))
                .isEqualTo(LINKS);
    }
}
