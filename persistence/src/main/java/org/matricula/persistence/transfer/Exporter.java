package org.matricula.persistence.transfer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.matricula.domain.account.Role;
import org.matricula.persistence.relation.LinkTable;
import org.matricula.persistence.retry.Retried;

/**
 * Writes all data into a folder of CSV files that an import reads back: records in the order in which they were created, every
 * link a record of its own. The files appear when all of them are complete.
 */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
@Retried
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Exporter {

    @PersistenceContext(unitName = "matricula")
    private EntityManager em;

    /**
     * Writes the file of every entity, over older ones.
     *
     * @param folder is created if it is missing
     * @return the number of records in each file
     * @throws UncheckedIOException if something cannot be written; older files are still there then
     */
    @RolesAllowed(Role.ADMINISTRATOR)
    public Map<TransferFile, Integer> run(Path folder, Progress progress) {
        try {
            Files.createDirectories(folder);
            var unfinished = Files.createTempDirectory(folder, ".export-");
            var files = TransferFiles.of(em);
            try {
                var counts = write(files, unfinished, progress);
                for (var file : files.all()) {
                    Files.move(file.in(unfinished), file.in(folder), StandardCopyOption.REPLACE_EXISTING);
                }
                return counts;
            } finally {
                for (var file : files.all()) {
                    Files.deleteIfExists(file.in(unfinished));
                }
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<TransferFile, Integer> write(TransferFiles files, Path folder, Progress progress) throws IOException {
        var export = new TableExport(em, folder, progress);
        var keys = new HashMap<String, Map<Long, String>>();
        for (var entity : files.entities()) {
            var columns = entity.columns(em);
            keys.put(
                    entity.type().name(),
                    export.write(
                            entity.file(),
                            columns,
                            entity.select("x.id") + " WHERE x.id > :after ORDER BY x.id",
                            row -> entity.cells(row, 1, columns, keys)));
        }
        for (var links : files.links()) {
            var relation = links.relation();
            export.write(
                    links.file(),
                    new LinkTable(em, relation),
                    Objects.requireNonNull(keys.get(relation.kind())),
                    Objects.requireNonNull(keys.get(relation.otherKind())));
        }
        return export.counts();
    }
}
