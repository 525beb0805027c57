package org.matricula.web.list;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The part of an address behind the question mark. */
public final class Query {

    private Query() {}

    /** Writes names and values. */
    static String of(Map<String, List<String>> values) {
        return values.entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(value -> encode(each.getKey()) + "=" + encode(value)))
                .collect(Collectors.joining("&"));
    }

    /** A text as it may stand in an address. */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
