package org.matricula.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.matricula.domain.text.CommaList;
import org.matricula.persistence.database.Setting;

/**
 * The browser at the other end, behind the proxies between. These say in {@code X-Forwarded-For} and {@code X-Forwarded-Proto} what they
 * were asked by; as anybody can send these headers, they count only from proxies that the operator names in {@code MATRICULA_PROXIES}.
 */
public final class Client {

    private Client() {}

    /** Returns the address that a request comes from. */
    public static String address(HttpServletRequest request) {
        return address(request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")), proxies());
    }

    private static Set<String> proxies() {
        return CommaList.parse(Setting.MATRICULA_PROXIES.value().orElse(null));
    }

    /** Returns whether the browser uses TLS. */
    public static boolean isSecure(HttpServletRequest request) {
        return request.isSecure()
                || ("https".equals(request.getHeader("X-Forwarded-Proto"))
                        && proxies().contains(request.getRemoteAddr()));
    }

    /**
     * Returns the address nearest to the server that is no trusted proxy; each proxy appends the address it was asked by.
     *
     * @param asking the address that the connection comes from
     */
    static String address(String asking, List<String> forwarded, Set<String> proxies) {
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
