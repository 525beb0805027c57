package org.matricula.persistence.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of files with their names and lengths, in the order in which they come. */
final class ContentHash {

    private static final int BUFFER = 1 << 16;

    private final MessageDigest digest;

    ContentHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) { // every Java has it
            throw new IllegalStateException(e);
        }
    }

    /** Adds a file while it is copied. */
    void copy(String name, InputStream from, OutputStream to) throws IOException {
        add(name.getBytes(StandardCharsets.UTF_8));
        var buffer = new byte[BUFFER];
        long length = 0;
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            digest.update(buffer, 0, read);
            to.write(buffer, 0, read);
            length += read;
        }
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(length).flip());
    }

    private void add(byte[] name) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(name.length).flip());
        digest.update(name);
    }

    /** Returns the hash of everything so far, 64 hexadecimal digits, and starts again. */
    String text() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
