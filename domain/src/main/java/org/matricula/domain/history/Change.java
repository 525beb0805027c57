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
import org.jspecify.annotations.Nullable;
import org.matricula.domain.base.VersionedEntity;
import org.matricula.domain.text.Derivation;
import org.matricula.domain.text.DerivedFrom;
import org.matricula.domain.text.SearchFold;

/**
 * One change within an action: an object was created or restored, a field got another value, or the object was deleted, with a
 * change for each value that it had. It names the object by id, without a reference, because it outlives it. It also has the ids
 * of the student and the course, so an enrollment is in the history of both.
 */
@Entity
@Table(
        name = "change",
        indexes = {
            @Index(name = "ix_change_action", columnList = "action_id"),
            @Index(name = "ix_change_object", columnList = "subject, object_id"),
            @Index(name = "ix_change_student", columnList = "student_id"),
            @Index(name = "ix_change_course", columnList = "course_id")
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

    @Column(name = "student_id")
    private @Nullable Long studentId;

    @Column(name = "course_id")
    private @Nullable Long courseId;

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

    /** A change that is not saved yet. */
    public Change(Action action, ChangeDetails details) {
        this.action = action;
        kind = details.kind();
        subject = details.object().subject();
        objectId = details.object().id();
        studentId = details.object().studentId();
        courseId = details.object().courseId();
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

    /** Returns the details of the change. */
    public ChangeDetails details() {
        return new ChangeDetails(
                kind,
                new ChangedObject(subject, objectId, label, studentId, courseId),
                objectVersion,
                field,
                RecordedValue.of(oldValue, oldId),
                RecordedValue.of(newValue, newId));
    }
}
