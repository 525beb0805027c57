package org.matricula.persistence.transfer;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.matricula.domain.account.Role;
import org.matricula.persistence.error.DuplicateException;
import org.matricula.persistence.error.StaleException;
import org.matricula.persistence.retry.Retried;
import org.matricula.persistence.transfer.RowImport.Context;

/**
 * Reads a folder of CSV files into Matricula: creates new rows, updates those with a known number or code, and deletes nothing. A
 * missing column or an empty cell leaves the stored value alone. Running it again changes nothing.
 */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
@Retried
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Importer {

    @PersistenceContext(unitName = "matricula")
    private EntityManager em;

    @Resource
    private Validator validator;

    /** Runs an import with the default options, or its dry run; see {@link #run(Path, ImportOptions, Progress)}. */
    @RolesAllowed(Role.ADMINISTRATOR)
    public ImportReport run(Path folder, boolean dryRun, Progress progress) {
        return run(folder, ImportOptions.of(dryRun), progress);
    }

    /**
     * Checks every row of the existing files and, if all are valid, writes them in one transaction.
     *
     * @param folder with at least one of the files
     * @return the numbers of new, changed and unchanged rows, or the errors; nothing was written then
     * @throws UncheckedIOException if a file cannot be read, or the list cannot be written; nothing was imported
     * @throws DuplicateException if someone else created one of the new rows meanwhile; nothing was imported
     * @throws StaleException if someone else changed one of the changed rows meanwhile; nothing was imported
     */
    @RolesAllowed(Role.ADMINISTRATOR)
    public ImportReport run(Path folder, ImportOptions options, Progress progress) {
        var problems = new Problems();
        try (var plan = new ImportPlan(options.list())) {
            var context = new Context(em, validator, options, problems, plan);
            var files = TransferFiles.of(em);
            var entities = new LinkedHashMap<String, EntityImport>();
            var tables = new ArrayList<RowImport<?, ?>>();
            for (var entity : files.entities()) {
                if (entity.key().isPresent()) {
                    var table = new EntityImport(context, entity, entities);
                    entities.put(entity.type().name(), table);
                    tables.add(table);
                } else {
                    tables.add(new LinkEntityImport(context, entity, entities));
                }
            }
            files.links()
                    .forEach(links -> tables.add(new LinkImport(
                            context,
                            links,
                            Objects.requireNonNull(entities.get(links.relation().kind())),
                            Objects.requireNonNull(entities.get(links.relation().otherKind())))));
            var notes = check(tables, SourceFolder.of(folder, files.all(), problems), problems, progress);
            var warnings = new Excerpt.Collector<String>();
            entities.values().forEach(entity -> entity.warn(warnings));
            if (problems.isEmpty()) {
                if (!options.dryRun()) {
                    tables.forEach(table -> table.write(progress));
                }
                plan.finish();
            }
            return report(options, plan, notes, warnings.excerpt(), problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> check(
            List<RowImport<?, ?>> tables, SourceFolder source, Problems problems, Progress progress)
            throws IOException {
        var notes = new ArrayList<>(source.notes());
        if (problems.isEmpty()) {
            for (var table : tables) {
                var path = source.path(table.file());
                if (path.isPresent() || table instanceof EntityImport) {
                    table.load();
                }
                if (path.isPresent()) {
                    notes.addAll(table.check(path.get(), progress));
                }
            }
        }
        return notes;
    }

    private static ImportReport report(
            ImportOptions options, ImportPlan plan, List<String> notes, Excerpt<String> warnings, Problems problems) {
        boolean right = problems.isEmpty();
        return new ImportReport(
                options.dryRun(),
                right ? plan.counts() : List.of(),
                right ? plan.first() : List.of(),
                right ? plan.removed() : new Excerpt<>(List.of(), 0),
                notes,
                warnings,
                problems.shown(),
                problems.totals());
    }
}
