package org.matricula.web.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.matricula.persistence.database.Setting;

/**
 * The address from which a user comes. A proxy says so in {@code X-Forwarded-For}, which anybody can send: it counts only from a proxy
 * that the operator names in {@code MATRICULA_PROXIES}.
 */
final class ClientAddress {

    private ClientAddress() {}

    /** Returns the address of the client of a request. */
    static String of(HttpServletRequest request) {
        return of(
                request.getRemoteAddr(),
                Collections.list(request.getHeaders("X-Forwarded-For")),
                names(Setting.MATRICULA_PROXIES.value().orElse("")));
    }

    private static Set<String> names(String list) {
        return Arrays.stream(list.split(",")).map(String::strip).collect(Collectors.toSet());
    }

    /**
     * Returns the address nearest to the server that is no trusted proxy; each proxy appends the address it was asked by.
     *
     * @param asking the address that the connection comes from
     */
    static String of(String asking, List<String> forwarded, Set<String> proxies) {
        var way = new ArrayList<String>();
        forwarded.forEach(
                header -> Arrays.stream(header.split(",")).map(String::strip).forEach(way::add));
        way.add(asking);
        Collections.reverse(way);
        return way.stream()
                .filter(address -> !proxies.contains(address))
                .findFirst()
                .orElse(asking);
    }
}
