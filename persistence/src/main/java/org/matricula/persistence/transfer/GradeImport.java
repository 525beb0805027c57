package org.matricula.persistence.transfer;

import jakarta.persistence.EntityManager;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.matricula.domain.grade.Grade;
import org.matricula.domain.grade.GradeDetails;
import org.matricula.domain.text.KeyFold;
import org.matricula.persistence.error.Flush;

/** Reads the grade scale. */
class GradeImport extends KeyedImport<GradeDetails, Grade> {

    private final EntityManager em;

    GradeImport(EntityManager em, Validator validator) {
        super(
                em,
                validator,
                TransferFile.GRADES,
                Grade.class,
                "code",
                new Flush.Unique("uq_grade_", "grade.code", "of the import"),
                new Making<>(Grade::new, Grade::amend));
        this.em = em;
    }

    @Override
    Map<String, Stored<GradeDetails>> stored() {
        var stored = new HashMap<String, Stored<GradeDetails>>();
        em.createQuery("SELECT g FROM Grade g", Grade.class)
                .getResultList()
                .forEach(
                        grade -> stored.put(KeyFold.of(grade.getCode()), new Stored<>(grade.getId(), grade.details())));
        return stored;
    }

    @Override
    GradeDetails details(Row row, GradeDetails now) {
        var points = row.value("points", BigDecimal::new, "must be a number, as in 3.7, or empty");
        var passing = row.required("passing", GradeImport::truth, "must be true or false");
        var position = row.required("position", Integer::valueOf, "must be a whole number");
        var read = validated(
                row,
                new GradeDetails(
                        row.text("code"), points, Boolean.TRUE.equals(passing), position == null ? 0 : position));
        return now == null ? read : new GradeDetails(now.code(), read.points(), read.passing(), read.position());
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }
}
