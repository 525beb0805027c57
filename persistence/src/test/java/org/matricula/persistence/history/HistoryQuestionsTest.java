package org.matricula.persistence.history;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import java.io.StringWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.domain.base.EntityKey;
import org.matricula.domain.course.Course;
import org.matricula.domain.edit.Edit;
import org.matricula.domain.history.ActionCount;
import org.matricula.domain.history.ChangeKind;
import org.matricula.domain.student.StudentDetails;
import org.matricula.persistence.change.Origin;
import org.matricula.persistence.deletion.Deletion;
import org.matricula.persistence.enrollment.SmallSchool;
import org.matricula.persistence.form.EntityRepository;
import org.matricula.persistence.harness.CallerName;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.history.ActionRow.ChangeCount;
import org.matricula.persistence.history.ActionRow.ObjectChange;
import org.matricula.persistence.list.Window;

/** A48, C11: what is asked of history, of all or of one object, with a fixed number of statements. */
@DeskTest
class HistoryQuestionsTest extends SmallSchool {

    @EJB
    private History history;

    @EJB
    private HistoryExport export;

    @EJB
    private EntityRepository entities;

    @EJB
    private Deletion deletion;

    private List<ActionRow> all() {
        return history.rows(HistoryFilter.all(), Window.firstPage());
    }

    private ActionRow latest() {
        return all().get(0);
    }

    private static void from(String place, Runnable action) {
        var origin = Origin.of(place);
        try {
            action.run();
        } finally {
            origin.close();
        }
    }

    @Test
    void the_history_of_a_student_has_all_its_links_and_nothing_else() {
        // GIVEN
        enrollments.enroll(ada, algebra, botany);
        enrollments.enroll(ben, algebra);
        enrollments.remove(ada, botany);
        deletion.delete(algebra);

        // WHEN
        var ofAda = history.list(HistoryFilter.all().of(ada), Window.firstPage());
        var ofBotany = history.list(HistoryFilter.all().of(botany), Window.firstPage());

        // THEN the latest first
        assertThat(ofAda.total()).isEqualTo(4);
        assertThat(ofAda.rows())
                .flatExtracting(ActionRow::objects)
                .allMatch(change -> change.object().id().equals(ada.getId())
                        || change.object().ends().get(0).equals(ada.getId()));
        assertThat(ofAda.rows())
                .flatExtracting(ActionRow::objects)
                .extracting(ObjectChange::kind)
                .containsExactly(
                        ChangeKind.DELETED,
                        ChangeKind.DELETED,
                        ChangeKind.CREATED,
                        ChangeKind.CREATED,
                        ChangeKind.CREATED);
        assertThat(ofBotany.rows())
                .flatExtracting(ActionRow::objects)
                .extracting(ObjectChange::kind)
                .containsExactly(ChangeKind.DELETED, ChangeKind.CREATED, ChangeKind.CREATED);
    }

    @Test
    void history_is_searched_by_words_user_kind_and_day() {
        // GIVEN
        enrollments.enroll(ada, algebra);
        var today = LocalDate.now(ZoneId.systemDefault());
        var everything = HistoryFilter.all();

        // WHEN and THEN
        assertThat(total(everything.matching("ada alg"))).isOne();
        assertThat(total(everything.matching("%"))).isZero();
        assertThat(total(everything.of("student"))).isEqualTo(2);
        assertThat(total(everything.of(best))).isOne();
        assertThat(total(everything.of(new EntityKey("grade", ada.getId())))).isZero();
        assertThat(total(everything.by("Tester"))).isEqualTo(all().size());
        assertThat(total(everything.by("somebody"))).isZero();
        assertThat(total(everything.between(today, today))).isEqualTo(all().size());
        assertThat(total(everything.between(today.plusDays(1), null))).isZero();
        assertThat(total(everything.between(null, today.minusDays(1)))).isZero();
        for (var first : List.of(LocalDate.MIN, LocalDate.of(0, 1, 1), LocalDate.of(1, 1, 1), LocalDate.EPOCH)) {
            for (var last : List.of(LocalDate.of(9999, 12, 30), LocalDate.of(9999, 12, 31), LocalDate.MAX)) {
                assertThat(total(everything.between(first, last))).isEqualTo(all().size());
                assertThat(total(everything.between(last, first))).isZero();
            }
        }
    }

