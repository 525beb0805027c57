package org.matricula.domain.history;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.base.VersionedEntity;
import org.matricula.domain.text.Derivation;
import org.matricula.domain.text.DerivedFrom;
import org.matricula.domain.text.SearchFold;

/**
 * One change within an action: an object was created or restored, a field got another value, or the object was deleted, with a
 * change for each value that it had. It names the object by id, without a reference, because it outlives it. It also has the ids
 * of both ends of a link, so that an enrollment is in the history of its student and its course.
 */
@Entity
@Table(
        name = "change",
        indexes = {
            @Index(name = "ix_change_action", columnList = "action_id"),
            @Index(name = "ix_change_object", columnList = "subject, object_id"),
            @Index(name = "ix_change_first_end", columnList = "first_end_id"),
            @Index(name = "ix_change_second_end", columnList = "second_end_id")
        })
public class Change extends VersionedEntity {

    private static final long serialVersionUID = 1L;

    /** The longest label, in characters: number and name of a student, code and name of a course. */
    public static final int LABEL_LENGTH = 250;
    /** The longest value, in characters. */
    public static final int VALUE_LENGTH = 4000;

    static final int WORD_LENGTH = 12;
    static final int SUBJECT_LENGTH = 30;
    private static final int FIELD_LENGTH = 30;

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(
            name = "action_id",
            nullable = false,
            updatable = false,
            foreignKey = @ForeignKey(name = "fk_change_action"))
    private Action action;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = WORD_LENGTH)
    private ChangeKind kind;

    @NotNull
    @Convert(converter = SubjectConverter.class)
    @Column(nullable = false, length = SUBJECT_LENGTH)
    private String subject;

    @NotNull
    @Column(name = "object_id", nullable = false)
    private Long objectId;

    /* of a link, or of an object that links have as their first or second end: one index finds all of its history */
    @Column(name = "first_end_id")
    private @Nullable Long firstEndId;

    @Column(name = "second_end_id")
    private @Nullable Long secondEndId;

    @Size(max = LABEL_LENGTH)
    @Column(length = LABEL_LENGTH)
    private String label;

    @DerivedFrom(value = "label", as = Derivation.SEARCH)
    @Column(name = "label_search", length = SearchFold.LENGTH)
    private String labelSearch;

    @Size(max = FIELD_LENGTH)
    @Column(length = FIELD_LENGTH)
    private @Nullable String field;

    @Size(max = VALUE_LENGTH)
    @Column(name = "old_value", length = VALUE_LENGTH)
    private @Nullable String oldValue;

    @DerivedFrom(value = "oldValue", as = Derivation.SEARCH)
    @Column(name = "old_value_search", length = SearchFold.LENGTH)
    private String oldValueSearch;

    /* of the row that the old value names, such as a grade: its code can change, and another grade can get it */
    @Column(name = "old_id")
    private @Nullable Long oldId;

    @Size(max = VALUE_LENGTH)
    @Column(name = "new_value", length = VALUE_LENGTH)
    private @Nullable String newValue;

    @DerivedFrom(value = "newValue", as = Derivation.SEARCH)
    @Column(name = "new_value_search", length = SearchFold.LENGTH)
    private String newValueSearch;

    @Column(name = "new_id")
    private @Nullable Long newId;

    /* of the row when it was deleted; a restored row continues from there */
    @Column(name = "object_version")
    private @Nullable Integer objectVersion;

    /** For the persistence provider. */
    protected Change() {}

    /**
     * A change that is not saved yet.
     *
     * @param ends the ids of the first and the second end in whose history it is, each of which can be missing
     */
    public Change(Action action, ChangeDetails details, List<Optional<Long>> ends) {
        this.action = action;
        kind = details.kind();
        subject = details.object().subject();
        objectId = details.object().id();
        firstEndId = ends.get(0).orElse(null);
        secondEndId = ends.get(1).orElse(null);
        label = details.object().label();
        labelSearch = SearchFold.of(label);
        field = details.field();
        oldValue = RecordedValue.textOf(details.before());
        oldValueSearch = SearchFold.of(oldValue);
        oldId = RecordedValue.idOf(details.before());
        newValue = RecordedValue.textOf(details.after());
        newValueSearch = SearchFold.of(newValue);
        newId = RecordedValue.idOf(details.after());
        objectVersion = details.version();
    }

    public Action getAction() {
        return action;
    }

    /** Returns the saved row as a seal covers it. */
    public SealedRow sealed() {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", getId());
        columns.put("version", getVersion());
        columns.put("action_id", action.getId());
        columns.put("kind", kind);
        columns.put("subject", SubjectConverter.stored(subject));
        columns.put("object_id", objectId);
        columns.put("first_end_id", firstEndId);
        columns.put("second_end_id", secondEndId);
        columns.put("label", label);
        columns.put("field", field);
        columns.put("old_value", oldValue);
        columns.put("old_id", oldId);
        columns.put("new_value", newValue);
        columns.put("new_id", newId);
        columns.put("object_version", objectVersion);
        return SealedRow.of(SealedRow.Table.CHANGE, columns);
    }

    private ChangedObject object() {
        return firstEndId == null || secondEndId == null
                ? new ChangedObject(subject, objectId, label)
                : new ChangedObject(subject, objectId, label, List.of(firstEndId, secondEndId));
    }

    /** Returns the details of the change. */
    public ChangeDetails details() {
        return new ChangeDetails(
                kind,
                object(),
                objectVersion,
                field,
                RecordedValue.of(oldValue, oldId),
                RecordedValue.of(newValue, newId));
    }
}
