package org.matricula.domain.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.matricula.domain.base.SingleLine;
import org.matricula.domain.base.VersionedEntity;

/** A group of accounts. Its name is the role that its members have; the schema comes with the administrators' group. */
@Entity
@Table(
        name = "account_group",
        uniqueConstraints = @UniqueConstraint(name = "uq_account_group_name", columnNames = "name"))
public class Group extends VersionedEntity {

    private static final long serialVersionUID = 1L;

    /** The longest name, in characters. */
    public static final int NAME_LENGTH = 50;

    @NotBlank
    @SingleLine
    @Size(max = NAME_LENGTH)
    @Column(nullable = false, length = NAME_LENGTH)
    private String name;

    /** For the persistence provider. */
    protected Group() {}

    /** A group that is not saved yet. */
    public Group(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }
}
