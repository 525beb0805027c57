package org.matricula.makemigrations;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Scalars and short maps of YAML, in the style of the changelog. */
final class Yaml {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_()]*|[0-9]+");

    private Yaml() {}

    /** As it stands where that is clear, else in quotes. */
    static String scalar(String text) {
        return PLAIN.matcher(text).matches() ? text : quoted(text);
    }

    static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\t", "\\t")
                + '"';
    }

    /** A map in one line, of pairs that are ready to stand there. */
    static String flow(String... pairs) {
        return "{ " + String.join(", ", pairs) + " }";
    }

    static String pair(String key, String text) {
        return key + ": " + scalar(text);
    }

    static List<String> indented(List<String> lines, int spaces) {
        return lines.stream().map(line -> " ".repeat(spaces) + line).toList();
    }

    static List<String> concat(List<String> lines, List<String> more) {
        return Stream.concat(lines.stream(), more.stream()).toList();
    }
}
