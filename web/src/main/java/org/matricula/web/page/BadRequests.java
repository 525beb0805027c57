package org.matricula.web.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.matricula.domain.text.CommaList;
import org.matricula.persistence.database.Setting;

/**
 * Refuses requests that no browser sends for a page of Matricula, before Faces reads them: it would treat each as a fault of the
 * server, and fill the log. The answer is the status 400 or 413, with a page that says what is wrong.
 */
@WebFilter("/*")
public class BadRequests extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** The most bytes of a form; the tested servers accept no more. */
    static final long MOST_BYTES = 2L << 20;
    /** The most values of a form or an address; the tested servers silently ignore values after the 10,000th. */
    static final int MOST_VALUES = 9_999;

    /** The request attribute with the problem. */
    static final String PROBLEM = BadRequests.class.getName();

    private static final String STATUS = "/status/";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String RENDER_KIT = "jakarta.faces.RenderKitId";
    private static final String ONLY_RENDER_KIT = "HTML_BASIC";
    private static final List<String> DATES = List.of("If-Modified-Since", "If-Unmodified-Since");
    private static final List<String> READING = List.of("GET", "HEAD");
    private static final Pattern MALFORMED = Pattern.compile("%(?!\\p{XDigit}{2})");
    private static final Pattern EMPTY_ID = Pattern.compile("(^|&)id=?(&|$)");
    private static final Pattern NUL = Pattern.compile("%00|\\x00");
    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\";]*)");

    /** The kinds of bad requests. Their texts are {@code error.400.} and the name. */
    enum Problem {
        FRAMING(HttpServletResponse.SC_BAD_REQUEST),
        HOST(HttpServletResponse.SC_BAD_REQUEST),
        FOREIGN(HttpServletResponse.SC_BAD_REQUEST),
        BODY_SIZE(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE),
        VALUES(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE),
        CONTENT_TYPE(HttpServletResponse.SC_BAD_REQUEST),
        CHARSET(HttpServletResponse.SC_BAD_REQUEST),
        BODY(HttpServletResponse.SC_BAD_REQUEST),
        EMPTY_ID(HttpServletResponse.SC_BAD_REQUEST),
        ENCODING(HttpServletResponse.SC_BAD_REQUEST),
        NUL(HttpServletResponse.SC_BAD_REQUEST),
        DATE(HttpServletResponse.SC_BAD_REQUEST),
        RENDER_KIT(HttpServletResponse.SC_BAD_REQUEST);

        private final int status;

        Problem(int status) {
            this.status = status;
        }

        /** The key of the words. */
        String key() {
            return "error.400." + name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var problem = problem(request);
        if (problem.isPresent()) {
            request.setAttribute(PROBLEM, problem.get());
            if (problem.get() == Problem.FRAMING) {
                response.setHeader("Connection", "close");
            }
            response.sendError(problem.get().status);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Reads the body only if the headers are valid. */
    private static Optional<Problem> problem(HttpServletRequest request) {
        if (isAmbiguous(request)) {
            return Optional.of(Problem.FRAMING);
        }
        return (isKnown(request) ? Optional.<Problem>empty() : Optional.of(Problem.HOST))
                .or(() -> isForeign(request) ? Optional.of(Problem.FOREIGN) : address(request))
                .or(() -> DATES.stream().anyMatch(name -> !isDate(request, name))
                        ? Optional.of(Problem.DATE)
                        : Optional.empty())
                .or(() -> announced(request))
                .or(() -> values(request));
    }

    /**
     * Returns whether servers can disagree about the end of a request. Another one, between the browser and this one, could then take a
     * part of one user's request for the next request of another (request smuggling).
     */
    public static boolean isAmbiguous(HttpServletRequest request) {
        var encodings = Collections.list(request.getHeaders("Transfer-Encoding"));
        var lengths = Collections.list(request.getHeaders("Content-Length"));
        return lengths.size() > 1
                || (!encodings.isEmpty()
                        && (!lengths.isEmpty()
                                || request.getContentLengthLong() >= 0
                                || encodings.size() > 1
                                || !"chunked".equalsIgnoreCase(encodings.get(0).strip())));
    }

    /** Returns whether the operator allows the host name of a request; a monitor may ask for the status by any. */
    private static boolean isKnown(HttpServletRequest request) {
        var hosts = CommaList.parse(Setting.MATRICULA_HOSTS.value().orElse(null));
        return hosts.isEmpty()
                || request.getServletPath().startsWith(STATUS)
                || hosts.contains(request.getServerName().toLowerCase(Locale.ROOT));
    }

    /**
     * Returns whether another site sends a form, whatever it knows of a page. Browsers say so; what sends neither header is no browser,
     * and has no session of its user.
     */
    static boolean isForeign(HttpServletRequest request) {
        if (READING.contains(request.getMethod())) {
            return false;
        }
        var site = request.getHeader("Sec-Fetch-Site");
        var origin = request.getHeader("Origin");
        return (site != null && !List.of("same-origin", "none").contains(site))
                || (origin != null
                        && !origin.replaceFirst("^https?://", "").equalsIgnoreCase(request.getHeader("Host")));
    }

    private static Optional<Problem> address(HttpServletRequest request) {
        var query = request.getQueryString();
        if (query == null) {
            return Optional.empty();
        }
        if (MALFORMED.matcher(query).find()) {
            return Optional.of(Problem.ENCODING);
        }
        if (NUL.matcher(query).find()) {
            return Optional.of(Problem.NUL);
        }
        return READING.contains(request.getMethod()) && EMPTY_ID.matcher(query).find()
                ? Optional.of(Problem.EMPTY_ID)
                : Optional.empty();
    }

    private static boolean isDate(HttpServletRequest request, String header) {
        try {
            request.getDateHeader(header);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Optional<Problem> announced(HttpServletRequest request) {
        if (request.getContentLengthLong() > MOST_BYTES) {
            return Optional.of(Problem.BODY_SIZE);
        }
        var type = request.getContentType();
        if (type == null || (READING.contains(request.getMethod()) && !isMultipart(type))) {
            return Optional.empty();
        }
        if (!FORM.equals(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))) {
            return Optional.of(Problem.CONTENT_TYPE);
        }
        var charset = CHARSET.matcher(type);
        return charset.find() && !isKnown(charset.group(1).strip()) ? Optional.of(Problem.CHARSET) : Optional.empty();
    }

    private static boolean isMultipart(String type) {
        return type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static boolean isKnown(String charset) {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Checks the parameters. The first code that reads them decides how they are decoded. */
    private static Optional<Problem> values(HttpServletRequest request) {
        try {
            if (request.getCharacterEncoding() == null) {
                request.setCharacterEncoding(StandardCharsets.UTF_8.name());
            }
            var values = request.getParameterMap();
            if (values.values().stream().mapToInt(each -> each.length).sum() > MOST_VALUES) {
                return Optional.of(Problem.VALUES);
            }
            var kit = values.get(RENDER_KIT);
            return kit == null || List.of(ONLY_RENDER_KIT).equals(List.of(kit))
                    ? Optional.empty()
                    : Optional.of(Problem.RENDER_KIT);
        } catch (UnsupportedEncodingException | IllegalStateException | IllegalArgumentException e) {
            return Optional.of(Problem.BODY);
        }
    }
}
