package org.matricula.domain.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.matricula.domain.base.VersionedEntity;
import org.matricula.domain.history.Action;

/**
 * A form that created an object: its key, a digest of its values, and the object. It is written in the transaction that creates
 * the object, so both exist or neither. It is kept for some days, and the history does not record it.
 */
@Entity
@Table(
        name = "submission",
        uniqueConstraints =
                @UniqueConstraint(
                        name = "uq_submission_account_form_key",
                        columnNames = {"account", "form_key"}),
        indexes = @Index(name = "ix_submission_done_at", columnList = "done_at"))
public class Submission extends VersionedEntity {

    private static final long serialVersionUID = 1L;

    /** The length of a key, a UUID, in characters. */
    public static final int KEY_LENGTH = 36;

    private static final int ENTITY_LENGTH = 30;
    private static final int DIGEST_LENGTH = 64;

    @NotNull
    @Size(max = Action.NAME_LENGTH)
    @Column(nullable = false, length = Action.NAME_LENGTH)
    private String account;

    @NotNull
    @Size(max = KEY_LENGTH)
    @Column(name = "form_key", nullable = false, length = KEY_LENGTH)
    private String formKey;

    @NotNull
    @Size(max = ENTITY_LENGTH)
    @Column(nullable = false, length = ENTITY_LENGTH)
    private String entity;

    @NotNull
    @Size(max = DIGEST_LENGTH)
    @Column(nullable = false, length = DIGEST_LENGTH)
    private String digest;

    /* null only within the transaction that makes the object */
    @Column(name = "object_id")
    private Long objectId;

    /* in UTC: a timestamp without a zone is the same on every database */
    @NotNull
    @Column(name = "done_at", nullable = false)
    private LocalDateTime doneAt;

    /** For the persistence provider. */
    protected Submission() {}

    /**
     * A form that was submitted just now.
     *
     * @param account the name of the user; the key is valid for this user only
     * @param key a UUID
     * @param entity the name of the entity that it creates
     * @param digest of the submitted values, in hexadecimal digits
     */
    public Submission(String account, String key, String entity, String digest, Instant at) {
        this.account = account;
        this.formKey = key;
        this.entity = entity;
        this.digest = digest;
        this.doneAt = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    /** Records the object that the form created. */
    public void made(Long id) {
        objectId = id;
    }

    /** Returns whether the same values were submitted by the same form. */
    public boolean isSame(String otherEntity, String otherDigest) {
        return entity.equals(otherEntity) && digest.equals(otherDigest);
    }

    /** Returns the name of the entity. */
    public String getEntity() {
        return entity;
    }

    /** Returns the id of the object. */
    public Long getObjectId() {
        return objectId;
    }

    /** Returns the time of the submission. */
    public Instant getDoneAt() {
        return doneAt.toInstant(ZoneOffset.UTC);
    }
}
