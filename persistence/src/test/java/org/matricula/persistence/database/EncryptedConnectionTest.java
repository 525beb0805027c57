package org.matricula.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matricula.persistence.harness.PostgresServer;
import org.matricula.persistence.harness.ServerCertificate;
import org.matricula.persistence.harness.Sql;

/** The way to a PostgreSQL as an operator secures it: encrypted, and to no other server than the one that is meant. */
@Tag("postgresql")
class EncryptedConnectionTest {

    @TempDir
    private static Path folder;

    private static ServerCertificate certificate;
    private static PostgresServer server;

    @BeforeAll
    static void start() throws Exception {
        certificate = ServerCertificate.of(folder, "ip:127.0.0.1");
        server = PostgresServer.start(certificate);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static DeskDataSource desk(String host, ServerCertificate trusted) throws IOException {
        var root = Files.writeString(Files.createTempFile(folder, "root", ".crt"), trusted.certificate());
        var url = server.url("postgres").replace("127.0.0.1", host) + "?sslmode=verify-full&sslrootcert=" + root;
        return new DeskDataSource(new Address(url, PostgresServer.USER, server.password()));
    }

    @Test
    void the_desk_talks_encrypted_to_the_server_that_it_trusts() throws Exception {
        assertThat(new Sql(desk("127.0.0.1", certificate))
                        .strings("SELECT version FROM pg_stat_ssl WHERE ssl AND pid = pg_backend_pid()"))
                .singleElement()
                .asString()
                .startsWith("TLSv1.");
    }

    @Test
    void a_server_with_another_certificate_is_refused() throws Exception {
        var another = ServerCertificate.of(folder, "ip:127.0.0.1");
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> desk("127.0.0.1", another).getConnection())
                .withMessageContaining("shows a certificate that is not trusted; check sslrootcert");
    }

    @Test
    void a_server_whose_certificate_names_somebody_else_is_refused() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> desk("localhost", certificate).getConnection())
                .withMessageContaining("shows a certificate that is not trusted; check sslrootcert");
    }
}
