package org.matricula.persistence.grade;

import java.util.Map;
import org.matricula.domain.edit.RecordFields;
import org.matricula.domain.enrollment.Enrollment;
import org.matricula.domain.enrollment.Enrollment_;
import org.matricula.domain.grade.Grade;
import org.matricula.domain.grade.Grade_;
import org.matricula.persistence.list.ChoiceFilter;
import org.matricula.persistence.list.EntityAdmin;
import org.matricula.persistence.list.MenuPlace;
import org.matricula.persistence.list.TextSearch.Match;

/** The administration of grades. */
@MenuPlace(4)
public final class GradeAdmin extends EntityAdmin<Grade> {

    /** Declares it. */
    public GradeAdmin() {
        super(Grade.class, Grade_.code, Grade_.code);
        column("position", Grade_.position);
        column("code", Grade_.code).leading("grade");
        column("points", Grade_.points).editable();
        column("passing", Grade_.passing).editable();
        count("enrollments", Enrollment.class, Enrollment_.grade)
                .listing("enrollment?grade=%s")
                .seeing("enrollment");
        search(Match.BEGINNING, Grade_.code);
        filter(ChoiceFilter.yesOrNo("passing", Grade_.passing));
        order("position,code");
        field("code").size(12);
        field("points").size(6);
        field("position").hidden().head("Place");
        append(Grade_.position);
    }

    /** A new grade is usually one that passes. */
    @Override
    public Record initial(Record empty) {
        return RecordFields.with(empty, Map.of("passing", true));
    }
}
