package org.matricula.web.grade;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Set;
import org.matricula.domain.edit.Edit;
import org.matricula.domain.grade.Grade;
import org.matricula.domain.grade.GradeDetails;

/** A grade while it is edited or added. */
public class GradeForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private Long id;
    private GradeDetails seen;
    private String code;
    private BigDecimal points;
    private boolean passing;

    private GradeForm(Long id, GradeDetails seen) {
        this.id = id;
        this.seen = seen;
        set(seen);
    }

    /** For a grade of the scale. */
    static GradeForm of(Grade grade) {
        return new GradeForm(grade.getId(), grade.details());
    }

    /** For a new grade at this place of the scale. */
    static GradeForm at(int position) {
        return new GradeForm(null, new GradeDetails(null, null, true, position));
    }

    private void set(GradeDetails details) {
        code = details.code();
        points = details.points();
        passing = details.passing();
    }

    /** What was seen and what is wanted. */
    Edit<GradeDetails> edit() {
        return new Edit<>(seen, new GradeDetails(code, points, passing, seen.position()));
    }

    /** Starts anew from the values that stand now; of the conflicting fields those named keep the user's value. */
    void rebase(GradeDetails now, Set<String> mine) {
        set(edit().resolvedOn(now, mine));
        seen = now;
    }

    /** Someone else deleted the grade: what was typed can be saved as a new one. */
    void detach() {
        id = null;
    }

    public boolean isAdding() {
        return id == null;
    }

    public Long getId() {
        return id;
    }

    /** The values when the page was opened. */
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
