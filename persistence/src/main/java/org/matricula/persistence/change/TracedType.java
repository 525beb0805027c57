package org.matricula.persistence.change;

import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.base.VersionedEntity;
import org.matricula.domain.edit.RecordFields;
import org.matricula.domain.history.ChangedObject;
import org.matricula.domain.history.RecordedValue;
import org.matricula.domain.history.TracedEntity;
import org.matricula.persistence.error.DuplicateException;
import org.matricula.persistence.error.Flush;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.text.DerivedColumn;
import org.matricula.persistence.text.KeyLookup;

/**
 * An entity that can be created again from its details in the history. It has a constructor that takes its ends, if it is a link, and
 * its details, and a method {@code amend} that takes other details; both compute what is derived from them. An entity without them is
 * not restorable nor edited in a form, such as an account.
 *
 * @param entity the entity
 * @param details the record of its fields
 * @param ends the rows that a link refers to and that never change, in the order of its constructor; none for other entities
 * @param values the rows that its fields refer to
 * @param key the field that must be unique; empty if that is the pair of its ends
 */
public record TracedType<E extends TracedEntity>(
        Class<E> entity,
        Class<? extends Record> details,
        List<Reference> ends,
        List<Reference> values,
        Optional<String> key) {

    private static final Map<Class<?>, Optional<TracedType<?>>> KNOWN = new ConcurrentHashMap<>();

    /**
     * A reference to another row.
     *
     * @param attribute the attribute of the entity
     * @param target the entity of the other row
     */
    public record Reference(String attribute, Class<? extends TracedEntity> target) {

        /** Returns the kind of the other row, as in {@code grade}. */
        public String kind() {
            return VersionedEntity.nameOf(target);
        }
    }

    /** Finds the row that history means by a value. */
    @FunctionalInterface
    public interface Finder {
        TracedEntity get(Class<?> type, RecordedValue recorded);
    }

    /** Returns the type of an entity; empty if it cannot be restored. */
    static Optional<TracedType<?>> of(EntityType<?> type) {
        return KNOWN.computeIfAbsent(
                type.getJavaType(),
                entity -> TracedEntity.class.isAssignableFrom(entity)
                        ? of(type, entity.asSubclass(TracedEntity.class))
                        : Optional.empty());
    }

    private static Optional<TracedType<?>> of(EntityType<?> type, Class<? extends TracedEntity> entity) {
        var details = detailsOf(entity);
        return Arrays.stream(entity.getConstructors())
                .filter(each -> takes(each, details) && isAmendable(entity, details))
                .<TracedType<?>>map(each -> new TracedType<>(
                        entity, details, ends(type, each.getParameterTypes()), values(details), keyField(entity)))
                .findFirst();
    }

    private static Class<? extends Record> detailsOf(Class<?> entity) {
        try {
            return entity.getMethod("details").getReturnType().asSubclass(Record.class);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean takes(Constructor<?> creation, Class<?> details) {
        var last = creation.getParameterCount() - 1;
        return last >= 0 && creation.getParameterTypes()[last] == details;
    }

    private static boolean isAmendable(Class<?> entity, Class<?> details) {
        return Arrays.stream(entity.getMethods())
                .anyMatch(each -> each.getName().equals("amend")
                        && Arrays.equals(each.getParameterTypes(), new Class<?>[] {details}));
    }

    private static List<Reference> ends(EntityType<?> type, Class<?>[] parameters) {
        var ends = new ArrayList<Reference>();
        for (var parameter : List.of(parameters).subList(0, parameters.length - 1)) {
            type.getSingularAttributes().stream()
                    .filter(each -> each.getJavaType() == parameter)
                    .forEach(each -> ends.add(new Reference(each.getName(), parameter.asSubclass(TracedEntity.class))));
        }
        return List.copyOf(ends);
    }

    private static List<Reference> values(Class<? extends Record> details) {
        return Arrays.stream(details.getRecordComponents())
                .filter(each -> TracedEntity.class.isAssignableFrom(each.getType()))
                .map(each -> new Reference(each.getName(), each.getType().asSubclass(TracedEntity.class)))
                .toList();
    }

    /** Returns the name of the entity, as in {@code student}. */
    public String name() {
        return VersionedEntity.nameOf(entity);
    }

    /** Returns all rows that it refers to: the ends of a link, and the values of fields. */
    public Stream<Reference> references() {
        return Stream.concat(ends.stream(), values.stream());
    }

    private static Optional<String> keyField(Class<?> entity) {
        return DerivedColumn.of(entity).stream()
                .filter(DerivedColumn::isKey)
                .map(DerivedColumn::sourceField)
                .findFirst();
    }

    /** Returns the id of an end of a link. */
    public Long end(ChangedObject link, Reference end) {
        return link.ends().get(ends.indexOf(end));
    }

    /** Creates an entity with the values that history recorded. Its ends exist. */
    public E create(EntityManager em, ChangedObject object, Map<String, RecordedValue> recorded, Finder finder) {
        var rows = ends.stream()
                .map(end -> em.find(end.target(), end(object, end)))
                .toList();
        return create(rows, Values.read(details, recorded, finder::get));
    }

    /**
     * Creates an entity.
     *
     * @param rows the ends of a link, in their order; none for another entity
     */
    public E create(List<? extends TracedEntity> rows, Record values) {
        var types = new ArrayList<Class<?>>(ends.stream().map(Reference::target).toList());
        var arguments = new ArrayList<Object>(rows);
        types.add(details);
        arguments.add(values);
        try {
            return entity.getConstructor(types.toArray(Class<?>[]::new)).newInstance(arguments.toArray());
        } catch (ReflectiveOperationException e) {
            throw failure(e);
        }
    }

    /** Creates an entity that is no link. */
    public E create(Record values) {
        return create(List.of(), values);
    }

    /**
     * Returns the same values with objects of this transaction.
     *
     * @throws NotFoundException if one of these objects no longer exists
     */
    public static <D extends Record> D attached(EntityManager em, D values) {
        var attached = new HashMap<String, Object>();
        for (var field : values.getClass().getRecordComponents()) {
            if (RecordFields.value(field, values) instanceof TracedEntity value && !em.contains(value)) {
                attached.put(field.getName(), existing(em, value));
            }
        }
        @SuppressWarnings("unchecked") // it has the class of the values
        var same = (D) (attached.isEmpty() ? values : RecordFields.with(values, attached));
        return same;
    }

    private static TracedEntity existing(EntityManager em, TracedEntity value) {
        var found = em.find(value.getClass(), value.getId());
        if (found == null) {
            var key = keyField(value.getClass()).orElse("id");
            throw new NotFoundException(
                    value.kind() + "." + key,
                    key.equals("id") ? value.getId() : String.valueOf(RecordFields.text(value.details(), key)));
        }
        return found;
    }

    /** Gives the entity these values. */
    public void amend(TracedEntity existing, Record values) {
        apply(existing, values);
    }

    /** Gives an entity these values, which are the details of its kind. */
    public static void apply(TracedEntity existing, Record values) {
        try {
            existing.getClass().getMethod("amend", values.getClass()).invoke(existing, values);
        } catch (ReflectiveOperationException e) {
            throw failure(e);
        }
    }

    /** Returns the details of an entity without any values. */
    public Record empty() {
        return Values.read(details, Map.of(), (type, value) -> null);
    }

    /** Gives the entity these values. */
    public void amend(TracedEntity existing, Map<String, RecordedValue> values, Finder finder) {
        amend(existing, Values.read(details, values, finder::get));
    }

    private static RuntimeException failure(ReflectiveOperationException e) {
        return e instanceof InvocationTargetException && e.getCause() instanceof RuntimeException cause
                ? cause
                : new IllegalStateException(e);
    }

    /** Returns whether the ends of a link exist; true for everything else. */
    public boolean areEndsThere(EntityManager em, ChangedObject object) {
        return ends.stream().allMatch(end -> em.find(end.target(), end(object, end)) != null);
    }

    /**
     * Refuses to restore an entity or its key while another entity has the key.
     *
     * @throws DuplicateException naming the other one
     */
    public void requireFree(EntityManager em, TracedEntity created) {
        if (key().isPresent()) {
            new KeyLookup<>(em, entity).requireFree(entity.cast(created));
        }
    }

    /** Returns the value of an entity that must be unique, as text. */
    public String keyOf(TracedEntity one) {
        return key().map(field -> RecordFields.text(one.details(), field)).orElseThrow();
    }

    /**
     * Sends a new or changed entity to the database.
     *
     * @throws DuplicateException if another one has its key
     */
    public void flush(EntityManager em, TracedEntity one) {
        if (key().isPresent()) {
            new KeyLookup<>(em, entity).flush(entity.cast(one));
        } else {
            Flush.now(em, unique(one.traced().label()));
        }
    }

    /** Describes another row with the same key. */
    public Flush.Unique unique(String label, Map<String, RecordedValue> values) {
        return unique(key().map(field ->
                        Objects.requireNonNull(values.get(field), field).text())
                .orElse(label));
    }

    /** Describes another row with the same value. */
    public Flush.Unique unique(@Nullable String value) {
        return new Flush.Unique(
                "uq_" + name() + "_", key().map(field -> name() + "." + field).orElse(name()), value);
    }
}