    @Test
    void two_users_whose_names_differ_in_an_accent_have_a_history_each() {
        // GIVEN
        CallerName.during("Jos\u00E9", () -> enrollments.enroll(ada, algebra));
        CallerName.during("Jose", () -> enrollments.enroll(ben, algebra));

        // THEN
        assertThat(history.rows(HistoryFilter.all().by("JOS\u00C9"), Window.firstPage()))
                .extracting(ActionRow::by)
                .containsExactly("Jos\u00E9");
        assertThat(history.rows(HistoryFilter.all().by("jose"), Window.firstPage()))
                .extracting(ActionRow::by)
                .containsExactly("Jose");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"angel", "\u00C1NGEL", "A\u0301ngel", "oconnor", "O\u2019Connor", "o'connor,angel", "strasse"})
    void history_is_searched_in_the_folded_form_like_every_list(String typed) {
        // GIVEN one whose name was in the history only, before and after a change of it
        var angel = entities.create("student", new StudentDetails("7", "\u00C1ngel O'Connor", null), List.of());
        var renamed = new StudentDetails("7", "\u00C1ngel Stra\u00DFe", null);
        entities.save(angel, new Edit<>(angel.details(), renamed), List.of());

        // WHEN and THEN
        assertThat(total(HistoryFilter.all().matching(typed))).isPositive();
    }

    private long total(HistoryFilter filter) {
        return history.list(filter, Window.firstPage()).total();
    }

    @Test
    void a_large_action_is_told_in_numbers_and_in_full_to_each_of_its_objects() {
        // GIVEN
        var many = school.students("S", 60);
        enrollments.enroll(algebra, many, SmallSchool::ungraded);

        // WHEN
        var told = latest();
        var ofOne = history.rows(HistoryFilter.all().of(many.get(0)), Window.firstPage());

        // THEN
        assertThat(told.objects()).isEmpty();
        assertThat(told.counts()).containsExactly(new ChangeCount(ChangeKind.CREATED, "enrollment", 60));
        assertThat(ofOne).flatExtracting(ActionRow::objects).hasSize(2);
    }

    @Test
    void a_long_action_is_shown_without_a_look_at_its_changes(Desk desk) {
        // GIVEN
        var many = school.courses("many", ActionCount.FEW_CHANGES + 1);
        enrollments.enroll(ada, many.toArray(Course[]::new));
        var ofEnrollments = HistoryFilter.all().of("enrollment");

        // WHEN
        var sent = desk.statements().during(() -> history.rows(HistoryFilter.all(), new Window(0, 1)));
        var ofKind = history.rows(ofEnrollments, new Window(0, 1));

        // THEN
        assertThat(sent).hasSize(2).noneMatch(sql -> sql.contains(" change "));
        assertThat(ofKind)
                .singleElement()
                .extracting(ActionRow::counts)
                .isEqualTo(List.of(new ChangeCount(ChangeKind.CREATED, "enrollment", many.size())));
    }

    @Test
    void a_page_of_history_costs_three_statements_whatever_its_size_and_a_count_if_it_is_full(Desk desk) {
        // GIVEN
        enrollments.enroll(ada, algebra, botany);

        // WHEN
        var sent = desk.statements().during(() -> history.list(HistoryFilter.all(), Window.firstPage()));
        var ofFull = desk.statements().during(() -> history.list(HistoryFilter.all(), new Window(0, 1)));

        // THEN
        assertThat(sent).hasSize(3).allMatch(sql -> sql.startsWith("select"));
        assertThat(ofFull).hasSize(4).allMatch(sql -> sql.startsWith("select"));
    }

    @Test
    void the_export_has_a_record_for_each_change_and_no_formula() throws Exception {
        // GIVEN
        var edit = new Edit<>(ada.details(), new StudentDetails(ada.getNumber(), "=1+1", 36));
        from("/student/edit", () -> entities.save(ada, edit, List.of()));
        var file = new StringWriter();

        // WHEN
        long written = export.write(HistoryFilter.all().of(ada), file);

        // THEN
        assertThat(written).isEqualTo(3);
        assertThat(file.toString().lines())
                .hasSize(4)
                .first()
                .isEqualTo("\uFEFFdone_at,done_by,origin,kind,subject,object_id,label,field,old_value,new_value");
        assertThat(file.toString().lines().skip(2).map(line -> line.substring(line.indexOf(','))))
                .containsExactly(
                        ",tester,/student/edit,CHANGED,STUDENT," + ada.getId() + "," + ada.getNumber()
                                + " =1+1,name,Ada,'=1+1",
                        ",tester,/student/edit,CHANGED,STUDENT," + ada.getId() + "," + ada.getNumber()
                                + " =1+1,age,,36");
    }
}
