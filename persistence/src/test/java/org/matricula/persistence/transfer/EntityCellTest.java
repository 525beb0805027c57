package org.matricula.persistence.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The columns that follow from the fields of an entity, and the values that they take. */
class EntityCellTest {

    private record Details(
            String name,
            String staffNumber,
            LocalDate hiredOn,
            long salary,
            BigDecimal share,
            DayOfWeek dayOff,
            Boolean partTime) {}

    private static final List<String> COLUMNS =
            List.of("staff_number", "name", "hired_on", "salary", "share", "day_off", "part_time");
    private static final TransferFile TEACHERS =
            new TransferFile("teachers.csv", List.of("staff_number"), COLUMNS, COLUMNS, Map.of());

    @TempDir
    private Path folder;

    private final Problems problems = new Problems();

    private List<Map<String, Object>> read(String content) throws IOException {
        var cells = Arrays.stream(Details.class.getRecordComponents())
                .map(field -> new EntityCell(
                        field.getName(),
                        TransferFile.columnOf(field.getName()),
                        field.getType() == String.class ? null : CellType.of(field.getType()),
                        null,
                        false,
                        field.getName().equals("hiredOn"),
                        false,
                        null,
                        null))
                .toList();
        new CsvFolder(folder).text(TEACHERS, content);
        var rows = new ArrayList<Map<String, Object>>();
        new CsvFile(TEACHERS, problems).read(TEACHERS.in(folder), null, row -> {
            var given = new HashMap<String, Object>();
            cells.forEach(cell -> cell.read(row, given));
            rows.add(given);
        });
        return rows;
    }

    @Test
    void a_column_is_found_by_other_spellings_of_its_name() {
        assertThat(TransferFile.columnOf("hiredOn")).isEqualTo("hired_on");
        assertThat(TEACHERS.column("Hired on")).contains("hired_on");
    }

    @Test
    void a_file_of_links_has_a_column_for_each_end() {
        var links = TransferFile.ofLinks("teacher", "taughtCourses", "course");
        assertThat(links.fileName()).isEqualTo("teacher_taught_courses.csv");
        assertThat(links.keys()).containsExactly("teacher", "course");
        assertThat(TransferFile.ofLinks("teacher", "mentors", "teacher").columns())
                .containsExactly("teacher", "mentors");
    }

    @Test
    void reads_each_type_and_leaves_out_what_is_empty_or_missing() throws IOException {
        var cleared = new HashMap<String, Object>();
        cleared.put("staffNumber", "9");
        cleared.put("hiredOn", null);
        assertThat(read("""
                        staff_number,hired_on,salary,share,day_off,part_time
                        7,2026-09-01,5000000000,"0,50",Monday,yes
                        8,,,,,
                        9,(none),,,,
                        """))
                .containsExactly(
                        Map.of(
                                "staffNumber",
                                "7",
                                "hiredOn",
                                LocalDate.of(2026, 9, 1),
                                "salary",
                                5_000_000_000L,
                                "share",
                                new BigDecimal("0.5"),
                                "dayOff",
                                DayOfWeek.MONDAY,
                                "partTime",
                                true),
                        Map.of("staffNumber", "8"),
                        cleared);
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void a_refused_value_is_named_with_its_line_and_column() throws IOException {
        read("staff_number,hired_on,salary,day_off\n7,03/04,much,sun\n");
        assertThat(problems.shown())
                .extracting(ImportError::toString)
                .containsExactly(
                        "teachers.csv line 2, hired_on \"03/04\": must be a date in the form year-month-day, as in 2026-09-01",
                        "teachers.csv line 2, salary \"much\": must be a whole number",
                        "teachers.csv line 2, day_off \"sun\": must be one of monday, tuesday, wednesday, thursday,"
                                + " friday, saturday, sunday");
    }

    @Test
    void a_value_is_written_as_it_is_read() {
        assertThat(CellType.exported(new BigDecimal("1E+1"))).isEqualTo("10.0");
        assertThat(CellType.exported(new BigDecimal("3.250"))).isEqualTo("3.25");
        assertThat(CellType.exported(DayOfWeek.MONDAY)).isEqualTo("monday");
        assertThat(CellType.exported(null)).isEmpty();
    }

    @Test
    void a_field_that_no_column_can_hold_is_a_mistake_of_the_entity() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CellType.of(LocalTime.class))
                .withMessageContaining("LocalTime");
    }
}
