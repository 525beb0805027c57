package org.matricula.domain.history;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.base.VersionedEntity;
import org.matricula.domain.text.Derivation;
import org.matricula.domain.text.DerivedFrom;
import org.matricula.domain.text.SearchFold;

/**
 * One action of a user: everything that one transaction changed. It is written in that transaction and never changed, so that
 * there is no change without its author and no author without a change.
 */
@Entity
@Table(
        name = "action",
        indexes = {
            @Index(name = "ix_action_done_at", columnList = "done_at"),
            @Index(name = "ix_action_done_by_search", columnList = "done_by_search, done_at, id")
        })
public class Action extends VersionedEntity {

    private static final long serialVersionUID = 1L;

    /** The longest name of a user or a place, in characters. */
    public static final int NAME_LENGTH = 100;

    /* in UTC: a timestamp without a zone is the same on every database */
    @NotNull
    @Column(name = "done_at", nullable = false)
    private LocalDateTime doneAt;

    @NotNull
    @Size(max = NAME_LENGTH)
    @Column(name = "done_by", nullable = false, length = NAME_LENGTH)
    private String doneBy;

    @DerivedFrom(value = "doneBy", as = Derivation.SEARCH)
    @Column(name = "done_by_search", length = SearchFold.LENGTH)
    private String doneBySearch;

    @NotNull
    @Size(max = NAME_LENGTH)
    @Column(nullable = false, length = NAME_LENGTH)
    private String origin;

    /* without a foreign key, as all of history */
    @Column(name = "undoes_id")
    private @Nullable Long undoesId;

    /** For the persistence provider. */
    protected Action() {}

    /**
     * An action that is not saved yet.
     *
     * @param at when
     * @param by the name of the user
     * @param origin from where: the path of a page, or the name of a command
     * @param undoesId the id of the action that it undoes
     */
    public Action(Instant at, String by, String origin, @Nullable Long undoesId) {
        this.doneAt = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
        this.doneBy = by;
        this.doneBySearch = SearchFold.of(by);
        this.origin = origin;
        this.undoesId = undoesId;
    }

    /** When it was done. */
    public Instant getDoneAt() {
        return doneAt.toInstant(ZoneOffset.UTC);
    }

    /** The name of the user. */
    public String getDoneBy() {
        return doneBy;
    }

    /** The path of a page, or the name of a command. */
    public String getOrigin() {
        return origin;
    }

    /** The id of the action that this one undoes. */
    public @Nullable Long getUndoesId() {
        return undoesId;
    }

    /** Returns the saved row as a seal covers it. */
    public SealedRow sealed() {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", getId());
        columns.put("version", getVersion());
        // a time of the day that the clocks of this machine leave out is stored as another one
        columns.put("done_at", doneAt.atZone(ZoneId.systemDefault()).toLocalDateTime());
        columns.put("done_by", doneBy);
        columns.put("origin", origin);
        columns.put("undoes_id", undoesId);
        return SealedRow.of(SealedRow.Table.ACTION, columns);
    }
}
