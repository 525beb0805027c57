package org.matricula.payara;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpProbe;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.ssl.SSLUtils;

/**
 * Adds the security headers to answers that have none: those of the server itself, such as 301, 400, 405, 417 and 505. Stands between the
 * network and the HTTP codec, which writes some of them without asking any other filter. Their reasons are replaced by the usual ones,
 * which do not say how the server works.
 */
final class AnswerHeaders extends BaseFilter {

    /* lower ones, as 100, are not the answer yet */
    private static final int FIRST_FINAL = 200;

    private static final String POLICY = "Content-Security-Policy";
    private static final Map<String, String> HEADERS = new LinkedHashMap<>();

    static {
        HEADERS.put("X-Content-Type-Options", "nosniff");
        HEADERS.put("Referrer-Policy", "same-origin");
        HEADERS.put(POLICY, "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        HEADERS.put("Cross-Origin-Opener-Policy", "same-origin");
        HEADERS.put("Cache-Control", "no-store");
    }

    private static final String HSTS = "Strict-Transport-Security";
    private static final String A_YEAR = "max-age=31536000; includeSubDomains";

    /** The head that the codec has just made for a connection; what it writes next begins with it. */
    private final Attribute<String> head =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(AnswerHeaders.class.getName());

    /** Returns the probe that tells which answers need headers; the codec has to call it. */
    HttpProbe probe() {
        return new HttpProbe.Adapter() {
            @Override
            @SuppressWarnings("rawtypes") // as its interface
            public void onHeaderSerializeEvent(Connection connection, HttpHeader header, Buffer buffer) {
                if (header instanceof HttpResponsePacket response
                        && response.getStatus() >= FIRST_FINAL
                        && !header.containsHeader(POLICY)) {
                    head.set(connection, missing(connection, response));
                }
            }
        };
    }

    /** Returns the first line of an answer, and the headers that it lacks. */
    private static String missing(Connection<?> connection, HttpResponsePacket response) {
        int status = response.getStatus();
        var usual = HttpStatus.getHttpStatus(status).getReasonPhrase();
        var lines = new StringBuilder("HTTP/1.1 " + status + " " + usual + "\r\n");
        HEADERS.forEach((name, value) -> {
            if (!response.containsHeader(name)) {
                lines.append(name).append(": ").append(value).append("\r\n");
            }
        });
        if (SSLUtils.getSSLEngine(connection) != null && !response.containsHeader(HSTS)) {
            lines.append(HSTS).append(": ").append(A_YEAR).append("\r\n");
        }
        return lines.toString();
    }

    @Override
    public NextAction handleWrite(FilterChainContext context) {
        var lines = head.remove(context.getConnection());
        if (lines != null && context.getMessage() instanceof Buffer answer) {
            int end = answer.position();
            while (answer.get(end) != '\n') {
                end++;
            }
            answer.position(end + 1);
            var begun = Buffers.wrap(context.getMemoryManager(), lines, StandardCharsets.US_ASCII);
            context.setMessage(Buffers.appendBuffers(context.getMemoryManager(), begun, answer));
        }
        return context.getInvokeAction();
    }
}
