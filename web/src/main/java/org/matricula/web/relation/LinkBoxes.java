package org.matricula.web.relation;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.base.EntityKey;
import org.matricula.persistence.form.RelationRepository;
import org.matricula.persistence.list.EntityAdmins;
import org.matricula.persistence.list.Lists;
import org.matricula.persistence.relation.Relation;
import org.matricula.persistence.relation.RelationEdit;
import org.matricula.web.picker.Choice;
import org.matricula.web.picker.EntityFinder;

/** The relations without values on the page of an object, each with a picker: those that it owns, and those of which it is the other end. */
@Dependent
public class LinkBoxes implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private Lists lists;

    @EJB
    private RelationRepository relations;

    private List<LinkBox> boxes = List.of();

    /**
     * Shows the links of an object.
     *
     * @param entity its kind, as in {@code course}
     * @param id null for a new one
     */
    public void open(String entity, @Nullable Long id) {
        boxes = relations.of(entity).stream()
                .filter(relation -> EntityAdmins.names().contains(relation.otherKind()))
                .map(relation -> box(relation, id))
                .toList();
    }

    private LinkBox box(Relation relation, @Nullable Long id) {
        var finder = new EntityFinder(lists, relation.otherKind());
        return new LinkBox(
                relation.name(), relation.otherKind(), finder, stored(relation.kind(), id, relation.name(), finder));
    }

    private List<Choice> stored(String entity, @Nullable Long id, String relation, EntityFinder finder) {
        return id == null ? List.of() : finder.named(relations.ids(new EntityKey(entity, id), relation));
    }

    /** Starts again from the stored links, and applies the user's changes. */
    public void rebase(String entity, @Nullable Long id) {
        boxes.forEach(
                box -> box.rebase(stored(entity, id, box.getName(), new EntityFinder(lists, box.getOtherKind()))));
    }

    /** Returns the links that the user added and removed. */
    public RelationEdit[] edits() {
        return edits(LinkBox::edit);
    }

    /** Returns all links on the page, for a copy of the object. */
    public RelationEdit[] copies() {
        return edits(LinkBox::copy);
    }

    private RelationEdit[] edits(Function<LinkBox, RelationEdit> how) {
        return boxes.stream().map(how).filter(each -> !each.isEmpty()).toArray(RelationEdit[]::new);
    }

    /** Returns the label of the choice with this id, or the id if there is none. */
    public String nameOf(String id) {
        return boxes.stream()
                .flatMap(box -> box.chosen().stream())
                .filter(choice -> id.equals(String.valueOf(choice.id())))
                .map(Choice::label)
                .findFirst()
                .orElse(id);
    }

    /** Returns one box for each relation. */
    public List<LinkBox> getAll() {
        return boxes;
    }

    public long getAdded() {
        return boxes.stream().mapToLong(box -> box.edit().added().size()).sum();
    }

    public long getRemoved() {
        return boxes.stream().mapToLong(box -> box.edit().removed().size()).sum();
    }
}
