package org.matricula.persistence.list;

import jakarta.persistence.EntityManager;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.history.TracedEntity;
import org.matricula.persistence.error.Flush;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.error.RowsRefusedException;
import org.matricula.persistence.error.RowsRefusedException.Problem;
import org.matricula.persistence.error.RowsRefusedException.Reason;
import org.matricula.persistence.query.Chunks;
import org.matricula.persistence.query.LockedRows;

/**
 * Saves rows that were edited in a list: all of them, or none if one is refused. It reads with a fixed number of statements,
 * however many rows there are, and writes those that differ.
 *
 * @param <E> the entity that is listed
 */
public final class RowSave<E> {

    private final EntityManager em;
    private final Validator validator;
    private final EntityAdmin<E> listing;
    private final Map<String, Editing<E, ?>> editings = new HashMap<>();
    private final Map<String, Map<String, ?>> choices = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private int changed;

    /**
     * Creates a save, which checks the editable columns.
     *
     * @param seen says which entities the user can view, beside the listed one
     */
    public RowSave(EntityManager em, Validator validator, EntityAdmin<E> listing, Predicate<String> seen) {
        this.em = em;
        this.validator = validator;
        this.listing = listing;
        listing.columns(seen).stream()
                .filter(Column::isEditable)
                .forEach(column -> editings.put(column.name(), column.editing()));
    }

    /**
     * Saves them.
     *
     * @return how many were changed; unchanged rows are not written
     * @throws RowsRefusedException if a value is wrong, or a row was changed or deleted since it was seen
     * @throws InvalidException if a column cannot be edited, or a row is named twice
     */
    public int save(List<RowEdit> edits) {
        var byId = new LinkedHashMap<Long, RowEdit>();
        for (var edit : edits) {
            if (byId.put(edit.id(), edit) != null) {
                throw new InvalidException(listing.name() + ".id", edit.id(), "is named twice");
            }
            edit.typed().keySet().forEach(this::offer);
        }
        var rows = new HashMap<Long, TracedEntity>();
        Chunks.of(byId.keySet().stream().sorted().toList())
                .forEach(ids -> locked(ids).forEach(row -> rows.put(row.getId(), row)));
        edits.forEach(edit -> apply(edit, rows.get(edit.id())));
        if (!problems.isEmpty()) {
            throw new RowsRefusedException(problems);
        }
        Flush.now(em);
        return changed;
    }

    private void offer(String column) {
        choices.computeIfAbsent(column, each -> editing(each).choices().apply(em));
    }

    private Editing<E, ?> editing(String column) {
        var editing = editings.get(column);
        if (editing == null) {
            throw new InvalidException(listing.name(), column, "is no column that is edited in the list");
        }
        return editing;
    }

    private List<TracedEntity> locked(List<Long> ids) {
        return LockedRows.of(em, listing.entity(), ids).stream()
                .map(TracedEntity.class::cast)
                .toList();
    }

    private void apply(RowEdit edit, @Nullable TracedEntity row) {
        if (row == null) {
            problems.add(Problem.of(edit.id(), Reason.GONE));
        } else if (row.getVersion() != edit.version()) {
            problems.add(Problem.of(edit.id(), Reason.CHANGED));
        } else {
            var before = row.details();
            put(edit, listing.entity().cast(row));
            if (!before.equals(row.details())) {
                changed++;
            }
        }
    }

    private void put(RowEdit edit, E row) {
        var unread = new ArrayList<String>();
        edit.typed().forEach((column, text) -> {
            try {
                editing(column).put(row, text, choices.getOrDefault(column, Map.of()));
            } catch (Editing.Unreadable e) {
                unread.add(column);
                problems.add(wrong(
                        edit, column, listing.name() + "." + column, text, Objects.requireNonNull(e.getMessage())));
            }
        });
        for (var broken : validator.validate(row)) {
            var violation = Flush.violation(broken);
            var column =
                    columnOf(edit, violation.field().substring(violation.field().indexOf('.') + 1));
            if (!unread.contains(column)) {
                problems.add(wrong(edit, column, violation.field(), violation.value(), violation.reason()));
            }
        }
    }

    private static Problem wrong(RowEdit edit, String column, String field, @Nullable String value, String words) {
        return Problem.wrong(edit.id(), column, field, value == null ? "" : value, words);
    }

    /** Returns the column of a field, or else the first edited column. */
    private String columnOf(RowEdit edit, String field) {
        var edited = List.copyOf(edit.typed().keySet());
        return edited.stream()
                .filter(column -> editing(column).field().getName().equals(field))
                .findFirst()
                .orElse(edited.get(0));
    }
}
