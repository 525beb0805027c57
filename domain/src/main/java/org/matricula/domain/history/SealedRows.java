package org.matricula.domain.history;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The rows of one action that one seal covers.
 *
 * @param actionId the id of the action
 * @param list the table, the id and the beginning of the hash of each
 * @param content the hash of their hashes
 */
public record SealedRows(long actionId, String list, String content) {

    /** The most rows of one seal. */
    public static final int ROWS = 100;

    /** The longest list, in characters: a letter, 19 digits, a colon, 12 digits and a space for each row. */
    public static final int LENGTH = 34 * ROWS;

    /**
     * Returns rows as one seal covers them.
     *
     * @param rows at most {@value #ROWS}
     */
    public static SealedRows of(long actionId, List<SealedRow> rows) {
        var content = SealedRow.sha256();
        rows.forEach(row -> SealedRow.add(content, row.hash()));
        return new SealedRows(
                actionId,
                rows.stream().map(SealedRow::listed).collect(Collectors.joining(" ")),
                SealedRow.hex(content));
    }

    /**
     * Returns the hash of a seal of these rows.
     *
     * @param previous the hash of the seal before in its chain; empty for the first one
     * @param chain the number of the chain
     * @param place in the chain, from 1
     */
    public String hash(String previous, int chain, long place) {
        var digest = SealedRow.sha256();
        for (var part : List.of(previous, chain, place, actionId, list, content)) {
            SealedRow.add(digest, part.toString());
        }
        return SealedRow.hex(digest);
    }
}
