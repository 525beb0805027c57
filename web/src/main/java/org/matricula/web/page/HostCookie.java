package org.matricula.web.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * Cookies of this host that no script can read. Over TLS no other host, and no page without TLS, can set them.
 */
public final class HostCookie {

    private static final String BOUND = "__Host-";

    private HostCookie() {}

    /** Gives the browser a cookie until it is closed. */
    public static void give(HttpServletRequest request, HttpServletResponse response, String name, String value) {
        add(request, response, name + "=" + value, "");
    }

    /**
     * Gives the browser a cookie for some time.
     *
     * @param age in whole seconds; zero removes the cookie
     */
    public static void give(
            HttpServletRequest request, HttpServletResponse response, String name, String value, Duration age) {
        add(request, response, name + "=" + value, "; Max-Age=" + age.toSeconds());
    }

    private static void add(HttpServletRequest request, HttpServletResponse response, String pair, String age) {
        boolean secure = Client.isSecure(request);
        var path = secure || request.getContextPath().isEmpty() ? "/" : request.getContextPath();
        response.addHeader(
                "Set-Cookie",
                (secure ? BOUND : "") + pair + "; Path=" + path + (secure ? "; Secure" : "") + age
                        + "; HttpOnly; SameSite=Lax");
    }

    /** Returns the values of the cookies with a name; there can be several without TLS. */
    public static Stream<String> values(HttpServletRequest request, String name) {
        var bound = Client.isSecure(request) ? BOUND + name : name;
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> bound.equals(cookie.getName()))
                .map(Cookie::getValue);
    }
}
