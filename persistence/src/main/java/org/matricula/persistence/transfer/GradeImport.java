package org.matricula.persistence.transfer;

import java.util.Map;
import org.matricula.domain.edit.RecordFields;
import org.matricula.domain.grade.GradeDetails;
import org.matricula.persistence.transfer.RowImport.Context;

/** Reads the grade scale. A new grade does not pass, and is added at the end of the scale, unless its row says otherwise. */
class GradeImport extends EntityImport {

    private int last;

    GradeImport(Context context, TransferFiles.OfEntity grades) {
        super(context, grades);
    }

    @Override
    void load() {
        super.load();
        before().values().forEach(row -> extend(row.details()));
    }

    private void extend(Record details) {
        last = Math.max(last, ((GradeDetails) details).position());
    }

    @Override
    Record details(Row row, Record now) {
        var details = super.details(row, now);
        extend(details);
        return details;
    }

    @Override
    Record fresh(Map<String, Object> given) {
        return RecordFields.with(new GradeDetails(null, null, false, last + 1), given);
    }
}
