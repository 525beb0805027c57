package org.matricula.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.matricula.bench.data.Size;
import org.matricula.persistence.database.Setting;

/** The options of {@code ./manage bench}. */
final class Options {

    private final Path home;
    private final Path work;
    private Size size = Size.S;
    private boolean onDerby;
    private List<String> rows = List.of();
    private List<Integer> users = List.of(1, 8, 32);
    private Duration round = Duration.ofSeconds(5);
    private Duration warming = Duration.ofSeconds(60);

    /**
     * Understands the command line.
     *
     * @throws IllegalArgumentException if it does not say what it may say
     */
    Options(List<String> arguments) {
        home = Path.of(arguments.get(0));
        work = Path.of(arguments.get(1));
        var rest = new ArrayList<>(arguments.subList(2, arguments.size()));
        while (!rest.isEmpty()) {
            var name = rest.remove(0);
            if (rest.isEmpty()) {
                throw new IllegalArgumentException("bench does not take " + name + " alone");
            }
            take(name, rest.remove(0));
        }
        if (onDerby && Setting.MATRICULA_DB_URL.value().isPresent()) {
            throw new IllegalArgumentException("--db derby does not use " + Setting.MATRICULA_DB_URL + ": unset it");
        }
    }

    private void take(String name, String value) {
        switch (name) {
            case "--size" -> size = size(value);
            case "--db" -> onDerby = isDerby(value);
            case "--rows" -> rows = List.of(value.split(",", -1));
            case "--users" ->
                users = Arrays.stream(value.split(",", -1)).map(Options::number).toList();
            case "--round" -> round = Duration.ofSeconds(number(value));
            case "--warming" -> warming = Duration.ofSeconds(number(value));
            default -> throw new IllegalArgumentException("bench does not take " + name);
        }
    }

    private static Size size(String value) {
        return Arrays.stream(Size.values())
                .filter(each -> each.name().equals(value.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("--size takes S, M or L, not " + value));
    }

    private static boolean isDerby(String value) {
        return switch (value) {
            case "derby" -> true;
            case "postgresql" -> false;
            default -> throw new IllegalArgumentException("--db takes derby or postgresql, not " + value);
        };
    }

    private static int number(String value) {
        if (!value.matches("[1-9]\\d{0,4}")) {
            throw new IllegalArgumentException("\"" + value + "\" is no number from 1 to 99999");
        }
        return Integer.parseInt(value);
    }

    Path home() {
        return home;
    }

    /** The folder for databases and results. */
    Path work() {
        return work;
    }

    Size size() {
        return size;
    }

    boolean onDerby() {
        return onDerby;
    }

    /** The names of the rows that are wanted; none for all. */
    List<String> rows() {
        return rows;
    }

    List<Integer> users() {
        return users;
    }

    Duration round() {
        return round;
    }

    Duration warming() {
        return warming;
    }
}
