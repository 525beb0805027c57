package org.matricula.persistence.error;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.base.VersionedEntity;
import org.matricula.domain.edit.RecordFields;
import org.matricula.domain.history.TracedEntity;

/**
 * Sends the pending changes to the database inside the repository's method, where a refusal can still name its field: at the
 * commit the caller would get a technical exception.
 */
public final class Flush {

    /* a rule about two fields, as endedOnAfterEnrolledOn, is reported at the first */
    private static final String AFTER = "After";

    /**
     * A value that must be unique.
     *
     * @param constraint the name of the constraint in the database, in lower case, or what the names of several begin with
     * @param field the field, as in {@code course.code}
     * @param value the value just written
     */
    public record Unique(
            String constraint, String field, @Nullable Object value) {}

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String FOREIGN_KEY_VIOLATION = "23503";

    private Flush() {}

    /**
     * Flushes.
     *
     * @param em the entity manager with the changes
     * @param unique the values just written that must be unique
     * @throws InvalidException if a value breaks a rule of its entity
     * @throws DuplicateException if a unique value is taken
     * @throws StaleException if another transaction changed the same row, or deleted one that this one points to
     */
    public static void now(EntityManager em, Unique... unique) {
        attempt(em::flush, unique);
    }

    /**
     * Runs another statement, and translates refusals of the database in the same way.
     *
     * @param statement sends it
     * @param unique the values just written that must be unique
     * @see #now
     */
    public static void attempt(Runnable statement, Unique... unique) {
        try {
            statement.run();
        } catch (ConstraintViolationException e) {
            throw invalid(e);
        } catch (OptimisticLockException e) {
            throw new StaleException(e);
        } catch (PersistenceException e) {
            throw translated(e, unique);
        }
    }

    /**
     * Makes an entity persistent. Its rules are checked here already, before anything is sent.
     *
     * @throws InvalidException if a value breaks a rule of the entity
     */
    public static void persist(EntityManager em, Object entity) {
        try {
            em.persist(entity);
        } catch (ConstraintViolationException e) {
            throw invalid(e);
        }
    }

    private static RuntimeException translated(PersistenceException e, Unique... unique) {
        for (var cause : causes(e).toList()) {
            if (cause instanceof ConstraintViolationException violation) {
                return invalid(violation);
            }
            if (cause instanceof SQLException sql && FOREIGN_KEY_VIOLATION.equals(sql.getSQLState())) {
                return new StaleException(e);
            }
            if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return duplicate(sql, unique).orElseThrow(() -> e);
            }
        }
        return e;
    }

    private static Optional<RuntimeException> duplicate(SQLException e, Unique... unique) {
        var message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return Arrays.stream(unique)
                .filter(each -> message.contains(each.constraint()))
                .<RuntimeException>map(each -> new DuplicateException(each.field(), each.value()))
                .findFirst();
    }

    private static InvalidException invalid(ConstraintViolationException e) {
        return new InvalidException(e.getConstraintViolations().stream()
                .map(Flush::violation)
                .distinct()
                .sorted(Comparator.comparing(InvalidException.Violation::field))
                .toList());
    }

    /** A broken rule, by the entity's field. */
    public static InvalidException.Violation violation(ConstraintViolation<?> violation) {
        var entity = VersionedEntity.nameOf(violation.getRootBeanClass());
        var path = violation.getPropertyPath().toString();
        var rule = path.indexOf(AFTER);
        var field = rule < 0 ? path : path.substring(0, rule);
        var value = rule < 0 ? violation.getInvalidValue() : value(violation.getRootBean(), field);
        return new InvalidException.Violation(
                entity + "." + field, value == null ? null : String.valueOf(value), violation.getMessage());
    }

    private static @Nullable Object value(Object owner, String field) {
        var details = ((TracedEntity) owner).details();
        return Arrays.stream(details.getClass().getRecordComponents())
                .filter(each -> each.getName().equals(field))
                .findFirst()
                .map(each -> RecordFields.value(each, details))
                .orElse(null);
    }

    private static Stream<Throwable> causes(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause);
    }
}
