package org.matricula.domain.course;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import org.matricula.domain.account.Account;
import org.matricula.domain.history.TracedEntity;
import org.matricula.domain.text.Derivation;
import org.matricula.domain.text.DerivedFrom;
import org.matricula.domain.text.KeyFold;
import org.matricula.domain.text.SearchFold;
import org.matricula.domain.text.SortKey;
import org.matricula.domain.text.VisibleText;

/**
 * A course is announced with a code and a name, takes any number of students, and ends with a grade for each of them.
 * Deleting a course deletes its enrollments with it.
 */
@Entity
@Table(
        name = "course",
        uniqueConstraints = {
            @UniqueConstraint(name = "uq_course_code", columnNames = "code"),
            @UniqueConstraint(name = "uq_course_key", columnNames = "code_key")
        },
        indexes = {
            @jakarta.persistence.Index(name = "ix_course_code", columnList = "code_sort, id"),
            @jakarta.persistence.Index(name = "ix_course_name", columnList = "name_sort, id"),
            @jakarta.persistence.Index(name = "ix_course_search", columnList = "name_search, code_search")
        })
public non-sealed class Course extends TracedEntity implements CourseRef {

    private static final long serialVersionUID = 1L;

    /** Saved courses by code, as lists order them. */
    public static final Comparator<Course> ORDER =
            Comparator.comparing((Course course) -> course.codeSort).thenComparing(Course::getId);

    /** The longest code, in characters. */
    public static final int CODE_LENGTH = 20;
    /** The longest name, in characters. */
    public static final int NAME_LENGTH = 100;
    /** The longest description, in characters. */
    public static final int DESCRIPTION_LENGTH = 4000;

    @NotBlank
    @VisibleText
    @Size(max = CODE_LENGTH)
    @Column(nullable = false, length = CODE_LENGTH)
    private String code;

    @NotNull
    @DerivedFrom(value = "code", as = Derivation.KEY)
    @Column(name = "code_key", nullable = false, length = CODE_LENGTH * KeyFold.EXPANSION)
    private String codeKey = "";

    @DerivedFrom(value = "code", as = Derivation.SORT)
    @Column(name = "code_sort", length = SortKey.LENGTH)
    private String codeSort;

    @DerivedFrom(value = "code", as = Derivation.SEARCH)
    @Column(name = "code_search", length = SearchFold.LENGTH)
    private String codeSearch;

    @NotBlank
    @VisibleText
    @Size(max = NAME_LENGTH)
    @Column(nullable = false, length = NAME_LENGTH)
    private String name;

    @DerivedFrom(value = "name", as = Derivation.SORT)
    @Column(name = "name_sort", length = SortKey.LENGTH)
    private String nameSort;

    @DerivedFrom(value = "name", as = Derivation.SEARCH)
    @Column(name = "name_search", length = SearchFold.LENGTH)
    private String nameSearch;

    @NotNull
    @VisibleText(lines = true)
    @Size(max = DESCRIPTION_LENGTH)
    @Column(nullable = false, length = DESCRIPTION_LENGTH)
    private String description = "";

    @SuppressWarnings("unused") // its table is used
    @ManyToMany
    @JoinTable(
            name = "course_grader",
            joinColumns =
                    @JoinColumn(name = "course_id", foreignKey = @ForeignKey(name = "fk_course_grader_course_id")),
            inverseJoinColumns =
                    @JoinColumn(name = "account_id", foreignKey = @ForeignKey(name = "fk_course_grader_account_id")),
            indexes = @jakarta.persistence.Index(name = "ix_course_grader", columnList = "account_id"))
    private Set<Account> graders = new HashSet<>();

    /** For the persistence provider. */
    protected Course() {}

    /**
     * A course that is not saved yet.
     *
     * @param details a missing code is assigned when the course is saved
     */
    public Course(CourseDetails details) {
        amend(details);
    }

    /** Takes over the details. A missing code keeps the one there is. */
    public final void amend(CourseDetails details) {
        changing();
        if (details.code() != null) {
            assignCode(details.code());
        }
        name = details.name();
        nameSort = SortKey.of(name);
        nameSearch = SearchFold.of(name);
        description = details.description();
    }

    /** Gives the course a code; for a course that has none yet. */
    public final void assignCode(String drawn) {
        changing();
        code = drawn;
        codeKey = KeyFold.of(drawn);
        codeSort = SortKey.of(code);
        codeSearch = SearchFold.of(code);
    }

    /** Returns the current values of the editable fields. */
    @Override
    public CourseDetails details() {
        return new CourseDetails(code, name, description);
    }

    @Override
    protected String label() {
        return code + " " + name;
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    /** Returns the description; empty if there is none. */
    public String getDescription() {
        return description;
    }
}
