package org.matricula.persistence.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The end of a chain of seals, as a line that an operator keeps outside the database: {@code chain 7: 120 seals, HASH}.
 *
 * @param chain the number of the chain
 * @param seals the number of its seals
 * @param hash of the last one, 64 hexadecimal digits
 */
public record ChainEnd(int chain, long seals, String hash) {

    private static final Pattern LINE = Pattern.compile("chain (\\d{1,9}): (\\d{1,18}) seals, ([0-9a-f]{64})");

    /**
     * Reads the ends in a file; other lines are ignored.
     *
     * @throws IllegalArgumentException if it has none
     */
    public static List<ChainEnd> in(Path file) {
        var ends = new ArrayList<ChainEnd>();
        try {
            for (var line : Files.readAllLines(file)) {
                var end = LINE.matcher(line.strip());
                if (end.matches()) {
                    ends.add(new ChainEnd(Integer.parseInt(end.group(1)), Long.parseLong(end.group(2)), end.group(3)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (ends.isEmpty()) {
            throw new IllegalArgumentException(file + " has no line like: chain 7: 120 seals, followed by 64 digits");
        }
        return ends;
    }

    @Override
    public String toString() {
        return "chain %d: %d seals, %s".formatted(chain, seals, hash);
    }
}
