package org.matricula.persistence.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file may look like, and what is said about one that does not. */
class CsvFileTest {

    private static final String HEADER = "number,name,age\n";

    @TempDir
    private Path folder;

    private final List<String> names = new ArrayList<>();

    private List<String> errorsOf(String content) throws IOException {
        return errorsOf(content.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> errorsOf(byte[] content) throws IOException {
        new CsvFolder(folder).bytes(TransferFile.STUDENTS, content);
        var problems = new Problems();
        new CsvFile(TransferFile.STUDENTS, problems).read(folder, row -> names.add(row.text("name")));
        return problems.report(false, List.of()).errorLines();
    }

    @ParameterizedTest
    @CsvSource({"\\n", "\\r\\n", "\\r"})
    void reads_every_kind_of_line_end(String end) throws IOException {
        var lineEnd = end.translateEscapes();
        assertThat(errorsOf("number,name,age" + lineEnd + "1,Ada,36" + lineEnd + "2,Bob,"))
                .isEmpty();
        assertThat(names).containsExactly("Ada", "Bob");
    }

    @Test
    void reads_past_a_byte_order_mark() throws IOException {
        assertThat(errorsOf("\uFEFF" + HEADER + "1,Zoë,\n")).isEmpty();
        assertThat(names).containsExactly("Zoë");
    }

    @Test
    void reads_the_columns_in_any_order_and_passes_over_blank_lines() throws IOException {
        assertThat(errorsOf("name,age,number\n\nAda,36,1\n\n")).isEmpty();
        assertThat(names).containsExactly("Ada");
    }

    @Test
    void keeps_a_line_break_and_a_quote_inside_quotes() throws IOException {
        assertThat(errorsOf(HEADER + "1,\"Ada\nthe \"\"first\"\"\",36\n2,Bob,x\n"))
                .isEmpty();
        assertThat(names).containsExactly("Ada\nthe \"first\"", "Bob");
    }

    @Test
    void reads_a_header_without_records() throws IOException {
        assertThat(errorsOf(HEADER)).isEmpty();
        assertThat(names).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"number;name;age", "number,name", "number,name,age,mail", "number,name,name", "Number,Name,Age"})
    void names_the_right_header_where_it_is_another_one(String header) throws IOException {
        assertThat(errorsOf(header.replace(' ', ',') + "\n1,2,3\n"))
                .containsExactly("students.csv line 1 \"" + header
                        + "\": is not the header; the first line must be number,name,age");
        assertThat(names).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"''", "'\\n\\n'", "\\uFEFF"})
    void refuses_an_empty_file(String content) throws IOException {
        assertThat(errorsOf(content.replace("\\n", "\n").replace("\\uFEFF", "\uFEFF")))
                .containsExactly("students.csv: is empty; its first line must be number,name,age");
    }

    @Test
    void refuses_a_missing_file() throws IOException {
        var problems = new Problems();
        new CsvFile(TransferFile.GRADES, problems).read(folder, row -> names.add("?"));
        assertThat(problems.report(false, List.of()).errorLines())
                .containsExactly("grades.csv: there is no such file in " + folder);
    }

    @Test
    void refuses_too_few_and_too_many_fields_and_reads_on() throws IOException {
        assertThat(errorsOf(HEADER + "1,Ada\n2,Bob,3,4\n3,Cy,3\n"))
                .containsExactly(
                        "students.csv line 2: has 2 fields instead of 3",
                        "students.csv line 3: has 4 fields instead of 3");
        assertThat(names).containsExactly("Cy");
    }

    @Test
    void names_the_line_and_the_byte_that_is_not_utf_8() throws IOException {
        assertThat(errorsOf((HEADER + "1,Ada,36\n2,Zoë,\n").getBytes(StandardCharsets.ISO_8859_1)))
                .containsExactly("students.csv line 3 \"0xEB\": is not UTF-8 (byte 30 of the file):"
                        + " save the file as UTF-8");
    }

    @Test
    void finds_a_wrong_byte_far_behind_the_first_buffer() throws IOException {
        var content = (HEADER + "1,ä,\n".repeat(30_000)).getBytes(StandardCharsets.UTF_8);
        content[content.length - 2] = (byte) 0xFF;
        assertThat(errorsOf(content))
                .containsExactly("students.csv line 30001 \"0xFF\": is not UTF-8 (byte " + (content.length - 1)
                        + " of the file): save the file as UTF-8");
    }

    @Test
    void refuses_half_a_character_at_the_end() throws IOException {
        var whole = (HEADER + "1,ä").getBytes(StandardCharsets.UTF_8);
        assertThat(errorsOf(java.util.Arrays.copyOf(whole, whole.length - 1)))
                .singleElement()
                .asString()
                .startsWith("students.csv line 2 \"0xC3\": is not UTF-8 (byte " + (whole.length - 1));
    }

    @Test
    void names_the_line_where_an_open_quote_begins() throws IOException {
        assertThat(errorsOf(HEADER + "1,Ada,36\n2,\"Bob,\n3,Cy,\n"))
                .containsExactly("students.csv line 3: a quote that opens in this record is never closed");
    }

    @Test
    void refuses_text_behind_a_closing_quote() throws IOException {
        assertThat(errorsOf(HEADER + "1,\"Ada\"x,36\n"))
                .containsExactly("students.csv line 2: has text between a closing quote and the next comma");
    }

    @Test
    void refuses_a_line_of_ten_megabytes() throws IOException {
        assertThat(errorsOf(HEADER + "1," + "x".repeat(10_000_000) + ",\n"))
                .containsExactly("students.csv line 2: is longer than 65536 characters or 100 fields:"
                        + " is a quote not closed?");
        assertThat(errorsOf(HEADER + ",".repeat(10_000_000) + "\n"))
                .containsExactly("students.csv line 2: is longer than 65536 characters or 100 fields:"
                        + " is a quote not closed?");
    }

    @Test
    void refuses_the_character_that_databases_do_not_take() throws IOException {
        assertThat(errorsOf(HEADER + "1,A\0da,36\n"))
                .containsExactly("students.csv line 2: contains the character U+0000, which no text has");
    }

    @Test
    void lists_the_first_hundred_errors_and_counts_the_others() throws IOException {
        var errors = errorsOf(HEADER + "1\n".repeat(250));
        assertThat(errors).hasSize(101);
        assertThat(errors.get(100)).isEqualTo("and 150 more");
    }

    @Test
    void shows_a_value_on_one_line_and_shortened() {
        var error = new ImportError("students.csv", 2, "name", "a\nb\u001b[31m" + "x".repeat(100), "is wrong");
        assertThat(error.value()).isEqualTo("a\uFFFDb\uFFFD[31m" + "x".repeat(52) + "…");
        assertThat(error).hasToString("students.csv line 2, name \"" + error.value() + "\": is wrong");
    }
}
