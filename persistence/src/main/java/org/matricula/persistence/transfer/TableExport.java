package org.matricula.persistence.transfer;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.matricula.persistence.csv.CellGuard;
import org.matricula.persistence.csv.CsvFormat;
import org.matricula.persistence.query.Chunks;
import org.matricula.persistence.relation.LinkTable;

/** Writes files from selects, some thousand records at a time. */
class TableExport {

    /** Replaces the key of a later record. */
    static final String LATER = "\u0000";

    private static final int PAGE = 5_000;

    private final EntityManager em;
    private final Path folder;
    private final Progress progress;
    private final Map<TransferFile, Integer> counts = new LinkedHashMap<>();

    TableExport(EntityManager em, Path folder, Progress progress) {
        this.em = em;
        this.folder = folder;
        this.progress = progress;
    }

    Map<TransferFile, Integer> counts() {
        return counts;
    }

    /**
     * Writes columns of the file; the first selected value is the id, and the first field the key that is returned for it. A record
     * with a field that is {@link #LATER} is left out: it refers to a record that was created after its own file had been written.
     */
    Map<Long, String> write(
            TransferFile file, List<String> columns, String select, Function<Object[], List<String>> fields)
            throws IOException {
        var keys = new HashMap<Long, String>();
        long total = total(select);
        try (var csv = CsvFormat.start(Files.newBufferedWriter(file.in(folder)))) {
            csv.writeRecord(columns);
            var page = page(select, 0L);
            while (!page.isEmpty()) {
                for (var row : page) {
                    var record = fields.apply(row);
                    if (!record.contains(LATER)) {
                        csv.writeRecord(record.stream().map(CellGuard::write).toList());
                        keys.put((Long) row[0], record.get(0));
                    }
                }
                progress.at(file, "written", keys.size(), total);
                page = page(select, (Long) page.get(page.size() - 1)[0]);
            }
        }
        counts.put(file, keys.size());
        return keys;
    }

    /**
     * Writes the links of a relation, as its owners see them.
     *
     * @param owners the keys of its owners, by id
     * @param others the keys of the other ends; a link with one that was created later is left out
     */
    void write(TransferFile file, LinkTable links, Map<Long, String> owners, Map<Long, String> others)
            throws IOException {
        int written = 0;
        try (var csv = CsvFormat.start(Files.newBufferedWriter(file.in(folder)))) {
            csv.writeRecord(file.columns());
            for (var chunk :
                    Chunks.of(owners.keySet().stream().sorted().toList()).toList()) {
                var linked = links.idsOf(chunk);
                for (var owner : chunk) {
                    for (var other : linked.getOrDefault(owner, List.of())) {
                        if (others.containsKey(other)) {
                            csv.writeRecord(
                                    CellGuard.write(Objects.requireNonNull(owners.get(owner))),
                                    CellGuard.write(others.get(other)));
                            written++;
                        }
                    }
                }
                progress.at(file, "written", written, written);
            }
        }
        counts.put(file, written);
    }

    private long total(String select) {
        var entity = select.replaceFirst(".* FROM (\\w+) .*", "$1");
        return em.createQuery("SELECT COUNT(x) FROM " + entity + " x", Long.class)
                .getSingleResult();
    }

    private List<Object[]> page(String select, Long after) {
        return em.createQuery("SELECT " + select, Object[].class)
                .setParameter("after", after)
                .setMaxResults(PAGE)
                .getResultList();
    }
}
