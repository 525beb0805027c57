package org.matricula.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ejb.EJBException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** C16: a file that breaks off never looks like a whole one. */
class DownloadTest {

    private static final Logger LOG = Logger.getLogger(Download.class.getName());

    private final List<String> logged = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final Handler log = new Handler() {
        @Override
        public void publish(LogRecord line) {
            assertThat(line.getThrown()).isNull();
            logged.add(MessageFormat.format(line.getMessage(), line.getParameters()));
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    };

    @TempDir
    private Path folder;

    @BeforeEach
    void listen() {
        LOG.addHandler(log);
        LOG.setUseParentHandlers(false);
    }

    @AfterEach
    void listenNoMore() {
        LOG.removeHandler(log);
        LOG.setUseParentHandlers(true);
    }

    /** Takes down what it is told. */
    private HttpServletResponse response() {
        var out = new ServletOutputStream() {
            @Override
            public void write(int b) {
                sent.write(b);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException();
            }
        };
        return (HttpServletResponse) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpServletResponse.class}, (proxy, method, arguments) -> {
                    calls.add(method.getName() + (arguments == null ? "" : List.of(arguments)));
                    return "getOutputStream".equals(method.getName()) ? out : null;
                });
    }

    /** More than any buffer holds. */
    private static void rows(Writer to) throws IOException {
        to.write("Zoë\r\n".repeat(20_000));
        to.flush();
    }

    @Test
    void C16_a_database_that_breaks_off_midway_leaves_nothing_sent_and_one_line_of_cause_in_the_log() {
        // GIVEN
        var broken = new EJBException(new SQLException("the connection was closed\nby somebody"));

        // WHEN
        assertThatExceptionOfType(EJBException.class)
                .isThrownBy(() -> new Download(folder).send(response(), "students.csv", to -> {
                    rows(to);
                    throw broken;
                }))
                .isSameAs(broken);

        // THEN
        assertThat(calls).isEmpty();
        assertThat(logged)
                .containsExactly("students.csv was not sent, because it could not be written: java.sql.SQLException:"
                        + " the connection was closed");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void C16_a_whole_file_is_sent_with_its_length_ahead_of_it() throws IOException {
        // WHEN
        new Download(folder).send(response(), "students.csv", DownloadTest::rows);

        // THEN
        assertThat(sent.toString(StandardCharsets.UTF_8)).isEqualTo("Zoë\r\n".repeat(20_000));
        assertThat(calls)
                .containsExactly(
                        "setContentType[text/csv]",
                        "setCharacterEncoding[UTF-8]",
                        "setHeader[Content-Disposition, attachment; filename=\"students.csv\"]",
                        "setContentLengthLong[" + sent.size() + "]",
                        "getOutputStream");
        assertThat(logged).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }
}
