package org.matricula.persistence.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.matricula.persistence.query.Chunks;
import org.matricula.persistence.relation.LinkTable;
import org.matricula.persistence.transfer.RowImport.Context;
import org.matricula.persistence.transfer.RowImport.Stored;

/** Reads the links of a plain many-to-many: adds those that are missing, and deletes none. Both ends may be in the same import. */
class LinkImport extends RowImport<LinkImport.Ends, LinkImport.NoValues> {

    /** The folded keys of both ends. */
    record Ends(String owner, String other) {}

    /** A link has no values. */
    record NoValues() {}

    private static final NoValues NO_VALUES = new NoValues();

    private final LinkTable links;
    private final EntityImport owners;
    private final EntityImport others;

    LinkImport(Context context, TransferFiles.OfLinks links, EntityImport owners, EntityImport others) {
        super(context, links.file());
        this.links = new LinkTable(context.em(), links.relation());
        this.owners = owners;
        this.others = others;
    }

    @Override
    Map<Ends, Stored<NoValues>> stored() {
        var stored = new HashMap<Ends, Stored<NoValues>>();
        var from = owners.keys();
        var to = others.keys();
        Chunks.of(from.keySet())
                .map(links::idsOf)
                .forEach(some -> some.forEach((owner, ids) -> ids.stream()
                        .map(to::get)
                        .filter(other -> other != null) // that was created after the others were read
                        .forEach(other -> stored.put(
                                new Ends(Objects.requireNonNull(from.get(owner)), other),
                                new Stored<>(null, 0, NO_VALUES)))));
        return stored;
    }

    @Override
    @Nullable
    Ends key(Row row) {
        var owner = owners.end(row, keyColumn());
        var other = others.end(row, file().keys().get(1));
        return owner == null || other == null ? null : new Ends(owner, other);
    }

    @Override
    NoValues details(Row row, @Nullable NoValues now) {
        return NO_VALUES;
    }

    @Override
    String label(Ends ends, NoValues none) {
        return owners.label(ends.owner()) + " with " + others.label(ends.other());
    }

    @Override
    List<String> cells(NoValues none) {
        return List.of();
    }

    @Override
    void write(Progress progress) {
        var wanted = new LinkedHashMap<Long, List<Long>>();
        created().keySet().forEach(ends -> wanted.computeIfAbsent(owners.id(ends.owner()), each -> new ArrayList<>())
                .add(others.id(ends.other())));
        int done = 0;
        for (var chunk : Chunks.of(wanted.keySet()).toList()) {
            done = advance(
                    progress,
                    done,
                    chunk.stream()
                            .mapToInt(owner -> links.add(owner, wanted.getOrDefault(owner, List.of())))
                            .sum());
            em().clear();
        }
    }
}
