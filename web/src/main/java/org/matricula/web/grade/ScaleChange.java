package org.matricula.web.grade;

import java.util.List;

/**
 * The difference between two orders of the scale, because a message cannot show a long scale.
 *
 * @param was the former codes from the first to the last difference, with a neighbour on either side
 * @param is the current codes of the same part
 */
record ScaleChange(String was, String is) {

    /** Returns the difference between two lists of codes that are not equal. */
    static ScaleChange between(List<String> was, List<String> is) {
        int shorter = Math.min(was.size(), is.size());
        int start = 0;
        while (start < shorter && was.get(start).equals(is.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && fromEnd(was, end).equals(fromEnd(is, end))) {
            end++;
        }
        return new ScaleChange(stretch(was, start, end), stretch(is, start, end));
    }

    private static String fromEnd(List<String> codes, int place) {
        return codes.get(codes.size() - 1 - place);
    }

    private static String stretch(List<String> codes, int start, int end) {
        return String.join(", ", codes.subList(Math.max(0, start - 1), Math.min(codes.size(), codes.size() - end + 1)));
    }
}
