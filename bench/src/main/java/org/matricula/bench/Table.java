package org.matricula.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.matricula.bench.Measurement.Result;
import org.matricula.bench.measure.Round;
import org.matricula.bench.measure.Usage;

/** The table: for each row and number of users a line, and beside each value that of the limit. */
final class Table {

    private static final String HEAD = """
            | row | users | requests/s (least to most) | p50 ms | p95 ms | cold ms | warming ms | CPU ms server + database | kB allocated | statements | bytes on the wire | limit: requests/s | limit: CPU ms | × limit's CPU |
            |---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|
            """;

    private final List<String> lines = new ArrayList<>();

    void add(String name, Result row, Result limit) {
        for (int i = 0; i < row.warm().size(); i++) {
            var rounds = row.warm().get(i);
            var bare = limit.warm().get(i);
            boolean first = i == 0;
            lines.add("| "
                    + String.join(
                            " | ",
                            name,
                            String.valueOf(rounds.get(0).users()),
                            spread(rounds),
                            decimal(Round.median(rounds, Round::p50)),
                            decimal(Round.median(rounds, Round::p95)),
                            first ? decimal(row.cold().p50()) : "",
                            first ? decimal(row.warming().p50()) : "",
                            decimal(each(rounds, Usage::server)) + " + " + decimal(each(rounds, Usage::database)),
                            decimal(each(rounds, Usage::bytes) / 1000),
                            decimal(each(rounds, Usage::statements)),
                            first ? String.valueOf(row.wireBytes()) : "",
                            decimal(Round.median(bare, Round::rate)),
                            decimal(each(bare, Usage::server)) + " + " + decimal(each(bare, Usage::database)),
                            decimal(cpu(rounds) / cpu(bare)))
                    + " |\n");
        }
    }

    private static String spread(List<Round> rounds) {
        var rates = rounds.stream().mapToDouble(Round::rate).summaryStatistics();
        return "%s (%s to %s)"
                .formatted(
                        decimal(Round.median(rounds, Round::rate)), decimal(rates.getMin()), decimal(rates.getMax()));
    }

    private static double cpu(List<Round> rounds) {
        return Round.median(rounds, round -> round.each(usage -> usage.server() + usage.database()));
    }

    private static double each(List<Round> rounds, ToDoubleFunction<Usage> part) {
        return Round.median(rounds, round -> round.each(part));
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f", value);
    }

    @Override
    public String toString() {
        return HEAD + String.join("", lines);
    }
}
