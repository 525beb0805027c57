package org.matricula.persistence.history;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import org.matricula.domain.grade.GradeDetails;
import org.matricula.domain.history.ChangeKind;
import org.matricula.persistence.deletion.Deletion;
import org.matricula.persistence.grade.GradeRepository;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.Sql;
import org.matricula.persistence.list.Window;

/** Deletes and restores a grade that has a column more than the grades of this version; it runs by itself. */
public final class AddedColumn {

    private AddedColumn() {}

    /** Writes the values of the added columns after the restoration into the file that it is given. */
    public static void main(String[] arguments) throws SQLException, ReflectiveOperationException, IOException {
        var desk = Desk.open();
        var sql = new Sql(desk.dataSource());
        sql.execute("ALTER TABLE grade ADD COLUMN valid_until DATE", "ALTER TABLE grade ADD COLUMN remark VARCHAR(40)");
        var grades = desk.bean(GradeRepository.class);
        var details = GradeDetails.class
                .getConstructor(String.class, BigDecimal.class, boolean.class, int.class, LocalDate.class, String.class)
                .newInstance("A", BigDecimal.ONE, true, 1, LocalDate.of(2026, 2, 28), "rarely given");
        desk.bean(Deletion.class).delete(grades.create(details));
        var deleted = desk.bean(History.class).rows(HistoryFilter.all(), Window.firstPage()).stream()
                .flatMap(action -> action.objects().stream())
                .filter(object -> object.kind() == ChangeKind.DELETED)
                .findFirst()
                .orElseThrow();
        desk.bean(Restoration.class).restore(deleted.changeId());
        var restored = sql.strings("SELECT valid_until FROM grade") + " " + sql.strings("SELECT remark FROM grade");
        Files.writeString(Path.of(arguments[0]), restored);
    }
}
