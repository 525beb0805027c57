package org.matricula.persistence.list;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * The differences between the rows of a list now and when it was opened.
 *
 * @param ids the rows that match now, in the usual order
 * @param same whether the same rows matched then, at the same versions
 * @param versions the versions that the list showed of the rows that were changed since and still match, by id
 * @param added the labels of the first rows that match now and were created or restored since
 * @param others the labels of the first rows that were changed or deleted since and do not match now
 */
public record ListDifference(
        List<Long> ids, boolean same, Map<Long, Integer> versions, List<String> added, List<String> others)
        implements Serializable {

    /** Rows of which nothing else is known. */
    public static ListDifference none(List<Long> ids) {
        return new ListDifference(ids, true, Map.of(), List.of(), List.of());
    }
}
