package org.matricula.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.matricula.web.browser.BrowserTest.As;
import org.matricula.web.browser.page.EnrollmentListPage;

/** C16: what a list shows, as a file. */
@BrowserTest
class ListExportIT {

    @Test
    void C16_the_file_has_the_columns_the_order_and_all_rows_of_the_list(Visitor ada, @As(Staff.CLERK) Visitor cleo)
            throws IOException {
        // GIVEN
        var list = new EnrollmentListPage(ada.page());
        list.openAt("course=LES-001&status=active&sort=-grade,number&column=number&column=grade&column=status"
                + "&column=enrolledOn&rows=25&page=2");

        // WHEN
        var download = ada.page().waitForDownload(list.export()::click);

        // THEN
        var lines = Files.readString(download.path()).split("\r\n");
        assertThat(download.suggestedFilename()).matches("enrollments-\\d{4}-\\d\\d-\\d\\d\\.csv");
        assertThat(lines).hasSize(1 + 77);
        assertThat(lines[0]).isEqualTo("\uFEFFNumber,Grade,Status,Enrolled");
        assertThat(lines[1]).isEqualTo("LIST-004,,Active,2025-09-05");
        var whole = ada.context().request().get("/enrollment/list.csv?course=LES-002");
        assertThat(whole.headers()).containsEntry("content-length", String.valueOf(whole.body().length));
        assertThat(cleo.context().request().get("/enrollment/list.csv").status())
                .isEqualTo(403);
    }
}
