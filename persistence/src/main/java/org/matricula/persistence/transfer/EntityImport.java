package org.matricula.persistence.transfer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.edit.RecordFields;
import org.matricula.domain.history.TracedEntity;
import org.matricula.domain.text.KeyFold;
import org.matricula.persistence.transfer.RowImport.Context;

/**
 * The import of the objects of a declared entity, which are found by their key. If they have a name besides, a new one that is
 * probably an old one is reported.
 */
final class EntityImport extends TableImport<String> {

    private final EntityFile.Value key;
    private final @Nullable String place;
    private final Optional<String> nameField;
    private final Map<Long, String> keys = new HashMap<>();
    private final Map<String, TracedEntity> standIns = new HashMap<>();
    private @Nullable LookAlikes known;
    private int last;

    private record Warning(long line, String text) {}

    EntityImport(Context context, EntityFile entity, Map<String, EntityImport> others) {
        super(context, entity, others);
        key = entity.key().orElseThrow();
        nameField = entity.admin().labelField();
        place = entity.admin().placeField().orElse(null);
    }

    @Override
    void load() {
        super.load();
        before().forEach((folded, row) -> keys.put(row.id(), folded));
        before().values().forEach(row -> extend(row.details()));
    }

    @Override
    String key(List<Long> ends, Record details) {
        return KeyFold.of(keyOf(details));
    }

    private String keyOf(Record details) {
        return Objects.requireNonNull(RecordFields.text(details, key.name()), key.column());
    }

    private @Nullable String nameOf(Record details) {
        return RecordFields.text(details, nameField.orElseThrow());
    }

    @Override
    @Nullable
    String key(Row row) {
        var text = row.text(keyColumn());
        return text.isEmpty() ? null : KeyFold.of(text);
    }

    /** Adds the stored key, or for a new row that of the file, and a place after all others. */
    @Override
    void complete(Row row, @Nullable Record now, Map<String, Object> given) {
        var text = row.text(keyColumn());
        if (now != null) {
            row.readAs(keyColumn(), text, keyOf(now));
        }
        given.put(key.name(), now == null ? text : keyOf(now));
        if (now == null && place != null) {
            given.put(place, last + 1);
        }
    }

    @Override
    void read(Record details) {
        extend(details);
    }

    private void extend(Record details) {
        if (place != null && RecordFields.value(details, place) instanceof Integer there) {
            last = Math.max(last, there);
        }
    }

    @Override
    List<String> ends(String folded) {
        return List.of();
    }

    @Override
    List<TracedEntity> standIns(String folded) {
        return List.of();
    }

    /** Returns the stored key, or else that of the file, or the folded key if the file's row is invalid. */
    private String written(String folded) {
        return find(folded).map(this::keyOf).orElse(folded);
    }

    private Optional<Record> find(String folded) {
        var stored = before().get(folded);
        return Optional.ofNullable(stored == null ? created().get(folded) : stored.details());
    }

    /** Returns the key and the name of a row, for people. */
    String label(String folded) {
        return find(folded).map(details -> labelOf(details)).orElse(folded);
    }

    /** Returns the folded keys of the stored rows, by id. */
    Map<Long, String> keys() {
        return keys;
    }

    /** Returns an object in place of the row with a key, the same for the same key; its id does not matter. */
    TracedEntity standIn(String folded) {
        return standIns.computeIfAbsent(folded, each -> type().create(
                        find(each).orElseGet(() -> RecordFields.with(type().empty(), Map.of(key.name(), each)))));
    }

    /** Returns an object in place of a stored row. */
    TracedEntity standIn(Long id) {
        return standIn(Objects.requireNonNull(keys.get(id), key.column()));
    }

    /** Returns the id of the row that a stand-in stands for, which is stored by now. */
    Long id(TracedEntity standIn) {
        return id(KeyFold.of(type().keyOf(standIn)));
    }

    /** Returns the stored row with an id. */
    TracedEntity row(Long id) {
        return em().find(type().entity(), id);
    }

    /** Returns the folded key of the row that a cell of another file must name, unless it is refused. */
    @Nullable
    String end(Row row, String end) {
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
    Optional<String> named(Row row, String end) {
        var text = row.text(end);
        var folded = KeyFold.of(text);
        if (!knows(folded)) {
            return Optional.empty();
        }
        row.readAs(end, text, written(folded));
        return Optional.of(folded);
    }

    /** Reports an unknown key in another file, unless the file that would define it could not be read. */
    void refuseUnknown(Row row, String end) {
        if (!isWhole()) {
            row.skip();
            return;
        }
        var hint = similar(row.text(end)).map(found -> "; do you mean " + found + "?");
        var article = type().name().matches("[aeiou].*") ? "an" : "a";
        row.refuseUnknown(
                end,
                "is not %s %s in Matricula or in %s%s"
                        .formatted(article, type().name(), file().fileName(), hint.orElse("")));
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
    void warn(Excerpt.Collector<String> warnings) {
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

    private String labelOf(Record details) {
        return type().create(details).traced().label();
    }

    private void compare(Record fresh, Record other, String how, List<Warning> found) {
        if (LookAlikes.sameName(nameOf(fresh), nameOf(other))) {
            found.add(warning(fresh, "is new, but %s %s: is it the same?".formatted(labelOf(other), how)));
        }
    }

    private Warning warning(Record details, String text) {
        long line = line(KeyFold.of(keyOf(details)));
        return new Warning(line, "%s line %d: %s %s".formatted(file().fileName(), line, labelOf(details), text));
    }
}
