package org.matricula.persistence.query;

import jakarta.persistence.Column;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;

/** The tables and columns of entities, for the few statements that have no form in JPQL. */
public final class MappedColumns {

    private MappedColumns() {}

    /** Returns the table of an entity. */
    public static String table(EntityType<?> type) {
        var table = type.getJavaType().getAnnotation(Table.class);
        return table == null || table.name().isEmpty() ? type.getName() : table.name();
    }

    /** Returns the column of an attribute with one value. */
    public static String column(Attribute<?, ?> attribute) {
        var column = field(attribute).getAnnotation(Column.class);
        return column == null || column.name().isEmpty() ? attribute.getName() : column.name();
    }

    /** Returns the column of a reference. */
    public static String joinColumn(Attribute<?, ?> attribute) {
        var column = field(attribute).getAnnotation(JoinColumn.class);
        return column == null || column.name().isEmpty() ? attribute.getName() + "_id" : column.name();
    }

    /** Returns the field of an attribute. Methods that a provider adds to a class can hide it as the attribute's member. */
    public static Field field(Attribute<?, ?> attribute) {
        var owner = attribute.getDeclaringType().getJavaType();
        return Stream.<Class<?>>iterate(owner, Objects::nonNull, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> field.getName().equals(attribute.getName()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no field " + attribute.getName() + " in " + owner));
    }
}
