package org.matricula.persistence.check;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer of a web server.
 *
 * @param headers by their names in lower case
 * @param body its beginning, as it was sent
 * @param protocol of the encryption, as in {@code TLSv1.3}; null without encryption
 * @param certificateEnds when the certificate expires; null without encryption
 */
record Answer(
        int status,
        Map<String, List<String>> headers,
        String body,
        @Nullable String protocol,
        @Nullable Instant certificateEnds) {

    /** Returns all values of a header as one text; empty if there is none. */
    String header(String name) {
        return String.join(", ", headers.getOrDefault(name, List.of()));
    }

    /** Returns whether the server refused the request. */
    boolean isRefusal() {
        return status >= 400;
    }
}
