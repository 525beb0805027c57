package org.matricula.bench.row;

import java.util.Random;
import org.matricula.bench.desk.PageForm;
import org.matricula.bench.desk.Visitor;

/** A new student and its deletion, so that the school stays as large as it was. */
final class StudentDeletion implements Row.Flow {

    @Override
    public void run(Visitor by, Numbers numbers, Random random) {
        var created = by.follow(StudentCreation.filled(by, random).post(by, "form:saveAndContinue"));
        var id = created.path().replaceAll(".*[?&]id=(\\d+).*", "$1");
        by.follow(new PageForm(by.get("/student/delete?id=" + id)).post(by, "form:delete"));
    }
}
