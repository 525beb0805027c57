package org.matricula.domain.student;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.history.TracedEntity;
import org.matricula.domain.text.Derivation;
import org.matricula.domain.text.DerivedFrom;
import org.matricula.domain.text.KeyFold;
import org.matricula.domain.text.SearchFold;
import org.matricula.domain.text.SortKey;
import org.matricula.domain.text.VisibleText;

/**
 * A student is entered on a page or by an import, gets a number for life, is enrolled in courses, and may be renamed or
 * given an age later. Deleting a student deletes the enrollments with it. The age is optional: many schools do not know it.
 */
@Entity
@Table(
        name = "student",
        uniqueConstraints = {
            @UniqueConstraint(name = "uq_student_number", columnNames = "number"),
            @UniqueConstraint(name = "uq_student_key", columnNames = "number_key")
        },
        indexes = {
            @jakarta.persistence.Index(name = "ix_student_name", columnList = "name_sort, number_sort, id"),
            @jakarta.persistence.Index(name = "ix_student_number", columnList = "number_sort, id"),
            @jakarta.persistence.Index(name = "ix_student_age", columnList = "age, id"),
            @jakarta.persistence.Index(name = "ix_student_search", columnList = "name_search, number_search")
        })
public non-sealed class Student extends TracedEntity implements StudentRef {

    private static final long serialVersionUID = 1L;

    /** Saved students by name and number, as lists order them. */
    public static final Comparator<Student> ORDER = Comparator.comparing((Student student) -> student.nameSort)
            .thenComparing(student -> student.numberSort)
            .thenComparing(Student::getId);

    /** The longest number, in characters. */
    public static final int NUMBER_LENGTH = 20;
    /** The longest name, in characters. */
    public static final int NAME_LENGTH = 100;
    /** The greatest age, in years. */
    public static final int AGE_MAX = 150;

    @NotBlank
    @VisibleText
    @Size(max = NUMBER_LENGTH)
    @Column(nullable = false, length = NUMBER_LENGTH)
    private String number;

    @NotNull
    @DerivedFrom(value = "number", as = Derivation.KEY)
    @Column(name = "number_key", nullable = false, length = NUMBER_LENGTH * KeyFold.EXPANSION)
    private String numberKey = "";

    @DerivedFrom(value = "number", as = Derivation.SORT)
    @Column(name = "number_sort", length = SortKey.LENGTH)
    private String numberSort;

    @DerivedFrom(value = "number", as = Derivation.SEARCH)
    @Column(name = "number_search", length = SearchFold.LENGTH)
    private String numberSearch;

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

    @Min(0)
    @Max(AGE_MAX)
    private @Nullable Integer age;

    /** For the persistence provider. */
    protected Student() {}

    /**
     * A student that is not saved yet.
     *
     * @param details a missing number is assigned when the student is saved
     */
    public Student(StudentDetails details) {
        amend(details);
    }

    /** Takes over the details. A missing number keeps the one there is. */
    public final void amend(StudentDetails details) {
        changing();
        if (details.number() != null) {
            assignNumber(details.number());
        }
        name = details.name();
        nameSort = SortKey.of(name);
        nameSearch = SearchFold.of(name);
        age = details.age();
    }

    /** Gives the student another name. */
    public void rename(String other) {
        amend(new StudentDetails(number, other, age));
    }

    /** Gives the student a number; for a student that has none yet. */
    public final void assignNumber(String drawn) {
        changing();
        number = drawn;
        numberKey = KeyFold.of(drawn);
        numberSort = SortKey.of(number);
        numberSearch = SearchFold.of(number);
    }

    /** Returns the current values of the editable fields. */
    @Override
    public StudentDetails details() {
        return new StudentDetails(number, name, age);
    }

    @Override
    protected String label() {
        return number + " " + name;
    }

    public String getNumber() {
        return number;
    }

    public String getName() {
        return name;
    }

    /**
     * The age in years.
     *
     * @return 0 to {@value #AGE_MAX}, or null if it is unknown
     */
    public @Nullable Integer getAge() {
        return age;
    }
}
