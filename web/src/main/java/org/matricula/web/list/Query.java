package org.matricula.web.list;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A query string. */
public final class Query {

    private static final Pattern PAIR = Pattern.compile("&");

    private Query() {}

    /** Writes names and values. */
    static String of(Map<String, List<String>> values) {
        return values.entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(value -> encode(each.getKey()) + "=" + encode(value)))
                .collect(Collectors.joining("&"));
    }

    /** Returns a text encoded for an address. */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Parses a query string as a request does; null is empty. */
    static Map<String, String[]> parse(String query) {
        var values = new LinkedHashMap<String, String[]>();
        for (var pair : PAIR.split(query == null ? "" : query, -1)) {
            int at = pair.indexOf('=');
            if (at > 0) {
                var value = new String[] {decode(pair.substring(at + 1))};
                values.merge(decode(pair.substring(0, at)), value, Query::joined);
            }
        }
        return values;
    }

    private static String[] joined(String[] some, String[] more) {
        return Stream.of(some, more).flatMap(Arrays::stream).toArray(String[]::new);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // a literal percent sign
        }
    }
}
