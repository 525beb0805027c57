package org.matricula.persistence.harness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;

/**
 * A certificate that its owner signed, and its key, both as PEM.
 *
 * @param certificate what is shown, and what somebody who trusts it keeps
 * @param key the secret half
 */
public record ServerCertificate(String certificate, String key) {

    private static final char[] SECRET = "certificate".toCharArray();
    private static final int LINE = 64;

    /**
     * Draws a new one, valid for a day, with the tool that every JDK has.
     *
     * @param folder takes the tool's file for a moment
     * @param host whom it names, as in {@code ip:127.0.0.1} or {@code dns:db.school}
     */
    public static ServerCertificate of(Path folder, String host) throws IOException, GeneralSecurityException {
        var file = Files.createTempDirectory(folder, "key").resolve("store");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var process = new ProcessBuilder(List.of(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=database",
                        "-ext",
                        "san=" + host,
                        "-validity",
                        "1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(SECRET)))
                .redirectErrorStream(true)
                .start();
        var said = process.inputReader().lines().toList();
        if (process.onExit().join().exitValue() != 0) {
            throw new IllegalStateException("no certificate: " + said);
        }
        var store = KeyStore.getInstance(file.toFile(), SECRET);
        return new ServerCertificate(
                pem("CERTIFICATE", store.getCertificate("server").getEncoded()),
                pem("PRIVATE KEY", store.getKey("server", SECRET).getEncoded()));
    }

    private static String pem(String kind, byte[] content) {
        var lines = Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(content);
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(kind, lines, kind);
    }
}
