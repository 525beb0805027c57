package org.matricula.persistence.text;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.Table;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Derived columns are those that the entities are mapped to, although they are named without Jakarta Persistence. */
class DerivedColumnTest {

    static List<Class<?>> entities() {
        return DerivedColumn.ENTITIES;
    }

    @ParameterizedTest
    @MethodSource("entities")
    void tables_and_columns_are_those_of_the_mapping(Class<?> entity) throws NoSuchFieldException {
        assertThat(DerivedColumn.table(entity))
                .isEqualTo(entity.getAnnotation(Table.class).name());
        for (var column : DerivedColumn.of(entity)) {
            assertThat(column.name()).isEqualTo(mapped(entity, column.field()));
            assertThat(column.source()).isEqualTo(mapped(entity, column.sourceField()));
        }
    }

    private static String mapped(Class<?> entity, String field) throws NoSuchFieldException {
        var name = entity.getDeclaredField(field).getAnnotation(Column.class).name();
        return name.isEmpty() ? field : name;
    }
}
