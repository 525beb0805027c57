package org.matricula.persistence.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The question for known holes, to a service that answers as that of OSV does. */
@Tag("computing")
class AuditCommandTest {

    private static final String HOLES = """
            {"vulns":[{"id":"%s","aliases":["CVE-2022-46337"],"modified":"2026-06-01T00:00:00Z"}]}""";

    private final Heard heard = new Heard();
    private final List<String> asked = new ArrayList<>();

    @TempDir
    private Path folder;

    private HttpServer service;
    private ClassLoader before;
    private String hole = "GHSA-rcjc-c4pj-xxrp";
    private int status = 200;

    @BeforeEach
    void given() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/v1/query", exchange -> {
            var question = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(question);
            var answer = (question.contains("/derby@") ? HOLES.formatted(hole) : "{}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        service.start();
        Files.createDirectories(folder.resolve("META-INF/sbom"));
        Files.writeString(folder.resolve("META-INF/sbom/matricula.cdx.xml"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <bom xmlns="http://cyclonedx.org/schema/bom/1.6" version="1">
                  <metadata>
                    <component type="application"><name>web</name><purl>pkg:maven/org.matricula/web@1?type=war</purl></component>
                  </metadata>
                  <components>
                    <component type="library"><name>derby</name><purl>pkg:maven/org.apache.derby/derby@10.16.1.1?type=jar</purl></component>
                    <component type="library"><name>fastcsv</name><purl>pkg:maven/de.siegmar/fastcsv@4.1.0?type=jar</purl></component>
                  </components>
                </bom>
                """);
        before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread()
                .setContextClassLoader(
                        new URLClassLoader(new URL[] {folder.toUri().toURL()}, before));
    }

    @AfterEach
    void end() {
        Thread.currentThread().setContextClassLoader(before);
        service.stop(0);
    }

    private int call(String... more) {
        var words = new ArrayList<>(List.of("audit", "--service"));
        words.add("http://127.0.0.1:" + service.getAddress().getPort() + "/v1/query");
        words.addAll(List.of(more));
        heard.output.clear();
        return CommandRunner.run(name -> new AuditCommand(), words, heard);
    }

    @Test
    void each_library_is_asked_for_and_a_hole_that_is_accepted_is_told_with_the_reason() {
        // WHEN
        int code = call("--with", "pkg:maven/fish.payara.extras/payara-micro@6.2025.10");

        // THEN
        assertThat(heard.errors).isEmpty();
        assertThat(code).isZero();
        assertThat(asked)
                .containsExactly(
                        "{\"package\":{\"purl\":\"pkg:maven/org.apache.derby/derby@10.16.1.1\"}}",
                        "{\"package\":{\"purl\":\"pkg:maven/de.siegmar/fastcsv@4.1.0\"}}",
                        "{\"package\":{\"purl\":\"pkg:maven/fish.payara.extras/payara-micro@6.2025.10\"}}");
        assertThat(heard.output)
                .hasSize(2)
                .first()
                .asString()
                .startsWith("accepted pkg:maven/org.apache.derby/derby@10.16.1.1 GHSA-rcjc-c4pj-xxrp: only where");
        assertThat(heard.output).last().isEqualTo("3 libraries: no open hole is known");
    }

    @Test
    void a_hole_that_nobody_accepted_is_a_failure() {
        hole = "GHSA-aaaa-bbbb-cccc";
        assertThat(call()).isEqualTo(1);
        assertThat(heard.output)
                .containsExactly(
                        "OPEN     pkg:maven/org.apache.derby/derby@10.16.1.1 GHSA-aaaa-bbbb-cccc",
                        "2 libraries: 1 open holes are known");
    }

    @Test
    void a_service_that_does_not_answer_is_no_all_clear() {
        status = 503;
        assertThat(call()).isEqualTo(1);
        assertThat(heard.errors).singleElement().asString().contains("answered with status 503");
        assertThat(heard.output).isEmpty();
    }

    @Test
    void wrong_arguments_and_an_archive_without_a_list_are_told() {
        assertThat(call("--all")).isEqualTo(2);
        Thread.currentThread().setContextClassLoader(before);
        assertThat(call()).isEqualTo(2);
        assertThat(heard.errors).last().asString().startsWith("this archive does not list its libraries");
    }
}
