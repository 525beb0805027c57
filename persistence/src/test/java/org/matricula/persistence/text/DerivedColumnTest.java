package org.matricula.persistence.text;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.Table;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.matricula.domain.student.Student;

/** Derived columns are those that the entities are mapped to, and can be named without Jakarta Persistence. */
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

    @Test
    void they_are_known_to_a_command_that_runs_without_jakarta_persistence()
            throws IOException, ReflectiveOperationException {
        // GIVEN
        var ours = Stream.of(DerivedColumn.class, Student.class)
                .map(each -> each.getProtectionDomain().getCodeSource().getLocation())
                .toArray(URL[]::new);
        try (var alone = new URLClassLoader(ours, ClassLoader.getPlatformClassLoader())) {
            // WHEN
            var columns = columns(alone.loadClass(DerivedColumn.class.getName()));

            // THEN
            assertThat(columns)
                    .hasSize(DerivedColumn.ENTITIES.stream()
                            .mapToInt(each -> DerivedColumn.of(each).size())
                            .sum());
        }
    }

    private static List<Object> columns(Class<?> type) throws ReflectiveOperationException {
        var of = Arrays.stream(type.getMethods())
                .filter(each -> each.getName().equals("of") && each.getParameterCount() == 1)
                .findFirst()
                .orElseThrow();
        return ((Collection<?>) type.getField("ENTITIES").get(null))
                .stream()
                        .flatMap(entity -> ((Collection<?>) invoke(of, entity)).stream())
                        .map(Object.class::cast)
                        .toList();
    }

    private static Object invoke(Method method, Object argument) {
        try {
            return method.invoke(null, argument);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
