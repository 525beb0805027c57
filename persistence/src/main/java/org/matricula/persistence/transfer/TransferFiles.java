package org.matricula.persistence.transfer;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.matricula.persistence.change.TracedType;
import org.matricula.persistence.change.TracedType.Reference;
import org.matricula.persistence.change.TracedTypes;
import org.matricula.persistence.list.EntityAdmins;
import org.matricula.persistence.relation.Relation;

/**
 * The files of a database: one for each declared entity with a form and a key, one for each link entity between two of these, such as
 * enrollments, and one for each plain many-to-many. An entity for administrators, or that refers to itself or to something without a
 * file, has none.
 *
 * @param entities each follows those that it refers to
 */
record TransferFiles(List<EntityFile> entities, List<OfLinks> links) {

    /** The file of the links of a relation, as its owner sees them. */
    record OfLinks(Relation relation, TransferFile file) {

        private static OfLinks of(Relation relation) {
            return new OfLinks(relation, TransferFile.ofLinks(relation.kind(), relation.name(), relation.otherKind()));
        }
    }

    static TransferFiles of(EntityManager em) {
        var types = new TracedTypes(em);
        var names = new ArrayList<>(EntityAdmins.names());
        names.removeIf(EntityAdmins::isForAdministrators);
        Collections.reverse(names); // what others refer to is at the end of the menu
        var known = new HashSet<String>();
        var entities = new ArrayList<EntityFile>();
        for (var type : TracedTypes.inOrder(
                names.stream().flatMap(name -> types.of(name).stream()).toList())) {
            if (hasFile(type) && type.references().map(Reference::kind).allMatch(known::contains)) {
                known.add(type.name());
                entities.add(new EntityFile(EntityAdmins.get(type.name(), em), type, types));
            }
        }
        var links = entities.stream()
                .flatMap(each -> Relation.of(em, each.type().name()).stream())
                .filter(relation -> relation.owning() && known.contains(relation.otherKind()))
                .map(OfLinks::of)
                .toList();
        return new TransferFiles(List.copyOf(entities), links);
    }

    private static boolean hasFile(TracedType<?> type) {
        return type.key().isPresent()
                ? EntityAdmins.hasForm(type.name())
                : !type.ends().isEmpty();
    }

    /** Returns all files, in the order of their dependencies. */
    List<TransferFile> all() {
        return Stream.concat(
                        entities.stream().map(EntityFile::file), links.stream().map(OfLinks::file))
                .toList();
    }
}
