package org.matricula.domain.list;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.matricula.domain.account.Account;
import org.matricula.domain.base.VersionedEntity;
import org.matricula.domain.text.VisibleText;

/**
 * A list with its search, filters, order and columns, saved under a name. It is a setting of its owner, so the history does not
 * record it, and it is deleted with the account.
 */
@Entity
@Table(
        name = "saved_list",
        uniqueConstraints =
                @UniqueConstraint(
                        name = "uq_saved_list_owner_listing_name",
                        columnNames = {"owner_id", "listing", "name"}))
public class SavedList extends VersionedEntity {

    private static final long serialVersionUID = 1L;

    /** The longest name, in characters. */
    public static final int NAME_LENGTH = 60;
    /** The longest state of a list, in characters of its address. */
    public static final int QUERY_LENGTH = 4000;

    private static final int LISTING_LENGTH = 30;

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "owner_id", nullable = false, foreignKey = @ForeignKey(name = "fk_saved_list_owner"))
    private Account owner;

    @NotNull
    @Size(max = LISTING_LENGTH)
    @Column(nullable = false, length = LISTING_LENGTH)
    private String listing;

    @NotBlank
    @VisibleText
    @Size(max = NAME_LENGTH)
    @Column(nullable = false, length = NAME_LENGTH)
    private String name;

    @NotNull
    @VisibleText
    @Size(max = QUERY_LENGTH)
    @Column(nullable = false, length = QUERY_LENGTH)
    private String query;

    /* BOOLEAN is what both databases have; EclipseLink would take SMALLINT on Derby. A definition is taken as a whole. */
    @Column(nullable = false, columnDefinition = "BOOLEAN NOT NULL")
    private boolean shared;

    /** For the persistence provider. */
    protected SavedList() {}

    /**
     * A list that is not saved yet.
     *
     * @param listing the name of the list, as {@code student}
     */
    public SavedList(Account owner, String listing, SavedListDetails details) {
        this.owner = owner;
        this.listing = listing;
        amend(details);
    }

    /** Takes over the details. */
    public final void amend(SavedListDetails details) {
        name = details.name();
        query = details.query();
        shared = details.shared();
    }

    /** Returns the current values of the fields. */
    public SavedListDetails details() {
        return new SavedListDetails(name, query, shared);
    }

    public Account getOwner() {
        return owner;
    }

    /** The name of the list, as {@code student}. */
    public String getListing() {
        return listing;
    }

    public String getName() {
        return name;
    }

    /** Returns whether it is offered to everybody who can view the list. */
    public boolean isShared() {
        return shared;
    }
}
