package org.matricula.persistence.list;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** The values of an address, by name; a name may have several. */
public record Address(Map<String, List<String>> values) implements Serializable {

    /** The values of a name, each once; none where it is not there. */
    public List<String> of(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }

    /** The first value of a name, or null. */
    public String first(String name) {
        return of(name).stream().findFirst().orElse(null);
    }
}
