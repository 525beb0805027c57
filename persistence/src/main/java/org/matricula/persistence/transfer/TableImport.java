package org.matricula.persistence.transfer;

import jakarta.persistence.EntityManager;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.matricula.domain.base.VersionedEntity;
import org.matricula.persistence.error.Flush;
import org.matricula.persistence.error.StaleException;
import org.matricula.persistence.query.Chunks;
import org.matricula.persistence.transfer.PlannedRow.Kind;

/**
 * The import of one file: first compares every row with the stored ones, then writes new and changed rows. The stored rows are
 * read once, whatever the number of rows.
 *
 * @param <K> the key of a row outside the database, folded
 * @param <D> the fields of a row
 * @param <E> the entity of a row
 */
abstract class TableImport<K, D extends Record, E extends VersionedEntity> {

    private static final int STEP = 1_000;

    /**
     * A row in the database.
     *
     * @param version counts its changes
     */
    record Stored<D>(Long id, int version, D details) {}

    /** The context of an import. */
    record Context(EntityManager em, Validator validator, ImportOptions options, Problems problems, ImportPlan plan) {}

    private final Context context;
    private final TransferFile file;
    private final Class<E> entity;
    private final Map<K, Long> ids = new HashMap<>();
    private final Map<K, Stored<D>> before = new HashMap<>();
    private final Map<K, Long> lines = new HashMap<>();
    private final Map<K, D> created = new LinkedHashMap<>();
    private final Map<Long, Stored<D>> changed = new LinkedHashMap<>();
    private long checked;
    private boolean whole = true;

    TableImport(Context context, TransferFile file, Class<E> entity) {
        this.context = context;
        this.file = file;
        this.entity = entity;
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

    /** The line of the file where a key was met. */
    final Long line(K key) {
        return lines.get(key);
    }

    /** Everything that is stored. */
    abstract Map<K, Stored<D>> stored();

    /** Returns the key of a row; null if it has none. */
    abstract K key(Row row);

    /**
     * Returns the wanted fields: those without a value in the file have the stored value, or that of a new row. Errors are
     * reported at the row.
     *
     * @param now the stored fields; null for a new row
     */
    abstract D details(Row row, D now);

    /** Returns the label of the row. */
    abstract String label(K key, D details);

    /** Returns the fields beside the key as texts of the file, in the order of its columns. */
    abstract List<String> cells(D details);

    /** Returns the column at which a second row of the same key is refused. */
    abstract String keyColumn();

    /** Why a second row of the same key is refused. */
    String duplicateOf(long line) {
        return "is already in line " + line;
    }

    abstract E create(K key, D details);

    abstract void amend(E stored, D details);

    /** Prepares the creation of several rows. */
    void prepare(Collection<K> keys) {
        // most have nothing to prepare
    }

    abstract Flush.Unique unique();

    /** Reads the stored rows, because later files can refer to them. */
    void load() {
        before.putAll(stored());
        before.forEach((key, row) -> ids.put(key, row.id()));
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
        } else if (!row.isRefused()) {
            plan(row, key, now, details);
        }
    }

    private void plan(Row row, K key, Stored<D> now, D details) {
        var kind = now == null ? Kind.NEW : now.details().equals(details) ? Kind.UNCHANGED : Kind.CHANGED;
        switch (kind) {
            case NEW -> created.put(key, details);
            case CHANGED -> changed.put(now.id(), new Stored<>(now.id(), now.version(), details));
            case UNCHANGED -> {
                // nothing to write
            }
        }
        var old = now == null ? null : now.details();
        planned(row, key, old, details);
        plan().add(file, kind, () -> planned(row.line(), kind, key, old, details));
    }

    /** Hears of every row that is right. */
    void planned(Row row, K key, D old, D wanted) {
        // most report nothing more
    }

    private PlannedRow planned(long line, Kind kind, K key, D old, D details) {
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
        context.validator().validate(candidate).stream()
                .filter(violation -> !isStored.test(violation.getInvalidValue()))
                .forEach(violation -> row.refuse(column(violation), violation.getMessage()));
    }

    /** Returns the column of a property: enrolledOn is enrolled_on; a rule about a column can have a longer name. */
    private String column(ConstraintViolation<?> violation) {
        var property = violation
                .getPropertyPath()
                .toString()
                .replaceAll("(?=\\p{Lu})", "_")
                .toLowerCase(Locale.ROOT);
        return file.columns().stream().filter(property::startsWith).findFirst().orElse(property);
    }

    /** Returns whether there is such a row, in the database or in the file, even an invalid one. */
    boolean knows(K key) {
        return ids.containsKey(key) || lines.containsKey(key);
    }

    /** Returns the id of a row that is stored or was written. */
    Long id(K key) {
        return Objects.requireNonNull(ids.get(key), () -> file + " " + key);
    }

    Map<K, Long> ids() {
        return ids;
    }

    /** Writes new and changed rows, some hundred at a time. */
    void write(Progress progress) {
        int done = 0;
        for (var chunk : Chunks.of(created.keySet()).toList()) {
            prepare(chunk);
            var entities = new HashMap<K, E>();
            for (var key : chunk) {
                var fresh = create(key, created.get(key));
                Flush.persist(em(), fresh);
                entities.put(key, fresh);
            }
            flush();
            entities.forEach((key, fresh) -> ids.put(key, fresh.getId()));
            done = advance(progress, done, chunk.size());
        }
        for (var chunk : Chunks.of(changed.keySet()).toList()) {
            find(entity, chunk).forEach(this::amend);
            flush();
            done = advance(progress, done, chunk.size());
        }
    }

    /* changes of others since the comparison are not overwritten */
    private void amend(E stored) {
        var wanted = changed.get(stored.getId());
        if (stored.getVersion() != wanted.version()) {
            throw new StaleException(null);
        }
        amend(stored, wanted.details());
    }

    private int advance(Progress progress, int before, int written) {
        int done = before + written;
        progress.at(file, "written", done, (long) created.size() + changed.size());
        return done;
    }

    /** Returns the entities with these ids, at most 1,000, in one select. */
    <T extends VersionedEntity> List<T> find(Class<T> type, Collection<Long> some) {
        return em().createQuery("SELECT x FROM " + type.getSimpleName() + " x WHERE x.id IN :ids", type)
                .setParameter("ids", some)
                .getResultList();
    }

    private void flush() {
        Flush.now(em(), unique());
        em().clear();
    }
}
