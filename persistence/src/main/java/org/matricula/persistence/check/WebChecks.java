package org.matricula.persistence.check;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Looks at a running Matricula from outside, as a browser or an attacker does. */
final class WebChecks {

    /** Certificates of automatic authorities are renewed a month before they expire. */
    static final Duration SOON = Duration.ofDays(21);

    /* the policy of every answer */
    static final List<String> ALWAYS = List.of("object-src", "base-uri", "frame-ancestors");
    /* and that of a page, with the scripts of this page */
    static final List<String> SCRIPTS_TOO = List.of("object-src", "base-uri", "frame-ancestors", "script-src");

    private static final long YEAR_SECONDS = Duration.ofDays(365).toSeconds();
    private static final String GET = "GET";
    private static final String SIGN_IN = "account/sign-in";
    private static final String FOREIGN = "check.invalid";
    private static final List<String> MONITORING = List.of("metrics", "health", "openapi");
    private static final List<String> PROTOCOLS = List.of("TLSv1.2", "TLSv1.3");
    private static final Pattern MAX_AGE = Pattern.compile("(?i)max-age=\"?(\\d{1,15})");
    private static final Pattern VERSION = Pattern.compile("\\d");
    private static final Pattern TRACE_OF_A_FAILURE =
            Pattern.compile("(?m)^\\s*at [\\w.$]+\\(|Exception: |Caused by: ");

    private WebChecks() {}

    /** Looks at the server behind an address. If that does not answer, one finding says so. */
    static List<Finding> of(URI address, Instant now) {
        var probe = new WebProbe(address);
        try {
            probe.ask(GET, SIGN_IN, Map.of());
        } catch (SSLException e) {
            return List.of(Checks.finding("tls", Outcome.error("tls.distrusted", String.valueOf(e.getMessage()))));
        } catch (IOException e) {
            return List.of(Checks.finding("tls", Outcome.error("tls.silent", address, e.toString())));
        }
        return all(now).run(probe);
    }

    static Checks<WebProbe> all(Instant now) {
        return new Checks<WebProbe>()
                .with("tls", probe -> tls(probe.ask(GET, SIGN_IN, Map.of())))
                .with("certificate", probe -> certificate(probe.ask(GET, SIGN_IN, Map.of()), now))
                .with("https-redirect", WebChecks::redirect)
                .with("hsts", probe -> hsts(probe.isSecure(), page(probe).headers()))
                .with("headers", probe -> headers(page(probe).headers(), SCRIPTS_TOO))
                .with("cookies", probe -> cookies(probe.isSecure(), page(probe)))
                .with("csrf", WebChecks::csrf)
                .with("host-echo", WebChecks::hostEcho)
                .with("trace", probe -> trace(probe.ask("TRACE", SIGN_IN, Map.of())))
                .with("banner", probe -> banner(page(probe)))
                .with("error-pages", probe -> errorPages(probe.ask(GET, SIGN_IN + "?%", Map.of())))
                .with("monitoring", WebChecks::monitoring);
    }

    private static Answer page(WebProbe probe) throws IOException {
        return probe.ask(GET, SIGN_IN, Map.of());
    }

    static Outcome tls(Answer page) {
        var protocol = page.protocol();
        if (protocol == null) {
            return Outcome.error("tls.plain");
        }
        return PROTOCOLS.contains(protocol)
                ? Outcome.ok("tls.encrypted", protocol)
                : Outcome.error("tls.outdated", protocol);
    }

    static Outcome certificate(Answer page, Instant now) {
        var end = page.certificateEnds();
        if (end == null) {
            return Outcome.error("certificate.none");
        }
        return Duration.between(now, end).compareTo(SOON) < 0
                ? Outcome.warning("certificate.ending", end)
                : Outcome.ok("certificate.valid", end);
    }

    /** Asks the same host without encryption, at the usual port. */
    private static Outcome redirect(WebProbe probe) throws IOException {
        if (!probe.isSecure()) {
            return Outcome.error("https-redirect.plain");
        }
        try {
            return redirect(Optional.of(new WebProbe(probe.plain()).ask(GET, SIGN_IN, Map.of())));
        } catch (ConnectException | SocketTimeoutException e) {
            return redirect(Optional.empty());
        }
    }

    static Outcome redirect(Optional<Answer> plain) {
        if (plain.isEmpty()) {
            return Outcome.ok("https-redirect.closed");
        }
        boolean redirected = plain.get().status() / 100 == 3
                && plain.get().header("location").toLowerCase(Locale.ROOT).startsWith("https://");
        return redirected ? Outcome.ok("https-redirect.redirected") : Outcome.error("https-redirect.missing");
    }

    static Outcome hsts(boolean secure, Map<String, List<String>> headers) {
        if (!secure) {
            return Outcome.error("hsts.plain");
        }
        var value = String.join(", ", headers.getOrDefault("strict-transport-security", List.of()));
        var age = MAX_AGE.matcher(value);
        if (!age.find()) {
            return Outcome.error("hsts.missing");
        }
        return Long.parseLong(age.group(1)) >= YEAR_SECONDS
                        && value.toLowerCase(Locale.ROOT).contains("includesubdomains")
                ? Outcome.ok("hsts.set", value)
                : Outcome.warning("hsts.short", value);
    }

