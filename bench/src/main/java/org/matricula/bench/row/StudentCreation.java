package org.matricula.bench.row;

import java.util.Random;
import org.matricula.bench.desk.PageForm;
import org.matricula.bench.desk.Visitor;

/** A new student: opens the empty form, saves it and follows to the list. */
final class StudentCreation implements Row.Flow {

    @Override
    public void run(Visitor by, Numbers numbers, Random random) {
        by.follow(filled(by, random).post(by, "form:save"));
    }

    /** Returns the form of a new student with name and age. */
    static PageForm filled(Visitor by, Random random) {
        return new PageForm(by.get("/student/edit"))
                .with("form:name", "New Student " + random.nextInt(Integer.MAX_VALUE))
                .with("form:age", String.valueOf(17 + random.nextInt(18)));
    }
}
