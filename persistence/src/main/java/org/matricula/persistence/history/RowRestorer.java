package org.matricula.persistence.history;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.matricula.domain.base.VersionedEntity;
import org.matricula.persistence.error.Flush;
import org.matricula.persistence.query.MappedColumns;

/**
 * Inserts entities under the ids that their rows had before: addresses, history and references find them again. The persistence
 * provider would give them new ids, hence the statements. The columns are those of the metamodel, so no entity is named here; a
 * mapping that cannot be restored is an error, not a lost value.
 */
final class RowRestorer {

    private final EntityManager em;

    RowRestorer(EntityManager em) {
        this.em = em;
    }

    /**
     * Inserts a row.
     *
     * @param entity holds the values; it is not saved
     * @param id the id of the row
     * @param version the version of the row
     * @param unique the values that must be unique
     */
    void insert(VersionedEntity entity, Long id, int version, Flush.Unique... unique) {
        var type = em.getMetamodel().entity(entity.getClass());
        var names = new ArrayList<String>();
        var places = new ArrayList<String>();
        var values = new ArrayList<>();
        columns(type, entity, id, version).forEach((name, value) -> {
            names.add(name);
            places.add(value == null ? "NULL" : "?"); // no database knows the type of a parameter that is null
            if (value != null) {
                values.add(value);
            }
        });
        var insert = em.createNativeQuery("INSERT INTO %s (%s) VALUES (%s)"
                .formatted(MappedColumns.table(type), String.join(", ", names), String.join(", ", places)));
        for (int i = 0; i < values.size(); i++) {
            insert.setParameter(i + 1, values.get(i));
        }
        Flush.attempt(insert::executeUpdate, unique);
        type.getAttributes().stream()
                .filter(RowRestorer::isCollection)
                .forEach(attribute -> insertAll(attribute, (Collection<?>) value(attribute, entity), id));
    }

    private static boolean isCollection(Attribute<?, ?> attribute) {
        return attribute.getPersistentAttributeType() == Attribute.PersistentAttributeType.ELEMENT_COLLECTION;
    }

    /** Inserts the values of a collection, such as the rights of a group. */
    private void insertAll(Attribute<?, ?> attribute, Collection<?> values, Long owner) {
        var field = MappedColumns.field(attribute);
        var table = field.getAnnotation(CollectionTable.class);
        var sql = "INSERT INTO %s (%s, %s) VALUES (?, ?)"
                .formatted(
                        table.name(),
                        table.joinColumns()[0].name(),
                        field.getAnnotation(Column.class).name());
        values.forEach(value -> em.createNativeQuery(sql)
                .setParameter(1, owner)
                .setParameter(2, value)
                .executeUpdate());
    }

    private Map<String, Object> columns(EntityType<?> type, VersionedEntity entity, Long id, int version) {
        var columns = new LinkedHashMap<String, Object>();
        for (var attribute : attributes(type)) {
            if (attribute.isId()) {
                columns.put(MappedColumns.column(attribute), id);
            } else if (attribute.isVersion()) {
                columns.put(MappedColumns.column(attribute), version);
            } else if (attribute.isAssociation()) {
                var other = (VersionedEntity) value(attribute, entity);
                columns.put(MappedColumns.joinColumn(attribute), other == null ? null : other.getId());
            } else {
                columns.put(MappedColumns.column(attribute), stored(attribute, value(attribute, entity)));
            }
        }
        return columns;
    }

    /** Returns all attributes by name, each of which is one column. */
    private static List<SingularAttribute<?, ?>> attributes(EntityType<?> type) {
        var attributes = new ArrayList<SingularAttribute<?, ?>>();
        for (var attribute : type.getAttributes()) {
            if (isCollection(attribute)
                    || attribute.getPersistentAttributeType() == Attribute.PersistentAttributeType.MANY_TO_MANY) {
                continue; // has a table of its own
            }
            boolean isColumn =
                    switch (attribute.getPersistentAttributeType()) {
                        case BASIC -> !MappedColumns.field(attribute).isAnnotationPresent(Convert.class);
                        case MANY_TO_ONE -> true;
                        case ONE_TO_ONE, ONE_TO_MANY, MANY_TO_MANY, EMBEDDED, ELEMENT_COLLECTION -> false;
                    };
            if (!isColumn) {
                throw new IllegalStateException("cannot restore " + MappedColumns.field(attribute));
            }
            attributes.add((SingularAttribute<?, ?>) attribute);
        }
        attributes.sort(Comparator.comparing(Attribute::getName));
        return attributes;
    }

    private static Object stored(Attribute<?, ?> attribute, Object value) {
        if (value instanceof Enum<?> constant) {
            var enumerated = MappedColumns.field(attribute).getAnnotation(Enumerated.class);
            if (enumerated == null || enumerated.value() != EnumType.STRING) {
                throw new IllegalStateException(
                        "cannot restore an enum by its number: " + MappedColumns.field(attribute));
            }
            return constant.name();
        }
        return value;
    }

    static Object value(Attribute<?, ?> attribute, Object entity) {
        try {
            var field = MappedColumns.field(attribute);
            field.setAccessible(true);
            return field.get(entity);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("cannot read " + attribute.getName(), e);
        }
    }
}
