package org.matricula.web.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The page {@code docs/from-django.md}: what is typed there, what is answered, and which sources it quotes. */
final class FromDjango {

    /** The project's folder. */
    static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    private static final String FENCE = "```";
    private static final String ANSWER = "// ";
    private static final Pattern SOURCE = Pattern.compile("\\]\\(\\.\\./(.+)\\).*:$");

    private final String text;
    private final List<Block> blocks = new ArrayList<>();

    /**
     * The lines between two fences.
     *
     * @param source the file that the line above names, or null if that names none
     */
    record Block(String language, Path source, List<String> lines) {

        boolean isTyped() {
            return language.equals("java") && source == null;
        }
    }

    FromDjango() {
        try {
            text = Files.readString(HOME.resolve("docs").resolve("from-django.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var above = "";
        Block open = null;
        for (var line : text.lines().toList()) {
            if (line.startsWith(FENCE)) {
                open = open == null ? begin(line, above) : null;
                above = "";
            } else if (open != null) {
                open.lines().add(line);
            } else if (!line.isBlank()) {
                above = line;
            }
        }
    }

    private Block begin(String fence, String above) {
        var named = SOURCE.matcher(above);
        var source = named.find() ? HOME.resolve(named.group(1)) : null;
        var block = new Block(fence.substring(FENCE.length()), source, new ArrayList<>());
        blocks.add(block);
        return block;
    }

    String text() {
        return text;
    }

    List<Block> blocks() {
        return blocks;
    }

    /** Returns the lines that a reader types, in order, with the answers as comments. */
    List<String> typed() {
        return typedLines().toList();
    }

    /** Returns the answers on the page, in order. */
    List<String> answers() {
        return typedLines()
                .filter(line -> line.startsWith(ANSWER))
                .map(line -> line.substring(ANSWER.length()))
                .toList();
    }

    private Stream<String> typedLines() {
        return blocks.stream().filter(Block::isTyped).flatMap(block -> block.lines().stream());
    }
}
