package org.matricula.bench.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.matricula.domain.base.VersionedEntity;
import org.matricula.domain.enrollment.Enrollment;
import org.matricula.domain.student.Student;

class SampleSchoolTest {

    private final SampleSchool school = new SampleSchool(Size.S);

    @Test
    void is_the_same_every_time() {
        // WHEN
        var again = new SampleSchool(Size.S);

        // THEN
        assertThat(rows(Student.class, again.students())).isEqualTo(rows(Student.class, school.students()));
        assertThat(rows(Enrollment.class, again.enrollments())).isEqualTo(rows(Enrollment.class, school.enrollments()));
    }

    private static List<List<String>> rows(
            Class<? extends VersionedEntity> type, Stream<? extends VersionedEntity> entities) {
        var entity = new StoredEntity(type);
        return entities.map(entity::values).toList();
    }

    @Test
    void has_the_enrollments_of_its_size_and_no_pair_twice() {
        assertThat(school.enrollments()
                        .map(each -> each.getStudent().getId() + " "
                                + each.getCourse().getId()))
                .hasSize(Size.S.enrollments())
                .doesNotHaveDuplicates();
    }

    @Test
    void has_what_is_the_same_at_every_size() {
        // WHEN
        var ofCourse = school.enrollments()
                .collect(Collectors.groupingBy(each -> each.getCourse().getId(), Collectors.counting()));
        var ofStudent = school.enrollments()
                .collect(Collectors.groupingBy(each -> each.getStudent().getId(), Collectors.counting()));

        // THEN
        assertThat(ofCourse).containsEntry(school.courseId(1), (long) SampleSchool.FIRST_COURSE_STUDENTS);
        assertThat(ofStudent)
                .containsEntry(school.studentId(1), 10L)
                .containsEntry(school.studentId(2), 10L)
                .allSatisfy((student, count) -> assertThat(count).isBetween(5L, 15L));
        assertThat(school.students().filter(each -> each.getName().endsWith(SampleSchool.RARE)))
                .hasSize(5);
    }
}
