package org.matricula.persistence.check;

import java.util.List;
import java.util.Map;

/**
 * The way in which a page was reached, and the headers of its answer.
 *
 * @param secure whether the browser uses TLS
 * @param by the address that the connection comes from: the browser, or the last proxy
 * @param forwarded the names of the headers in which proxies tell about the browser
 * @param headers of the answer, by their names in lower case
 */
public record Reached(boolean secure, String by, List<String> forwarded, Map<String, List<String>> headers) {}
