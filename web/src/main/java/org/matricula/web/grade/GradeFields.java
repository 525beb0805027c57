package org.matricula.web.grade;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Set;
import org.matricula.domain.edit.Edit;
import org.matricula.domain.grade.GradeDetails;

/** The fields of a grade on its page, with their values when it was opened. Its position is not among them. */
public class GradeFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private GradeDetails seen;
    private String code;
    private BigDecimal points;
    private boolean passing;

    /** The fields of a new grade. */
    GradeFields() {
        this(new GradeDetails(null, null, true, 0));
    }

    GradeFields(GradeDetails seen) {
        this.seen = seen;
        set(seen);
    }

    private void set(GradeDetails details) {
        code = details.code();
        points = details.points();
        passing = details.passing();
    }

    /** The grade as the user wants it. */
    GradeDetails wanted() {
        return new GradeDetails(code, points, passing, seen.position());
    }

    /** Returns the edit: the values that the page showed, and those that the user wants. */
    Edit<GradeDetails> edit() {
        return new Edit<>(seen, wanted());
    }

    /**
     * Starts again from the stored values, and applies the user's changes.
     *
     * @param mine the fields that keep the user's value although someone else changed them, too
     */
    void rebase(GradeDetails now, Set<String> mine) {
        set(edit().resolvedOn(now, mine));
        seen = now;
    }

    /** Returns the values that the page showed when it was opened. */
    public GradeDetails getSeen() {
        return seen;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public BigDecimal getPoints() {
        return points;
    }

    public void setPoints(BigDecimal points) {
        this.points = points;
    }

    public boolean isPassing() {
        return passing;
    }

    public void setPassing(boolean passing) {
        this.passing = passing;
    }
}
