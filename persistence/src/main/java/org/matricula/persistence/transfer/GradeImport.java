package org.matricula.persistence.transfer;

import java.util.List;
import org.matricula.domain.grade.Grade;
import org.matricula.domain.grade.GradeDetails;
import org.matricula.persistence.error.Flush;

/** Reads the grade scale. A new grade without a position is added at the end of the scale. */
class GradeImport extends KeyedImport<GradeDetails, Grade> {

    private int last;

    GradeImport(Context context) {
        super(
                context,
                TransferFile.GRADES,
                Grade.class,
                new Flush.Unique("uq_grade_", "grade.code", "of the import"),
                GradeDetails::code,
                new Making<>(Grade::new, Grade::amend));
    }

    @Override
    List<Stored<GradeDetails>> rows() {
        return em().createQuery("SELECT g FROM Grade g", Grade.class)
                .getResultStream()
                .peek(grade -> last = Math.max(last, grade.getPosition()))
                .map(grade -> new Stored<>(grade.getId(), grade.getVersion(), grade.details()))
                .toList();
    }

    @Override
    GradeDetails details(Row row, GradeDetails now) {
        var code = written(row, now);
        var points = row.optional("points", CellType.NUMBER, now == null ? null : now.points());
        var passing = row.required("passing", CellType.TRUTH, now != null && now.passing());
        var position = row.required("position", CellType.WHOLE_NUMBER, now == null ? last + 1 : now.position());
        last = Math.max(last, position == null ? 0 : position);
        return validated(
                row, new GradeDetails(code, points, Boolean.TRUE.equals(passing), position == null ? 0 : position));
    }

    @Override
    String label(String key, GradeDetails details) {
        return details.code();
    }

    @Override
    List<String> cells(GradeDetails details) {
        return List.of(
                details.points() == null ? "" : details.points().toPlainString(),
                String.valueOf(details.passing()),
                String.valueOf(details.position()));
    }
}
