package org.matricula.persistence.transfer;

import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.matricula.persistence.change.TracedType;
import org.matricula.persistence.change.TracedTypes;
import org.matricula.persistence.list.EntityAdmin;
import org.matricula.persistence.list.EntityAdmins;
import org.matricula.persistence.relation.Relation;

/**
 * The files of a database: one for each declared entity that has a form and a key, the enrollments, and one for each plain
 * many-to-many between two of these entities.
 *
 * @param entities each follows those that it depends on
 */
record TransferFiles(List<OfEntity> entities, List<OfLinks> links) {

    /** The file of an entity. */
    record OfEntity(EntityAdmin<?> admin, TracedType<?> type, TransferFile file) {

        private static OfEntity of(EntityAdmin<?> admin, TracedType<?> type) {
            var file = TransferFile.of(type.name(), type.details(), type.key().orElseThrow(), Map.of());
            return new OfEntity(
                    admin,
                    type,
                    TransferFile.SCHOOL.stream()
                            .filter(each -> each.fileName().equals(file.fileName()))
                            .findFirst()
                            .orElse(file));
        }

        private int place() {
            int place = TransferFile.SCHOOL.indexOf(file);
            return place < 0 ? TransferFile.SCHOOL.size() : place;
        }
    }

    /** The file of the links of a relation, as its owner sees them. */
    record OfLinks(Relation relation, TransferFile file) {

        private static OfLinks of(Relation relation) {
            return new OfLinks(relation, TransferFile.ofLinks(relation.kind(), relation.name(), relation.otherKind()));
        }
    }

    static TransferFiles of(EntityManager em) {
        var types = new TracedTypes(em);
        var entities = EntityAdmins.names().stream()
                .filter(EntityAdmins::hasForm)
                .flatMap(name -> types.of(name).stream())
                .filter(type -> type.key().isPresent())
                .map(type -> OfEntity.of(EntityAdmins.get(type.name(), em), type))
                .sorted(Comparator.comparingInt(OfEntity::place))
                .toList();
        var names = entities.stream().map(each -> each.type().name()).toList();
        var links = names.stream()
                .flatMap(name -> Relation.of(em, name).stream())
                .filter(relation -> relation.owning() && names.contains(relation.otherKind()))
                .map(OfLinks::of)
                .toList();
        return new TransferFiles(entities, links);
    }

    /** Returns all files, in the order of their dependencies. */
    List<TransferFile> all() {
        return Stream.of(
                        entities.stream().map(OfEntity::file),
                        Stream.of(TransferFile.ENROLLMENTS),
                        links.stream().map(OfLinks::file))
                .flatMap(files -> files)
                .toList();
    }
}
