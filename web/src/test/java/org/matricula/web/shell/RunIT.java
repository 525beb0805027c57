package org.matricula.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matricula.web.FreePort;
import org.matricula.web.shell.Manage.Outcome;

/** {@code ./manage run --tls}, in a new data folder. */
class RunIT {

    private static final String PASSWORD = "correct horse battery staple";

    private final Path folder;
    private final Manage manage;

    RunIT(@TempDir Path folder) {
        this.folder = folder;
        manage = new Manage(folder);
    }

    @Test
    void with_TLS_every_answer_comes_with_Matriculas_own_certificate_and_asks_for_TLS_from_now_on() throws Exception {
        int port = FreePort.find();
        try (var running = manage.run("--tls", "--port", String.valueOf(port))) {
            // THEN
            assertThat(running.said())
                    .last()
                    .isEqualTo("Matricula is running: https://127.0.0.1:" + port + "/ (Ctrl-C stops it)");
            var trusted = certificate(manage.data().resolve("tls/own.crt"));
            for (var path : List.of("/account/setup", "/student", "/%ff%fe")) {
                var answer = get(port, path, trusted);
                assertThat(answer.headers().allValues("Strict-Transport-Security"))
                        .as(path)
                        .containsExactly("max-age=31536000; includeSubDomains");
                assertThat(answer.headers().allValues("Set-Cookie"))
                        .as(path)
                        .allMatch(cookie -> cookie.contains("; Secure"));
                assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
            }
            assertThat(get(port, "/account/setup", trusted).statusCode()).isEqualTo(200);
            assertThat(unencrypted(port)).doesNotContain("HTTP/1.1 200");
        }
    }

    @Test
    void a_certificate_that_is_given_is_served() throws Exception {
        // GIVEN
        var given = keyStore();
        manage.environment(
                "MATRICULA_TLS_PASSWORD_FILE",
                Files.writeString(folder.resolve("password"), PASSWORD + "\n").toString());
        int port = FreePort.find();

        try (var running = manage.run("--tls", "--port", String.valueOf(port), "--certificate", given.toString())) {
            // THEN
            assertThat(running.said()).last().asString().startsWith("Matricula is running: https://");
            var store = KeyStore.getInstance(given.toFile(), PASSWORD.toCharArray());
            var answer = get(port, "/account/setup", (X509Certificate) store.getCertificate("ours"));
            assertThat(answer.statusCode()).isEqualTo(200);
        }
        assertThat(manage.data().resolve("tls")).doesNotExist();
        assertThat(manage.data().resolve("work")).isEmptyDirectory();
    }

    @Test
    void a_certificate_that_cannot_be_read_is_refused_with_its_reason() throws Exception {
        var given = keyStore().toString();
        assertThat(manage.call(List.of(), "run", "--tls", "--certificate", given))
                .isEqualTo(refused(
                        1,
                        "--certificate needs MATRICULA_TLS_PASSWORD or MATRICULA_TLS_PASSWORD_FILE, which have the password of "
                                + given));

        manage.environment("MATRICULA_TLS_PASSWORD", "another one");
        assertThat(manage.call(List.of(), "run", "--tls", "--certificate", given))
                .isEqualTo(
                        refused(
                                1,
                                "--certificate " + given
                                        + " cannot be read: keytool error: java.io.IOException: keystore password was incorrect"));
        assertThat(manage.call(List.of(), "run", "--tls", "--certificate", "missing.p12"))
                .isEqualTo(refused(2, "--certificate takes a file; see ./manage run --help"));
        assertThat(manage.call(List.of(), "run", "--address", "0.0.0.0"))
                .isEqualTo(
                        refused(
                                2,
                                "--certificate and --address need --tls: passwords would cross the network unencrypted; see ./manage run --help"));
    }

    private static Outcome refused(int code, String reason) {
        return new Outcome(code, List.of(), List.of("manage: " + reason));
    }

    private Path keyStore() throws IOException, InterruptedException {
        var file = folder.resolve("given.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "ours",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=ours",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        file.toString())
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
        return file;
    }

    private static X509Certificate certificate(Path file) throws IOException, GeneralSecurityException {
        try (InputStream text = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(text);
        }
    }

    private static HttpResponse<String> get(int port, String path, X509Certificate trusted)
            throws IOException, InterruptedException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("trusted", trusted);
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder()
                .sslContext(tls)
                .build()
                .send(
                        HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + port + path))
                                .build(),
                        BodyHandlers.ofString());
    }

    /** Returns what a client gets that speaks no TLS. */
    private static String unencrypted(int port) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write("GET /account/setup HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
