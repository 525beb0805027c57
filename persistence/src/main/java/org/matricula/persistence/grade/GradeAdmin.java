package org.matricula.persistence.grade;

import org.matricula.domain.enrollment.Enrollment;
import org.matricula.domain.enrollment.Enrollment_;
import org.matricula.domain.grade.Grade;
import org.matricula.domain.grade.Grade_;
import org.matricula.persistence.list.ChoiceFilter;
import org.matricula.persistence.list.EntityAdmin;
import org.matricula.persistence.list.TextSearch.Match;

/** The administration of grades. */
public final class GradeAdmin extends EntityAdmin<Grade> {

    /** Declares it. */
    public GradeAdmin() {
        super(Grade.class, Grade_.code, Grade_.code);
        place(4);
        column("position", Grade_.position);
        column("code", Grade_.code).leading("grade");
        column("points", Grade_.points);
        column("passing", Grade_.passing);
        count("enrollments", Enrollment.class, Enrollment_.grade)
                .listing("enrollment?grade=%s")
                .seeing("enrollment");
        search(Match.BEGINNING, Grade_.code);
        filter(ChoiceFilter.yesOrNo("passing", Grade_.passing));
        order("position,code");
    }
}
