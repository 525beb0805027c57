package org.matricula.persistence.transfer;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.matricula.domain.edit.RecordFields;
import org.matricula.domain.history.TracedEntity;
import org.matricula.domain.text.KeyFold;
import org.matricula.persistence.change.TracedType;
import org.matricula.persistence.error.Flush;
import org.matricula.persistence.list.EntityAdmin;
import org.matricula.persistence.transfer.RowImport.Context;
import org.matricula.persistence.transfer.RowImport.Stored;

/**
 * The import of the objects of a declared entity, which are found by their key. If they have a name besides, a new one that is
 * probably an old one is reported.
 */
class EntityImport extends TableImport<String, Record, TracedEntity> {

    private final TracedType<?> type;
    private final EntityAdmin<?> admin;
    private final EntityColumns columns;
    private final String key;
    private final String column;
    private final RecordComponent keyField;
    private final Optional<RecordComponent> nameField;
    private final List<EntityCell> cells;
    private LookAlikes known;

    private record Warning(long line, String text) {}

    EntityImport(Context context, TransferFiles.OfEntity entity) {
        super(context, entity.file(), entity.type().entity());
        type = entity.type();
        admin = entity.admin();
        columns = new EntityColumns(type);
        key = type.key().orElseThrow();
        column = file().keys().get(0);
        keyField = columns.field(key).orElseThrow();
        nameField = admin.labelField().flatMap(columns::field);
        cells = columns.fields().stream()
                .skip(1)
                .map(field -> EntityCell.of(field, type, context.validator()))
                .toList();
    }

    @Override
    final Map<String, Stored<Record>> stored() {
        var stored = new HashMap<String, Stored<Record>>();
        em().createQuery("SELECT " + columns.select("x.id, x.version"), Object[].class)
                .getResultStream()
                .map(row -> new Stored<>((Long) row[0], (Integer) row[1], columns.details(row, 2)))
                .forEach(row -> stored.put(KeyFold.of(keyOf(row.details())), row));
        return stored;
    }

    private String keyOf(Record details) {
        return (String) RecordFields.value(keyField, details);
    }

    private String nameOf(Record details) {
        return (String) RecordFields.value(nameField.orElseThrow(), details);
    }

    @Override
    final String key(Row row) {
        var text = row.text(column);
        return text.isEmpty() ? null : KeyFold.of(text);
    }

    @Override
    final String keyColumn() {
        return column;
    }

    @Override
    Record details(Row row, Record now) {
        var given = new HashMap<String, Object>();
        cells.forEach(cell -> cell.read(row, given));
        given.put(key, writtenKey(row, now));
        var details = now == null ? fresh(given) : RecordFields.with(now, given);
        validate(row, type.create(details));
        return details;
    }

    /** Returns the stored key, or for a new row that of the file. */
    private String writtenKey(Row row, Record now) {
        var text = row.text(column);
        if (now == null) {
            return text;
        }
        row.readAs(column, text, keyOf(now));
        return keyOf(now);
    }

    /**
     * Returns the fields of a new row.
     *
     * @param given those that the file gives it
     */
    Record fresh(Map<String, Object> given) {
        var entered = RecordFields.with(admin.initial(type.empty()), given);
        return RecordFields.with(admin.completed(em(), entered), given);
    }

    /** Returns the stored key, or else that of the file, or the folded key if the file's row is invalid. */
    final String written(String folded) {
        return find(folded).map(this::keyOf).orElse(folded);
    }

    private Optional<Record> find(String folded) {
        var stored = before().get(folded);
        return Optional.ofNullable(stored == null ? created().get(folded) : stored.details());
    }

    @Override
    final String label(String folded, Record details) {
        return nameField.isEmpty() ? keyOf(details) : keyOf(details) + " " + nameOf(details);
    }

    /** The key and the name of a row, for people. */
    final String label(String folded) {
        return find(folded).map(details -> label(folded, details)).orElse(folded);
    }

