package org.matricula.persistence.list;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import java.util.List;
import org.matricula.persistence.list.ListAnswer.ListRow;

/** Makes a number of the id and the version of a row. The sums of these numbers tell two sets of rows apart. */
public final class RowDigest {

    /* primes; neither the square of a remainder nor the product of two leaves the range of a long */
    private static final long ID = 1_000_003;
    private static final long VERSION = 7_919;
    private static final long FIRST = 2_147_483_647;
    private static final long SECOND = 2_147_483_629;
    private static final long THIRD = 2_147_483_587;

    private RowDigest() {}

    /** Returns the number of one row, less than 2^31. */
    public static Expression<Long> of(CriteriaBuilder cb, Expression<Long> id, Expression<Integer> version) {
        // the version with the id, because Derby multiplies integers as integers
        var versioned = cb.toLong(cb.sum(id, version));
        var mixed = remainder(cb, cb.sum(cb.prod(id, ID), cb.prod(versioned, VERSION)), FIRST);
        // the third power: sums of ids, and of their squares, are the same for many sets
        var squared = remainder(cb, cb.prod(mixed, mixed), SECOND);
        return remainder(cb, cb.prod(squared, mixed), THIRD);
    }

    /** Returns the sum of the numbers of rows. */
    static long of(List<ListRow> rows) {
        return rows.stream().mapToLong(row -> of(row.id(), row.version())).sum();
    }

    private static long of(long id, int version) {
        long mixed = (id * ID + (id + version) * VERSION) % FIRST;
        long squared = mixed * mixed % SECOND;
        return squared * mixed % THIRD;
    }

    private static Expression<Long> remainder(CriteriaBuilder cb, Expression<Long> of, long by) {
        return cb.function("MOD", Long.class, of, cb.literal(by));
    }
}
