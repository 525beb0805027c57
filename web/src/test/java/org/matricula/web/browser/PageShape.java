package org.matricula.web.browser;

import java.net.URI;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The address of a page without what the page is about: pages that differ only in that are one page. */
final class PageShape {

    static final String UNDO = "/history/undo";

    /* parameters whose value makes another page of it */
    private static final Set<String> TELLING = Set.of("action", "of");

    private PageShape() {}

    /** Of a path with its query. */
    static String of(String path) {
        var uri = URI.create(path.replace(" ", "%20"));
        boolean undo = UNDO.equals(uri.getPath());
        var names = uri.getRawQuery() == null
                ? ""
                : Arrays.stream(uri.getRawQuery().split("&", -1))
                        .map(each -> TELLING.contains(name(each)) && !undo ? each : name(each))
                        .filter(each -> !each.equals("list"))
                        .map(each -> each.replaceFirst("\\.(from|to)$", ""))
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining("&"));
        boolean list = uri.getPath().endsWith("/list"); // a list is the same list, however it is filtered
        return uri.getPath() + (names.isEmpty() || list ? "" : "?" + names);
    }

    /** The name of a parameter. */
    static String name(String parameter) {
        return parameter.replaceFirst("=.*", "");
    }

    /** The view that an address opens, as in {@code /student/list.xhtml}. */
    static String viewId(String address) {
        var path = URI.create(address).getPath();
        return (path.endsWith("/") ? path + "index" : path) + ".xhtml";
    }
}