    @Override
    final List<String> cells(Record details) {
        return columns.fields().stream()
                .skip(1)
                .map(field -> CellType.text(RecordFields.value(field, details)))
                .toList();
    }

    @Override
    final TracedEntity create(String folded, Record details) {
        return type.create(details);
    }

    @Override
    final void amend(TracedEntity stored, Record details) {
        type.amend(stored, details);
    }

    @Override
    final Flush.Unique unique() {
        return type.unique("of the import");
    }

    /** Returns the folded keys of the stored and written rows, by id. */
    final Map<Long, String> keys() {
        return ids().entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    /** Returns the folded key of the row that a cell of another file must name; null if it is refused. */
    final String end(Row row, String end) {
        if (row.text(end).isEmpty()) {
            row.refuse(end, "must not be empty");
            return null;
        }
        var named = named(row, end);
        if (named.isEmpty()) {
            refuseUnknown(row, end);
        }
        return named.orElse(null);
    }

    /** Returns the folded key of the row that a cell of another file names; empty if there is none. */
    final Optional<String> named(Row row, String end) {
        var text = row.text(end);
        var folded = KeyFold.of(text);
        if (!knows(folded)) {
            return Optional.empty();
        }
        row.readAs(end, text, written(folded));
        return Optional.of(folded);
    }

    /** Reports an unknown key in another file, unless the file that would define it could not be read. */
    final void refuseUnknown(Row row, String end) {
        if (!isWhole()) {
            row.skip();
            return;
        }
        var hint = similar(row.text(end)).map(found -> "; do you mean " + found + "?");
        var article = type.name().matches("[aeiou].*") ? "an" : "a";
        row.refuseUnknown(
                end,
                "is not %s %s in Matricula or in %s%s"
                        .formatted(article, type.name(), file().fileName(), hint.orElse("")));
    }

    /** Returns a known key that differs from an unknown one only by leading zeros, case or separators. */
    private Optional<String> similar(String text) {
        if (known == null) {
            known = new LookAlikes();
            before().values().forEach(row -> known.add(keyOf(row.details())));
            created().values().forEach(details -> known.add(keyOf(details)));
        }
        return known.find(text);
    }

    /** Finds new rows with the name of another, and a key that differs only by what a spreadsheet changes. */
    final void warn(Excerpt.Collector<String> warnings) {
        if (nameField.isEmpty()) {
            return;
        }
        var found = new ArrayList<Warning>();
        Map<String, Record> byForm = new HashMap<>();
        created().forEach((folded, details) -> {
            if (LookAlikes.isShortened(keyOf(details))) {
                found.add(warning(details, "is a number that a spreadsheet has shortened"));
            }
            LookAlikes.forms(keyOf(details)).forEach(form -> {
                var other = byForm.putIfAbsent(form, details);
                if (other != null && !other.equals(details)) {
                    compare(details, other, "is new as well", found);
                }
            });
        });
        if (!byForm.isEmpty()) {
            before().values().forEach(row -> LookAlikes.forms(keyOf(row.details())).stream()
                    .map(byForm::get)
                    .filter(details -> details != null)
                    .distinct()
                    .forEach(details -> compare(details, row.details(), "exists", found)));
        }
        found.stream()
                .sorted(Comparator.comparingLong(Warning::line))
                .map(Warning::text)
                .distinct()
                .forEach(text -> warnings.add(() -> text));
    }

    private void compare(Record fresh, Record other, String how, List<Warning> found) {
        if (LookAlikes.sameName(nameOf(fresh), nameOf(other))) {
            found.add(warning(fresh, "is new, but %s %s: is it the same?".formatted(label(null, other), how)));
        }
    }

    private Warning warning(Record details, String text) {
        long line = line(KeyFold.of(keyOf(details)));
        return new Warning(line, "%s line %d: %s %s".formatted(file().fileName(), line, label(null, details), text));
    }
}
