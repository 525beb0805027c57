package org.matricula.persistence.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {

    private static String written(Object... values) throws IOException {
        var file = new StringWriter();
        var sheet = new Sheet(file);
        sheet.add(Arrays.asList(values));
        sheet.flush();
        assertThat(file.toString()).startsWith("\uFEFF").doesNotContain("\uFEFF\uFEFF");
        return file.toString().substring(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠1"})
    void a_text_that_a_spreadsheet_would_calculate_has_an_apostrophe_before_it(String formula) throws IOException {
        var fields = CsvReader.builder().ofCsvRecord(written("a", formula)).stream()
                .findFirst()
                .orElseThrow()
                .getFields();
        assertThat(fields).containsExactly("a", "'" + formula);
    }

    @Test
    void numbers_and_nothing_stand_as_they_are() throws IOException {
        assertThat(written(-5, 4.25, null, "", "5-3")).isEqualTo("-5,4.25,,,5-3\r\n");
    }

    @Test
    void what_separates_somewhere_stands_in_quotes() throws IOException {
        assertThat(written("a,b", "a;=1", "a\t=1", "a \"b\"", "a\r\nb"))
                .isEqualTo("\"a,b\",\"a;=1\",\"a\t=1\",\"a \"\"b\"\"\",\"a\r\nb\"\r\n");
    }
}
