package org.matricula.domain.history;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.validation.constraints.NotNull;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.matricula.domain.base.VersionedEntity;

/**
 * The number of objects of one kind that an action changed in one way. It is stored with the action if that has more than
 * {@value #FEW_CHANGES} changes, because they would have to be counted whenever the action is shown.
 */
@Entity
@Table(
        name = "action_count",
        uniqueConstraints =
                @UniqueConstraint(
                        name = "uq_action_count_action_id_subject_kind",
                        columnNames = {"action_id", "subject", "kind"}))
public class ActionCount extends VersionedEntity {

    private static final long serialVersionUID = 1L;

    /** The most changes of an action that are shown one by one, and not counted. */
    public static final int FEW_CHANGES = 50;

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(
            name = "action_id",
            nullable = false,
            updatable = false,
            foreignKey = @ForeignKey(name = "fk_action_count_action"))
    private Action action;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = Change.WORD_LENGTH)
    private ChangeKind kind;

    @NotNull
    @Convert(converter = SubjectConverter.class)
    @Column(nullable = false, length = Change.SUBJECT_LENGTH)
    private String subject;

    @Column(nullable = false)
    private long objects;

    @Column(nullable = false)
    private long changes;

    /** For the persistence provider. */
    protected ActionCount() {}

    /**
     * A count that is not saved yet.
     *
     * @param objects at least 1
     * @param changes at least as many
     */
    public ActionCount(Action action, ChangeKind kind, String subject, long objects, long changes) {
        this.action = action;
        this.kind = kind;
        this.subject = subject;
        this.objects = objects;
        this.changes = changes;
    }

    /** Returns the counts of an action that are not saved yet; none if it has few changes. */
    public static List<ActionCount> of(Action action, Collection<ChangeDetails> changes) {
        if (changes.size() <= FEW_CHANGES) {
            return List.of();
        }
        record Happened(ChangeKind kind, String subject) {}
        return changes.stream()
                .collect(Collectors.groupingBy(
                        each -> new Happened(each.kind(), each.object().subject()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(each -> new ActionCount(
                        action,
                        each.getKey().kind(),
                        each.getKey().subject(),
                        objects(each.getValue()),
                        each.getValue().size()))
                .toList();
    }

    private static long objects(List<ChangeDetails> changes) {
        return changes.stream().map(each -> each.object().id()).distinct().count();
    }

    /** Returns the action. */
    public Action getAction() {
        return action;
    }

    /** Returns the kind of change. */
    public ChangeKind getKind() {
        return kind;
    }

    /** Returns the kind of the objects, as in {@code student}. */
    public String getSubject() {
        return subject;
    }

    /** Returns the number of objects, at least 1. */
    public long getObjects() {
        return objects;
    }

    /** Returns the number of changes: changed fields, or created and deleted objects. */
    public long getChanges() {
        return changes;
    }

    /** Returns the saved row as a seal covers it. */
    public SealedRow sealed() {
        return SealedRow.of(
                SealedRow.Table.COUNT,
                Map.of(
                        "id", getId(),
                        "version", getVersion(),
                        "action_id", action.getId(),
                        "kind", kind,
                        "subject", SubjectConverter.stored(subject),
                        "objects", objects,
                        "changes", changes));
    }
}
