package org.matricula.persistence.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.matricula.domain.history.ChangeKind;
import org.matricula.domain.student.Student;
import org.matricula.domain.student.StudentDetails;

@Tag("computing")
class ChangeWatchTest {

    private static final StudentDetails NOTHING = new StudentDetails(null, null, null);

    @Test
    void a_deletion_is_a_change_even_if_no_field_has_a_value() {
        try (var watch = ChangeWatch.open()) {
            watch.deleted(new Student(NOTHING), NOTHING);
            assertThat(watch.changes()).singleElement().satisfies(change -> {
                assertThat(change.kind()).isEqualTo(ChangeKind.DELETED);
                assertThat(change.field()).isNull();
            });
        }
    }

    @Test
    void a_deletion_keeps_each_value() {
        try (var watch = ChangeWatch.open()) {
            var details = new StudentDetails("S-1", "Ada", 36);
            watch.deleted(new Student(details), details);
            assertThat(watch.changes())
                    .extracting(change -> change.field() + "=" + change.oldValue())
                    .containsExactly("number=S-1", "name=Ada", "age=36");
        }
    }
}
