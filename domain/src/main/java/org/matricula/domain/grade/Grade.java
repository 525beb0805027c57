package org.matricula.domain.grade;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.history.TracedEntity;
import org.matricula.domain.text.Derivation;
import org.matricula.domain.text.DerivedFrom;
import org.matricula.domain.text.KeyFold;
import org.matricula.domain.text.SearchFold;
import org.matricula.domain.text.SortKey;
import org.matricula.domain.text.VisibleText;

/**
 * One step of the grade scale. The scale ships with A+ to F and is the school's to change; a grade that an enrollment has cannot
 * be deleted. No grade means not graded yet.
 */
@Entity
@Table(
        name = "grade",
        uniqueConstraints = {
            @UniqueConstraint(name = "uq_grade_code", columnNames = "code"),
            @UniqueConstraint(name = "uq_grade_key", columnNames = "code_key")
        })
public class Grade extends TracedEntity {

    private static final long serialVersionUID = 1L;

    /** The longest code, in characters. */
    public static final int CODE_LENGTH = 12;

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

    @DecimalMin(value = "0", message = "{org.matricula.grade.points}")
    @Digits(integer = 3, fraction = 2, message = "{org.matricula.grade.points}")
    @Column(precision = 5, scale = 2)
    private @Nullable BigDecimal points;

    /* BOOLEAN is what both databases have; EclipseLink would take SMALLINT on Derby. A definition is taken as a whole. */
    @Column(nullable = false, columnDefinition = "BOOLEAN NOT NULL")
    private boolean passing;

    @Column(nullable = false)
    private int position;

    /** For the persistence provider. */
    protected Grade() {}

    /** A grade that is not saved yet. */
    public Grade(GradeDetails details) {
        amend(details);
    }

    /** Takes over the details. */
    public final void amend(GradeDetails details) {
        changing();
        code = details.code();
        codeKey = KeyFold.of(code);
        codeSort = SortKey.of(code);
        codeSearch = SearchFold.of(code);
        points = details.points();
        passing = details.passing();
        position = details.position();
    }

    /** Returns the current values of the editable fields. */
    @Override
    public GradeDetails details() {
        return new GradeDetails(code, points, passing, position);
    }

    @Override
    protected String label() {
        return code;
    }

    public String getCode() {
        return code;
    }

    /** The value in an average, or null if the grade does not count. */
    public @Nullable BigDecimal getPoints() {
        return points;
    }

    public boolean isPassing() {
        return passing;
    }

    /** The place in the scale, the best first. */
    public int getPosition() {
        return position;
    }
}
