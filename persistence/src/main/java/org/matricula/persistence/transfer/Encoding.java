package org.matricula.persistence.transfer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The character encoding of a file: that of its byte order mark, otherwise UTF-8.
 *
 * @param markLength the length of the byte order mark in bytes; 0 if there is none
 */
record Encoding(Charset charset, int markLength) {

    private static final int BUFFER = 65_536;
    private static final int UTF_8_MARK = 3;
    private static final int UTF_16_MARK = 2;

    /**
     * A byte that is no character of the encoding.
     *
     * @param line counted from 1
     * @param position of the byte in the file, counted from 1
     * @param value of the byte, 0 to 255
     */
    record Malformed(long line, long position, int value) {}

    static Encoding of(Path path) throws IOException {
        byte[] start;
        try (var in = Files.newInputStream(path)) {
            start = in.readNBytes(UTF_8_MARK);
        }
        if (begins(start, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(StandardCharsets.UTF_8, UTF_8_MARK);
        } else if (begins(start, 0xFF, 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE, UTF_16_MARK);
        } else if (begins(start, 0xFE, 0xFF)) {
            return new Encoding(StandardCharsets.UTF_16BE, UTF_16_MARK);
        }
        // the first letter of a header is an ASCII one, whose other byte is zero in UTF-16
        if (start.length > 1 && (start[0] == 0) != (start[1] == 0)) {
            return new Encoding(start[0] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE, 0);
        }
        return new Encoding(StandardCharsets.UTF_8, 0);
    }

    /** Returns the number of line feeds of a file, an estimate of its records. */
    static long lines(Path path) throws IOException {
        long lines = 0;
        try (var in = Files.newInputStream(path)) {
            var bytes = new byte[BUFFER];
            for (int length = in.read(bytes); length > 0; length = in.read(bytes)) {
                for (int i = 0; i < length; i++) {
                    lines += bytes[i] == '\n' ? 1 : 0;
                }
            }
        }
        return lines;
    }

    private static boolean begins(byte[] start, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= start.length || Byte.toUnsignedInt(start[i]) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    boolean isUtf8() {
        return StandardCharsets.UTF_8.equals(charset);
    }

    /** Finds the first byte of a file that is no character of this encoding. */
    Optional<Malformed> malformed(Path path) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(BUFFER);
        var chars = CharBuffer.allocate(BUFFER);
        var lines = new Lines();
        long before = 0;
        try (var channel = FileChannel.open(path)) {
            boolean end = false;
            while (!end) {
                end = channel.read(bytes) < 0;
                bytes.flip();
                chars.clear();
                var result = decoder.decode(bytes, chars, end);
                lines.count(chars.flip());
                if (result.isError()) {
                    return Optional.of(new Malformed(
                            lines.line,
                            before + bytes.position() + 1,
                            Byte.toUnsignedInt(bytes.get(bytes.position()))));
                }
                before += bytes.position();
                bytes.compact();
            }
        }
        return Optional.empty();
    }

    /** Counts lines that end with LF, CR or both. */
    private static final class Lines {
        private long line = 1;
        private char previous;

        void count(CharBuffer text) {
            while (text.hasRemaining()) {
                char next = text.get();
                if (next == '\r' || (next == '\n' && previous != '\r')) {
                    line++;
                }
                previous = next;
            }
        }
    }
}
