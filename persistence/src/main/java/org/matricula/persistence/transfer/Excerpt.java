package org.matricula.persistence.transfer;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The first of many, and how many there are.
 *
 * @param first at most {@value ImportReport#SHOWN_MAX}
 * @param total all of them
 */
public record Excerpt<T extends Serializable>(List<T> first, long total) implements Serializable {

    /** Returns the number of those that are not among the first. */
    public long more() {
        return total - first.size();
    }

    /** Counts all and keeps the first. */
    static final class Collector<T extends Serializable> {
        private final List<T> first = new ArrayList<>();
        private long total;

        void add(Supplier<T> element) {
            total++;
            if (first.size() < ImportReport.SHOWN_MAX) {
                first.add(element.get());
            }
        }

        Excerpt<T> excerpt() {
            return new Excerpt<>(List.copyOf(first), total);
        }
    }
}
