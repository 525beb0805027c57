package org.matricula.bench.measure;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A round of requests, one after the other by each user.
 *
 * @param users how many at once
 * @param requests how many were answered
 * @param p50 the median of a request in milliseconds
 * @param p95 the time in milliseconds that 95 of 100 requests took at most
 * @param usage what was spent
 */
public record Round(int users, long requests, double p50, double p95, Usage usage) {

    /** The difference at which two rounds still agree, as a fraction of the smaller one. */
    public static final double TOLERANCE = 0.1;

    private static final double NANOS = 1e9;

    /** Returns the requests for each second. */
    public double rate() {
        return requests * NANOS / usage.nanos();
    }

    /** Returns the share of a request in something that was spent. */
    public double each(ToDoubleFunction<Usage> part) {
        return part.applyAsDouble(usage) / requests;
    }

    /** Returns whether the medians of two rounds differ by at most {@link #TOLERANCE}. */
    public boolean agreesWith(Round other) {
        return agree(p50, other.p50);
    }

    static boolean agree(double one, double other) {
        return Math.abs(one - other) <= TOLERANCE * Math.min(one, other);
    }

    /** Returns the median of a value of some rounds; of an even number the greater of the two in the middle. */
    public static double median(List<Round> rounds, ToDoubleFunction<Round> value) {
        var sorted = rounds.stream().mapToDouble(value).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