    static Outcome headers(Map<String, List<String>> headers, List<String> directives) {
        var missing = new ArrayList<String>();
        require(headers, missing, "X-Content-Type-Options", "nosniff");
        require(headers, missing, "Referrer-Policy", "");
        require(headers, missing, "Cross-Origin-Opener-Policy", "same-origin");
        for (var directive : directives) {
            require(headers, missing, "Content-Security-Policy", directive);
        }
        return missing.isEmpty()
                ? Outcome.ok("headers.set")
                : Outcome.error("headers.missing", String.join(", ", missing));
    }

    private static void require(Map<String, List<String>> headers, List<String> missing, String header, String part) {
        var values = headers.getOrDefault(header.toLowerCase(Locale.ROOT), List.of());
        if (values.stream().noneMatch(value -> value.contains(part))) {
            missing.add(part.isEmpty() ? header : header + ": " + part);
        }
    }

    static Outcome cookies(boolean secure, Answer page) {
        var wrong = new ArrayList<String>();
        var names = new ArrayList<String>();
        for (var cookie : page.headers().getOrDefault("set-cookie", List.of())) {
            var name = cookie.substring(0, Math.max(0, cookie.indexOf('=')));
            var attributes = cookie.toLowerCase(Locale.ROOT);
            names.add(name);
            requireAttribute(wrong, name, attributes, "httponly");
            requireAttribute(wrong, name, attributes, "samesite");
            if (secure) {
                requireAttribute(wrong, name, attributes, "secure");
            }
        }
        if (!wrong.isEmpty()) {
            return Outcome.error("cookies.open", String.join(", ", wrong));
        }
        if (!secure) {
            return Outcome.error("cookies.plain");
        }
        return names.isEmpty() ? Outcome.ok("cookies.none") : Outcome.ok("cookies.closed", String.join(", ", names));
    }

    private static void requireAttribute(List<String> wrong, String name, String cookie, String attribute) {
        if (!cookie.matches("(?s).*;\\s*" + attribute + "\\b.*")) {
            wrong.add(name + ": " + attribute);
        }
    }

    /** Sends a form as the page of another site would let a browser send it. */
    private static Outcome csrf(WebProbe probe) throws IOException {
        return csrf(probe.ask(
                "POST",
                SIGN_IN,
                Map.of(
                        "Origin",
                        "https://" + FOREIGN,
                        "Sec-Fetch-Site",
                        "cross-site",
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Content-Length",
                        "0")));
    }

    static Outcome csrf(Answer answer) {
        return answer.isRefusal()
                ? Outcome.ok("csrf.refused", answer.status())
                : Outcome.error("csrf.accepted", answer.status());
    }

    private static Outcome hostEcho(WebProbe probe) throws IOException {
        var foreign = Map.of("Host", FOREIGN);
        return hostEcho(probe.ask(GET, "", foreign), probe.ask(GET, SIGN_IN, foreign));
    }

    /** Compares the answers of the start page, which redirects, and of the sign-in page, which is there for everybody. */
    static Outcome hostEcho(Answer start, Answer page) {
        if (Stream.of(start, page)
                .anyMatch(answer -> answer.header("location").contains(FOREIGN)
                        || answer.body().contains(FOREIGN))) {
            return Outcome.error("host-echo.repeated");
        }
        return page.status() == 200
                ? Outcome.warning("host-echo.answered", page.status())
                : Outcome.ok("host-echo.refused", page.status());
    }

    static Outcome trace(Answer answer) {
        return answer.isRefusal()
                ? Outcome.ok("trace.refused", answer.status())
                : Outcome.error("trace.answered", answer.status());
    }

    /** A word such as the name of a proxy tells nothing that could be tried. */
    static Outcome banner(Answer page) {
        var told = Stream.of("server", "x-powered-by")
                .map(page::header)
                .filter(value -> VERSION.matcher(value).find())
                .collect(Collectors.joining(", "));
        return told.isEmpty() ? Outcome.ok("banner.none") : Outcome.warning("banner.told", told);
    }

    static Outcome errorPages(Answer answer) {
        return TRACE_OF_A_FAILURE.matcher(answer.body()).find()
                ? Outcome.error("error-pages.trace", answer.status())
                : Outcome.ok("error-pages.words", answer.status());
    }

    private static Outcome monitoring(WebProbe probe) throws IOException {
        var open = new ArrayList<String>();
        for (var name : MONITORING) {
            if (probe.atRoot().ask(GET, name, Map.of()).status() == 200) {
                open.add("/" + name);
            }
        }
        return open.isEmpty()
                ? Outcome.ok("monitoring.closed")
                : Outcome.warning("monitoring.open", String.join(", ", open));
    }

    /**
     * Returns an address that can be looked at.
     *
     * @throws IllegalArgumentException if the text is no address with http or https and a host
     */
    static URI address(String text) {
        try {
            var address = new URI(text);
            if (List.of("http", "https").contains(String.valueOf(address.getScheme())) && address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(text, e);
        }
        throw new IllegalArgumentException(text);
    }
}
