package org.matricula.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The page that a request came from, to return there. */
public final class PageAddress {

    private static final Pattern INSIDE =
            Pattern.compile("/(?![/\\\\]|account/(?!security|second-factor|password))[^\\\\\\p{Cntrl}]*");

    private PageAddress() {}

    /** Returns an address that a sign-in may lead to: a page behind it, never another site or the sign-in itself; else the start page. */
    public static String inside(@Nullable String from) {
        return from != null && INSIDE.matcher(from).matches() ? from : "/";
    }

    /** The page that is asked for: path and query. */
    public static String asked(HttpServletRequest request) {
        return join(request.getRequestURI(), request.getQueryString());
    }

    /**
     * The page of a form. A form is posted to its own page, but without the query that the page was opened with, which only the
     * browser still knows.
     *
     * @param path the path that the form was posted to, with the context path
     * @return path and query
     */
    public static String posted(HttpServletRequest request, String path) {
        return join(path, query(request, path));
    }

    private static String join(String path, String query) {
        return query == null ? path : path + "?" + query;
    }

    private static String query(HttpServletRequest request, String path) {
        var referer = request.getHeader("Referer");
        if (referer == null) {
            return null;
        }
        try {
            var page = URI.create(referer);
            return path.equals(page.getRawPath()) ? page.getRawQuery() : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
