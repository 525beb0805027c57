package org.matricula.domain.text;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names in one text, sorted, with commas between them, as the rights of a group. */
public final class CommaList {

    private static final Pattern COMMA = Pattern.compile(",");

    private CommaList() {}

    /**
     * Returns the names in a text, each once and in its normal form.
     *
     * @param text null for none
     */
    public static Set<String> parse(@Nullable String text) {
        return COMMA.splitAsStream(text == null ? "" : text)
                .map(TextInput::line)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns names as a text; null for none. */
    public static @Nullable String of(Collection<String> names) {
        return names.isEmpty() ? null : String.join(", ", new TreeSet<>(names));
    }

    /** Replaces names by those in a text; names in both are not touched, so that only the difference is saved. */
    public static void replace(Set<String> names, @Nullable String text) {
        var wanted = parse(text);
        names.retainAll(wanted);
        names.addAll(wanted);
    }
}
