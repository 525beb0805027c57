package org.matricula.persistence.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The forms of a file that are read, and what is reported about the others. */
class CsvFileTest {

    private static final String HEADER = "number,name,age\n";

    @TempDir
    private Path folder;

    private final List<String> names = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private List<String> errorsOf(String content) throws IOException {
        return errorsOf(content.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> errorsOf(byte[] content) throws IOException {
        return errorsOf(content, null);
    }

    private List<String> errorsOf(byte[] content, Charset encoding) throws IOException {
        new CsvFolder(folder).bytes(SchoolFiles.STUDENTS, content);
        var problems = new Problems();
        var csv = new CsvFile(SchoolFiles.STUDENTS, problems);
        csv.read(SchoolFiles.STUDENTS.in(folder), encoding, row -> {
            row.text("number");
            names.add(row.text("name"));
        });
        notes.addAll(csv.notes());
        return problems.shown().stream().map(ImportError::toString).toList();
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
    @CsvSource(
            delimiter = '!',
            value = {
                "number;name;age                 ! 1;Ada;36              ! read as semicolon-separated",
                "number\\tname\\tage            ! 1\\tAda\\t36         ! read as tab-separated",
                "number|name|age                 ! 1|Ada|36              ! read as separated by |",
                "sep=,\\nnumber,name,age         ! 1,Ada,36              ! skipped the line sep=",
                "sep=^\\nnumber^name^age         ! 1^Ada^36              ! read as separated by ^",
                "sep=\\t\\nnumber\\tname        ! 1\\tAda               ! read as tab-separated",
                "\"sep=;\"\\nnumber;name         ! 1;Ada                 ! read as semicolon-separated",
                "sep=;;;\\nnumber;name           ! 1;Ada                 ! skipped the line sep=",
                "sep=;\\nnumber,name             ! 1,Ada                 ! skipped the line sep=",
                "Number,NAME                     ! 1,Ada                 ! read the column Number as number, NAME as name",
                "\" number \",name ,age          ! 1,Ada,36              ! read the column number as number, name as name",
                "number,name,age,                ! 1,Ada,36,             ! skipped one empty column at the end",
                "number,name,age,,,              ! 1,Ada,36              ! skipped 3 empty columns at the end",
                "number,name,age                 ! 1,Ada,36,,,           !",
                "number,name                     ! 1,Ada                 !",
                "number,name,email               ! 1,Ada,ada@example.org ! ignored, because Matricula has no such column: email",
                "number,,name                    ! 1,x,Ada               ! ignored, because Matricula has no such column: column 2 without a name",
                "number,name,age\\n,,\\n , ,~    ! 1,Ada,36              ! skipped 2 empty rows",
                ",,\\n\\nnumber,name,age        ! 1,Ada,36              ! skipped one empty row",
                "number,name                     ! 1~,Ada~               ! removed white space around or between words",
                "number,name                     ! \"1\",\"  Ada\"         ! removed white space around or between words",
                "number,name                     ! =\"0001\",Ada         ! read values in the form =\"0001\" as the text in the quotes",
            })
    void reads_what_spreadsheets_write_and_says_so(String header, String row, String note) throws IOException {
        var content = (header + "\\n" + row + "\\n").translateEscapes().replace('~', '\u00A0');
        assertThat(errorsOf(content)).isEmpty();
        assertThat(names).containsExactly("Ada");
        if (note == null) {
            assertThat(notes).isEmpty();
        } else {
            assertThat(notes).contains("students.csv: " + note);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "user_id,login_id,status ! has no column number; the columns of students.csv are number,name,age",
                "name,age                ! has no column number; the columns of students.csv are number,name,age",
                "number,name,Name        ! has the column name twice",
                "number,number           ! has the column number twice",
            })
    void names_what_is_wrong_with_a_header(String header, String reason) throws IOException {
        assertThat(errorsOf(header + "\n1,2,3\n")).containsExactly("students.csv line 1 \"" + header + "\": " + reason);
        assertThat(names).isEmpty();
    }

    @Test
    void reads_utf_16_with_and_without_a_byte_order_mark() throws IOException {
        var text = "number\tname\tage\r\n1\tZoë 😀\t36\r\n";
        for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(errorsOf(text.getBytes(charset))).isEmpty();
            assertThat(errorsOf(("\uFEFF" + text).getBytes(charset))).isEmpty();
        }
        assertThat(names).hasSize(4).containsOnly("Zoë 😀");
        assertThat(notes).containsOnly("students.csv: read as UTF-16", "students.csv: read as tab-separated");
    }

    @Test
    void reads_another_encoding_only_where_it_is_named() throws IOException {
        var content = (HEADER + "1,Björn Müller,\n").getBytes(Charset.forName("windows-1252"));
        assertThat(errorsOf(content))
                .singleElement()
                .asString()
                .startsWith("students.csv line 2 \"0xF6\": is not UTF-8 (byte 21 of the file); save the file as UTF-8")
                .endsWith(", or name its encoding, as in --encoding windows-1252");
        assertThat(errorsOf(content, Charset.forName("windows-1252"))).isEmpty();
        assertThat(errorsOf((HEADER + "1,Łukasz,\n").getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
                .isEmpty();
        assertThat(names).containsExactly("Björn Müller", "Łukasz");
        assertThat(notes).containsExactly("students.csv: read as windows-1252");
    }

    @Test
    void counts_the_lines_before_a_wrong_byte_whatever_their_ends() throws IOException {
        for (var end : List.of("\r", "\n", "\r\n")) {
            var content = ("number,name" + end + "1,Ada" + end + "2,Zoë" + end).getBytes(StandardCharsets.ISO_8859_1);
            assertThat(errorsOf(content)).singleElement().asString().startsWith("students.csv line 3 \"0xEB\"");
        }
    }

    @ParameterizedTest
    @CsvSource({"''", "'\\n\\n'", "\\uFEFF", "'sep=;\\n'", "',,\\n'"})
    void refuses_an_empty_file(String content) throws IOException {
        assertThat(errorsOf(content.replace("\\n", "\n").replace("\\uFEFF", "\uFEFF")))
                .containsExactly("students.csv: is empty; its first line must name the columns number,name,age");
    }

    @Test
    void refuses_too_few_and_too_many_fields_and_reads_on() throws IOException {
        assertThat(errorsOf(HEADER + "1,Ada\n2,Bob,3,4\n3,Cy,3\n"))
                .containsExactly(
                        "students.csv line 2: has too few values, 2 instead of 3",
                        "students.csv line 3: has too many values, 4 instead of 3; a value with \",\" in it must be in quotes");
        assertThat(names).containsExactly("Cy");
    }

    @Test
    void names_the_line_and_the_byte_that_is_not_utf_8() throws IOException {
        assertThat(errorsOf((HEADER + "1,Ada,36\n2,Zoë,\n").getBytes(StandardCharsets.ISO_8859_1)))
                .containsExactly("students.csv line 3 \"0xEB\": is not UTF-8 (byte 30 of the file);"
                        + " save the file as UTF-8 (in a spreadsheet: \"CSV UTF-8\"),"
                        + " or name its encoding, as in --encoding windows-1252");
    }

    @Test
    void finds_a_wrong_byte_far_behind_the_first_buffer() throws IOException {
        var content = (HEADER + "1,ä,\n".repeat(30_000)).getBytes(StandardCharsets.UTF_8);
        content[content.length - 2] = (byte) 0xFF;
        assertThat(errorsOf(content))
                .singleElement()
                .asString()
                .startsWith("students.csv line 30001 \"0xFF\": is not UTF-8 (byte " + (content.length - 1) + " of");
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
                .containsExactly("students.csv line 3: a quote that opens in this row is never closed");
    }

    @Test
    void refuses_text_behind_a_closing_quote() throws IOException {
        assertThat(errorsOf(HEADER + "1,\"Ada\"x,36\n"))
                .containsExactly("students.csv line 2: has text between a closing quote and the next separator");
    }

    @Test
    void refuses_a_line_of_ten_megabytes() throws IOException {
        assertThat(errorsOf(HEADER + "1," + "x".repeat(10_000_000) + ",\n"))
                .containsExactly("students.csv line 2: is longer than 65536 characters or 16384 values:"
                        + " is a quote not closed?");
        assertThat(errorsOf(HEADER + ",".repeat(10_000_000) + "\n"))
                .containsExactly("students.csv line 2: is longer than 65536 characters or 16384 values:"
                        + " is a quote not closed?");
    }

    @Test
    void refuses_the_character_that_databases_do_not_take() throws IOException {
        assertThat(errorsOf(HEADER + "1,A\0da,36\n"))
                .containsExactly("students.csv line 2: contains the character U+0000, which no text has");
    }

    @Test
    void shows_a_hundred_errors_spread_over_the_kinds() throws IOException {
        assertThat(errorsOf(HEADER + "1\n".repeat(250) + "1,2,3,4\n".repeat(2) + "\"a\"b,c,d\n"))
                .hasSize(100)
                .endsWith(
                        "students.csv line 252: has too many values, 4 instead of 3; a value with \",\" in it must be in quotes",
                        "students.csv line 253: has too many values, 4 instead of 3; a value with \",\" in it must be in quotes",
                        "students.csv line 254: has text between a closing quote and the next separator");
    }

    @Test
    void shows_a_value_on_one_line_and_shortened() {
        var error = new ImportError("students.csv", 2, "name", "a\nb\u001b[31m" + "x".repeat(100), "is wrong");
        assertThat(error.value()).isEqualTo("a\uFFFDb\uFFFD[31m" + "x".repeat(52) + "…");
        assertThat(error).hasToString("students.csv line 2, name \"" + error.value() + "\": is wrong");
    }
}
