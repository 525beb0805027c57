package org.matricula.web.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a browser calls itself, as far as people know it: {@code Firefox, Windows}. It is no proof: a browser can say anything. */
final class BrowserName {

    /* most browsers name others, too: the first that is found counts */
    private static final List<Map.Entry<String, String>> PROGRAMS = List.of(
            Map.entry("Edg", "Edge"),
            Map.entry("OPR/", "Opera"),
            Map.entry("SamsungBrowser/", "Samsung Internet"),
            Map.entry("Firefox/", "Firefox"),
            Map.entry("FxiOS/", "Firefox"),
            Map.entry("Chrome/", "Chrome"),
            Map.entry("CriOS/", "Chrome"),
            Map.entry("Safari/", "Safari"));

    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("Android", "Android"),
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Windows", "Windows"),
            Map.entry("Mac OS X", "macOS"),
            Map.entry("CrOS", "ChromeOS"),
            Map.entry("Linux", "Linux"));

    private BrowserName() {}

    /** Returns the program and the system; the text itself if no program is known in it. */
    static String of(String userAgent) {
        var system = first(SYSTEMS, userAgent).map(name -> ", " + name).orElse("");
        return first(PROGRAMS, userAgent).map(program -> program + system).orElse(userAgent);
    }

    private static Optional<String> first(List<Map.Entry<String, String>> names, String text) {
        return names.stream()
                .filter(each -> text.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
