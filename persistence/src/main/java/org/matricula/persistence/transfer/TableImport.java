package org.matricula.persistence.transfer;

import jakarta.persistence.EntityManager;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.matricula.domain.base.VersionedEntity;
import org.matricula.persistence.error.Flush;
import org.matricula.persistence.list.Chunks;

/**
 * The import of one file: first checks every record against what is stored, then writes what is new or changed. What is
 * stored is read once, whatever the number of records.
 *
 * @param <K> what a record is known by outside the database
 * @param <D> the fields of a record
 * @param <E> the entity that stands for it
 */
abstract class TableImport<K, D extends Record, E extends VersionedEntity> {

    private static final int STEP = 1_000;

    /** A record in the database. */
    record Stored<D>(Long id, D details) {}

    private final EntityManager em;
    private final Validator validator;
    private final TransferFile file;
    private final Class<E> entity;
    private final Map<K, Long> ids = new HashMap<>();
    private final Map<K, D> before = new HashMap<>();
    private final Map<K, Long> lines = new HashMap<>();
    private final Map<K, D> created = new LinkedHashMap<>();
    private final Map<Long, D> changed = new LinkedHashMap<>();
    private int unchanged;

    TableImport(EntityManager em, Validator validator, TransferFile file, Class<E> entity) {
        this.em = em;
        this.validator = validator;
        this.file = file;
        this.entity = entity;
    }

    /** Everything that is stored. */
    abstract Map<K, Stored<D>> stored();

    /** What the record is known by; null where that cannot be said. */
    abstract K key(Row row);

    /** The wanted fields; whatever is wrong is refused at the row. */
    abstract D details(Row row, D now);

    /** The columns of the key, for errors. */
    abstract String keyColumn();

    /** What is said about a second record of the same key. */
    String duplicateOf(long line) {
        return "stands in line " + line + " already";
    }

    abstract E create(K key, D details);

    abstract void amend(E stored, D details);

    /** Makes ready for the creation of some records at once. */
    void prepare(Collection<K> keys) {
        // most have nothing to prepare
    }

    abstract Flush.Unique unique();

    /** Reads and checks the file; nothing is written. */
    void check(Path folder, Problems problems, Progress progress) throws IOException {
        stored().forEach((key, record) -> {
            ids.put(key, record.id());
            before.put(key, record.details());
        });
        long total = Utf8.lines(file.in(folder));
        new CsvFile(file, problems).read(folder, row -> {
            check(row);
            if (row.line() % STEP == 0) {
                progress.at(file, "checked", row.line(), total);
            }
        });
        progress.at(file, "checked", total, total);
    }

    private void check(Row row) {
        var key = key(row);
        var now = before.get(key);
        var details = details(row, now);
        var first = key == null ? null : lines.putIfAbsent(key, row.line());
        if (first != null) {
            row.refuse(keyColumn(), duplicateOf(first));
        } else if (!row.isRefused()) {
            plan(key, now, details);
        }
    }

    private void plan(K key, D now, D details) {
        if (now == null) {
            created.put(key, details);
        } else if (now.equals(details)) {
            unchanged++;
        } else {
            changed.put(ids.get(key), details);
        }
    }

    /** Refuses whatever the entity's own rules do not take. */
    void validate(Row row, Object candidate) {
        for (var violation : validator.validate(candidate)) {
            row.refuse(column(violation), violation.getMessage());
        }
    }

    /** The column of a property: enrolledOn is enrolled_on. */
    String column(ConstraintViolation<?> violation) {
        return violation
                .getPropertyPath()
                .toString()
                .replaceAll("(?=\\p{Lu})", "_")
                .toLowerCase(Locale.ROOT);
    }

    /** Whether there is such a record, in the database or in a line of the file, be it a wrong one. */
    boolean knows(K key) {
        return ids.containsKey(key) || lines.containsKey(key);
    }

    /** The id of a record that is stored or was written. */
    Long id(K key) {
        return Objects.requireNonNull(ids.get(key), () -> file + " " + key);
    }

    Map<K, Long> ids() {
        return ids;
    }

    /** Writes what is new or changed, some hundred records at a time. */
    void write(Progress progress) {
        int done = 0;
        for (var chunk : Chunks.of(created.keySet()).toList()) {
            prepare(chunk);
            var entities = new HashMap<K, E>();
            for (var key : chunk) {
                var fresh = create(key, created.get(key));
                Flush.persist(em, fresh);
                entities.put(key, fresh);
            }
            flush();
            entities.forEach((key, fresh) -> ids.put(key, fresh.getId()));
            done = advance(progress, done, chunk.size());
        }
        for (var chunk : Chunks.of(changed.keySet()).toList()) {
            find(entity, chunk).forEach(stored -> amend(stored, changed.get(stored.getId())));
            flush();
            done = advance(progress, done, chunk.size());
        }
    }

    private int advance(Progress progress, int before, int written) {
        int done = before + written;
        progress.at(file, "written", done, (long) created.size() + changed.size());
        return done;
    }

    /** The entities behind ids, at most 1,000, in one select. */
    <T extends VersionedEntity> List<T> find(Class<T> type, Collection<Long> some) {
        return em.createQuery("SELECT x FROM " + type.getSimpleName() + " x WHERE x.id IN :ids", type)
                .setParameter("ids", some)
                .getResultList();
    }

    private void flush() {
        Flush.now(em, unique());
        em.clear();
    }

    ImportReport.Count count() {
        return new ImportReport.Count(file, created.size(), changed.size(), unchanged);
    }
}
