package org.matricula.persistence.transfer;

import jakarta.persistence.EntityManager;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.matricula.persistence.transfer.PlannedRow.Kind;

/**
 * The import of one file: first compares every row with the stored ones, then writes what is new or changed. The stored rows are
 * read once, whatever the number of rows.
 *
 * @param <K> the key of a row outside the database, folded
 * @param <D> the fields of a row
 */
abstract class RowImport<K, D extends Record> {

    private static final int STEP = 1_000;

    /**
     * A row in the database.
     *
     * @param id none for a plain link
     * @param version counts its changes
     */
    record Stored<D>(@Nullable Long id, int version, D details) {}

    /** The context of an import. */
    record Context(EntityManager em, Validator validator, ImportOptions options, Problems problems, ImportPlan plan) {}

    private final Context context;
    private final TransferFile file;
    private final Map<K, Stored<D>> before = new HashMap<>();
    private final Map<K, Long> lines = new HashMap<>();
    private final Map<K, D> created = new LinkedHashMap<>();
    private final Map<Long, Stored<D>> changed = new LinkedHashMap<>();
    private long checked;
    private boolean whole = true;

    RowImport(Context context, TransferFile file) {
        this.context = context;
        this.file = file;
    }

    final EntityManager em() {
        return context.em();
    }

    final ImportOptions options() {
        return context.options();
    }

    final ImportPlan plan() {
        return context.plan();
    }

    final TransferFile file() {
        return file;
    }

    /** Returns the stored rows, by key. */
    final Map<K, Stored<D>> before() {
        return before;
    }

    /** Returns the rows that the file adds, by key. */
    final Map<K, D> created() {
        return created;
    }

    /** Returns the stored rows that the file changes, with the fields that it gives them, by id. */
    final Map<Long, Stored<D>> changed() {
        return changed;
    }

    /** The line of the file where a key was met. */
    final long line(K key) {
        return Objects.requireNonNull(lines.get(key), () -> file + " " + key);
    }

    /** Everything that is stored. */
    abstract Map<K, Stored<D>> stored();

    /** Returns the key of a row, if it has one. */
    abstract @Nullable K key(Row row);

    /**
     * Returns the wanted fields: those without a value in the file have the stored value, or that of a new row. Errors are
     * reported at the row.
     *
     * @param now the stored fields, unless the row is new
     */
    abstract D details(Row row, @Nullable D now);

    /** Returns the label of the row. */
    abstract String label(K key, D details);

    /** Returns the fields beside the key as texts of the file, in the order of its columns. */
    abstract List<String> cells(D details);

    /** Returns the first key column, at which a second row of the same key is refused. */
    final String keyColumn() {
        return file.keys().get(0);
    }

    private String duplicateOf(long line) {
        return file.keys().size() == 1
                ? "is already in line " + line
                : "is already linked with the same %s in line %d"
                        .formatted(file.keys().get(1), line);
    }

    /** Writes new and changed rows, some hundred at a time. */
    abstract void write(Progress progress);

    /** Reads the stored rows, because later files can refer to them. */
    void load() {
        before.putAll(stored());
    }

    /**
     * Reads and checks the file; nothing is written.
     *
     * @return remarks about the form of the file
     */
    List<String> check(Path path, Progress progress) throws IOException {
        var csv = new CsvFile(file, context.problems());
        long total = Encoding.lines(path);
        plan().begin(file);
        csv.read(path, options().encoding(), row -> {
            check(row);
            checked++;
            if (checked % STEP == 0) {
                progress.at(file, "checked", checked, total);
            }
        });
        progress.at(file, "checked", checked, checked);
        whole = csv.isWhole();
        return csv.notes();
    }

    /** Returns whether the file was read to its end; true if there is none. */
    boolean isWhole() {
        return whole;
    }

    private void check(Row row) {
        var key = key(row);
        var now = before.get(key);
        var details = details(row, now == null ? null : now.details());
        var first = key == null ? null : lines.putIfAbsent(key, row.line());
        if (first != null) {
            row.refuse(keyColumn(), duplicateOf(first));
        } else if (key != null && !row.isRefused()) {
            plan(row, key, now, details);
        }
    }

    private void plan(Row row, K key, @Nullable Stored<D> now, D details) {
        var kind = now == null ? Kind.NEW : now.details().equals(details) ? Kind.UNCHANGED : Kind.CHANGED;
        if (now == null) {
            created.put(key, details);
        } else if (kind == Kind.CHANGED) {
            changed.put(now.id(), new Stored<>(now.id(), now.version(), details));
        }
        var old = now == null ? null : now.details();
        planned(row, key, old, details);
        plan().add(file, kind, () -> planned(row.line(), kind, key, old, details));
    }

    /** Hears of every row that is right. */
    void planned(Row row, K key, @Nullable D old, D wanted) {
        // most report nothing more
    }

    private PlannedRow planned(long line, Kind kind, K key, @Nullable D old, D details) {
        var values = new ArrayList<PlannedRow.Value>();
        if (kind != Kind.UNCHANGED) {
            var columns =
                    file.columns().subList(file.keys().size(), file.columns().size());
            var after = cells(details);
            var now = old == null ? after.stream().map(cell -> "").toList() : cells(old);
            for (int i = 0; i < columns.size(); i++) {
                if (!now.get(i).equals(after.get(i))) {
                    values.add(new PlannedRow.Value(columns.get(i), now.get(i), after.get(i)));
                }
            }
        }
        return new PlannedRow(file, line, kind, label(key, old == null ? details : old), values);
    }

    /** Reports values that the entity's rules refuse. */
    void validate(Row row, Object candidate) {
        validate(row, candidate, value -> false);
    }

    /** Reports the same, except for stored values: a value from before a rule can stay. */
    void validate(Row row, Object candidate, Predicate<Object> isStored) {
        var refused = row.refusedColumns();
        context.validator().validate(candidate).stream()
                .filter(violation -> !isStored.test(violation.getInvalidValue()))
                .filter(violation -> !refused.contains(column(violation)))
                .forEach(violation -> row.refuse(column(violation), violation.getMessage()));
    }

    /** Returns the column of a property: enrolledOn is enrolled_on; a rule about a column can have a longer name. */
    private String column(ConstraintViolation<?> violation) {
        var property = TransferFile.columnOf(violation.getPropertyPath().toString());
        return file.columns().stream().filter(property::startsWith).findFirst().orElse(property);
    }

    /** Returns whether there is such a row, in the database or in the file, even an invalid one. */
    boolean knows(K key) {
        return before.containsKey(key) || lines.containsKey(key);
    }

    /** Reports the progress of writing, and returns the number of written rows. */
    final int advance(Progress progress, int earlier, int written) {
        int done = earlier + written;
        progress.at(file, "written", done, (long) created.size() + changed.size());
        return done;
    }
}
