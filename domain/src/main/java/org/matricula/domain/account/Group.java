package org.matricula.domain.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.matricula.domain.history.TracedEntity;
import org.matricula.domain.text.CommaList;
import org.matricula.domain.text.Derivation;
import org.matricula.domain.text.DerivedFrom;
import org.matricula.domain.text.KeyFold;
import org.matricula.domain.text.SearchFold;
import org.matricula.domain.text.SortKey;
import org.matricula.domain.text.VisibleText;

/** A group of accounts with its rights. Its name gives no right, except that of the administrators, who can do everything. */
@Entity
@Table(
        name = "account_group",
        uniqueConstraints = {
            @UniqueConstraint(name = "uq_account_group_name", columnNames = "name"),
            @UniqueConstraint(name = "uq_group_key", columnNames = "name_key")
        })
public class Group extends TracedEntity {

    private static final long serialVersionUID = 1L;

    /** The longest name, in characters. */
    public static final int NAME_LENGTH = 50;

    @NotBlank
    @VisibleText
    @Pattern(regexp = "[^,]*", message = "{org.matricula.group.name}")
    @Size(max = NAME_LENGTH)
    @Column(nullable = false, length = NAME_LENGTH)
    private String name;

    @NotNull
    @DerivedFrom(value = "name", as = Derivation.KEY)
    @Column(name = "name_key", nullable = false, length = NAME_LENGTH * KeyFold.EXPANSION)
    private String nameKey = "";

    @DerivedFrom(value = "name", as = Derivation.SORT)
    @Column(name = "name_sort", length = SortKey.LENGTH)
    private String nameSort;

    @DerivedFrom(value = "name", as = Derivation.SEARCH)
    @Column(name = "name_search", length = SearchFold.LENGTH)
    private String nameSearch;

    @NotNull
    @ElementCollection
    @CollectionTable(
            name = "account_group_right",
            joinColumns =
                    @JoinColumn(
                            name = "group_id",
                            nullable = false,
                            foreignKey = @ForeignKey(name = "fk_account_group_right_group_id")),
            indexes = @Index(name = "uq_account_group_right", columnList = "group_id, right_name", unique = true))
    @Column(name = "right_name", nullable = false, length = Role.LENGTH)
    private Set<String> rights = new HashSet<>();

    /** For the persistence provider. */
    protected Group() {}

    /** A group that is not saved yet. */
    public Group(GroupDetails details) {
        amend(details);
    }

    /** Takes over the details. */
    public final void amend(GroupDetails details) {
        changing();
        name = Objects.requireNonNullElse(details.name(), "");
        nameKey = KeyFold.of(name);
        nameSort = SortKey.of(name);
        nameSearch = SearchFold.of(name);
        CommaList.replace(rights, details.rights());
    }

    /** Returns the current values of the fields. */
    @Override
    public GroupDetails details() {
        return new GroupDetails(name, CommaList.of(rights));
    }

    @Override
    protected String label() {
        return name;
    }

    public String getName() {
        return name;
    }

    /** Returns the rights of the group, sorted. */
    public Set<String> getRights() {
        return new TreeSet<>(rights);
    }
}
