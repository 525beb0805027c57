package org.matricula.persistence.list;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of an address. A parameter can have several values. */
public record QueryString(Map<String, List<String>> values) implements Serializable {

    /** Returns the distinct values of a parameter; empty if it is missing. */
    public List<String> of(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }

    /** Returns the first value of a parameter, if it has one. */
    public @Nullable String first(String name) {
        return of(name).stream().findFirst().orElse(null);
    }
}
