package org.matricula.makemigrations;

import java.util.List;

/** Changes of sequences. */
final class SequenceChanges {

    private SequenceChanges() {}

    static Change createSequence(String name, int allocation) {
        return Change.itself(
                "adds the sequence " + name,
                Phrases.block(
                        "createSequence",
                        List.of(
                                Yaml.pair("sequenceName", name),
                                "startValue: " + allocation,
                                "incrementBy: " + allocation)),
                Phrases.line("dropSequence", Yaml.pair("sequenceName", name)));
    }

    static Change dropSequence(String name) {
        return Change.lasting(
                "drops the sequence " + name, Phrases.line("dropSequence", Yaml.pair("sequenceName", name)));
    }

    static Change allocate(String name, int former, int allocation) {
        return Change.said(
                "draws ids from %s in blocks of %d (was %d)".formatted(name, allocation, former),
                allocating(name, allocation),
                allocating(name, former));
    }

    private static List<String> allocating(String name, int allocation) {
        return Phrases.block(
                "customChange",
                List.of(
                        "class: org.matricula.persistence.migration.SequenceAllocation",
                        "params:",
                        "  - param: " + Yaml.flow("name: sequence", Yaml.pair("value", name)),
                        "  - param: " + Yaml.flow("name: allocation", "value: " + allocation)));
    }
}
