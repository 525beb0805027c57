package org.matricula.persistence.history;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.domain.edit.Edit;
import org.matricula.domain.grade.Grade;
import org.matricula.domain.grade.GradeDetails;
import org.matricula.persistence.form.EntityRepository;
import org.matricula.persistence.grade.GradeRepository;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.Sql;

/** C12: a restored enrollment has the grade that it had, whatever that is called by now. */
@DeskTest
class RestoredGradeTest extends DeletedSchool {

    @EJB
    private EntityRepository entities;

    @EJB
    private GradeRepository grades;

    private Desk desk;

    @BeforeEach
    void given(Desk shared) {
        desk = shared;
    }

    private void rename(Grade grade, String code) {
        var now = grades.find(grade.getId()).orElseThrow().details();
        entities.save(grade, new Edit<>(now, new GradeDetails(code, now.points(), now.passing(), now.position())));
    }

    /** Entries of a version that did not record ids. */
    private void forgetIds() throws SQLException {
        new Sql(desk.dataSource()).execute("UPDATE change SET old_id = NULL, new_id = NULL");
    }

    private void restores(Grade expected) {
        restoration.restore(deletionOf("student"));
        assertThat(enrollments.get(ada, algebra).getGrade()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void is_found_again_after_its_code_was_renamed_and_given_to_another_one(boolean recorded) throws SQLException {
        // GIVEN the grade A is now called A1, and F is called A
        enrollments.create(ada, algebra, UNGRADED.with(best));
        deletion.delete(ada);
        if (!recorded) {
            forgetIds();
        }
        rename(best, "A1");
        rename(worst, "A");

        // WHEN and THEN
        restores(best);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void is_found_again_after_it_was_deleted_and_restored_itself(boolean recorded) throws SQLException {
        // GIVEN
        enrollments.create(ada, algebra, UNGRADED.with(best));
        deletion.delete(ada);
        if (!recorded) {
            forgetIds();
        }
        deletion.delete(best);
        restoration.restore(deletionOf("grade"));

        // WHEN and THEN
        restores(best);
    }

    @Test
    void that_was_renamed_before_the_deletion_is_the_same_for_an_old_entry() throws SQLException {
        // GIVEN
        rename(worst, "G");
        rename(best, "F");
        enrollments.create(ada, algebra, UNGRADED.with(best));
        deletion.delete(ada);
        forgetIds();

        // WHEN and THEN
        restores(best);
    }

    @Test
    void itself_comes_back_with_its_id() {
        // GIVEN
        deletion.delete(best);

        // WHEN
        restoration.restore(deletionOf("grade"));

        // THEN
        assertThat(grades.list()).extracting(Grade::getId).containsExactly(best.getId(), worst.getId());
    }
}
