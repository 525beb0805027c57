package org.matricula.persistence.transfer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the first byte of a file that is not UTF-8, as in a file that was saved as Latin-1. */
final class Utf8 {

    private static final int BUFFER = 65_536;

    private Utf8() {}

    /** The number of lines of a file, for an estimate; 0 where there is no such file. */
    static long lines(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            return 0;
        }
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

    static Optional<ImportError> check(TransferFile file, Path path) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(BUFFER);
        var chars = CharBuffer.allocate(BUFFER);
        long before = 0;
        long line = 1;
        try (var channel = FileChannel.open(path)) {
            boolean end = false;
            while (!end) {
                end = channel.read(bytes) < 0;
                bytes.flip();
                chars.clear();
                var result = decoder.decode(bytes, chars, end);
                line += chars.flip().chars().filter(c -> c == '\n').count();
                if (result.isError()) {
                    return Optional.of(new ImportError(
                            file.fileName(),
                            line,
                            null,
                            "0x%02X".formatted(bytes.get(bytes.position())),
                            "is not UTF-8 (byte %d of the file): save the file as UTF-8"
                                    .formatted(before + bytes.position() + 1)));
                }
                before += bytes.position();
                bytes.compact();
            }
        }
        return Optional.empty();
    }
}
