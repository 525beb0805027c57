package org.matricula.bench.row;

import java.util.Random;
import java.util.function.BiFunction;
import org.matricula.bench.desk.Visitor;

/**
 * A row of the table.
 *
 * @param name as it is told to --rows
 * @param flow the steps that a user takes once
 * @param limit the address of the same by plain JDBC, without its context; null if there is none
 */
public record Row(String name, Flow flow, BiFunction<Numbers, Random, String> limit) {

    /** The steps that a user takes once. */
    public interface Flow {

        /**
         * Does it.
         *
         * @param by who is signed in
         * @param numbers the objects that belong to this user alone
         * @param random chooses among them
         */
        void run(Visitor by, Numbers numbers, Random random);
    }

    /** A page at one address. */
    static Row page(String name, String path, String expected, String limit) {
        return new Row(name, (by, numbers, random) -> by.get(path).requires(expected), (numbers, random) -> limit);
    }
}
