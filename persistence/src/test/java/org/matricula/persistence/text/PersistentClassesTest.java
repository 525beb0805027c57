package org.matricula.persistence.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.matricula.domain.account.Group;
import org.matricula.domain.history.Change;
import org.matricula.domain.student.Student;

class PersistentClassesTest {

    @Test
    void those_of_the_persistence_unit_are_read_from_its_file() {
        assertThat(PersistentClasses.all()).contains(Student.class, Group.class, Change.class);
    }

    @Test
    void those_with_derived_columns_are_found_and_their_tables_are_named_after_them() {
        assertThat(DerivedColumn.ENTITIES).contains(Student.class, Group.class, Change.class);
        assertThat(DerivedColumn.table(Student.class)).isEqualTo("student");
        assertThat(DerivedColumn.table(Group.class)).isEqualTo("account_group");
    }
}
