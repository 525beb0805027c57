package org.matricula.persistence.query;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Cuts a long list of keys into pieces that a database takes as the parameters of one statement. */
public final class Chunks {

    /** The most elements of a piece. */
    public static final int SIZE = 1000;

    private Chunks() {}

    /** Returns the elements in their order, at most {@value #SIZE} in a piece. */
    public static <T> Stream<List<T>> of(Collection<T> elements) {
        var list = List.copyOf(elements);
        return IntStream.range(0, (list.size() + SIZE - 1) / SIZE)
                .mapToObj(i -> list.subList(i * SIZE, Math.min(list.size(), (i + 1) * SIZE)));
    }
}
