package org.matricula.persistence.list;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.persistence.course.CourseAdmin;
import org.matricula.persistence.enrollment.EnrollmentAdmin;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.School;
import org.matricula.persistence.student.StudentAdmin;

/** Far from the beginning, a page is counted from the end of the list. */
@DeskTest
class DeepPageTest {

    private static final int ON_A_PAGE = 3;

    @EJB
    private School school;

    @BeforeEach
    void given() {
        var algebra = school.course("ALG");
        var botany = school.course("BOT");
        var good = school.grade("A", 1);
        for (var student : school.students("Ada", 4)) {
            school.enrolled(student, algebra, good);
            school.enrolled(student, botany, null);
        }
        school.enrolled(school.student("Ada-001"), algebra, null);
    }

    @Test
    void a_page_counted_from_the_end_is_the_page_counted_from_the_beginning(Desk desk) {
        try (var em = desk.factory().createEntityManager()) {
            Stream.of(new StudentAdmin(), new CourseAdmin(), new EnrollmentAdmin())
                    .forEach(listing -> same(em, listing));
        }
    }

    private static <E> void same(EntityManager em, EntityAdmin<E> listing) {
        var read = new ListRead<>(em, Visible.all(listing), List.of());
        var orders = new ArrayList<>(List.of(
                listing.order(), listing.order().stream().map(Sort::turned).toList()));
        listing.columns().stream().filter(Column::isSortable).forEach(column -> {
            orders.add(List.of(new Sort(column.name(), false)));
            orders.add(List.of(new Sort(column.name(), true)));
        });
        int total = (int) read.count();
        for (var order : orders) {
            for (int first = 0; first <= total; first++) {
                assertThat(read.deep(order, new Window(first, ON_A_PAGE), total))
                        .as("%s by %s from %s", listing, order, first)
                        .isEqualTo(read.ids(order, false, first, ON_A_PAGE));
            }
        }
    }
}
