package org.matricula.web.browser;

import static org.matricula.web.browser.BadText.BLANK;
import static org.matricula.web.browser.BadText.CONTROL;
import static org.matricula.web.browser.BadText.EMOJI;
import static org.matricula.web.browser.BadText.EMPTY;
import static org.matricula.web.browser.BadText.FRACTION;
import static org.matricula.web.browser.BadText.LINES;
import static org.matricula.web.browser.BadText.NEGATIVE;
import static org.matricula.web.browser.BadText.PATTERN;
import static org.matricula.web.browser.BadText.TOO_LONG;
import static org.matricula.web.browser.BadText.TURNED;
import static org.matricula.web.browser.BadText.ZERO;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.matricula.web.browser.PlainBrowser.Answer;
import org.matricula.web.browser.page.SetupPage;

/**
 * A value that was sent in a field of the first set-up, and the answer. It is tried before the desk has its
 * first account: afterwards there is no such form.
 *
 * @param kept what the other fields that are no passwords held
 * @param logged what the server complained about meanwhile
 */
record RefusedSetup(String field, BadText bad, Map<String, String> kept, Answer answer, String logged) {

    private static final String CODE = "form:code";
    private static final String NAME = "form:name";
    private static final String PASSWORD = "form:password";
    private static final String AGAIN = "form:again";

    /** The passwords. */
    static final Set<String> SECRETS = Set.of(PASSWORD, AGAIN);

    /** The texts that each field refuses. */
    private static Map<String, Set<BadText>> refusing() {
        var fields = new LinkedHashMap<String, Set<BadText>>();
        fields.put(CODE, EnumSet.allOf(BadText.class));
        fields.put(NAME, EnumSet.of(EMPTY, BLANK, TOO_LONG, CONTROL, ZERO, LINES, TURNED));
        fields.put(PASSWORD, EnumSet.of(EMPTY, BLANK, TOO_LONG, NEGATIVE, FRACTION, PATTERN, EMOJI));
        fields.put(AGAIN, EnumSet.allOf(BadText.class));
        return fields;
    }

    /** Sends each of them; the set-up is pending as before. */
    static List<RefusedSetup> all(RunningDesk desk, Visitor someone, String code) throws IOException {
        var browser = new PlainBrowser(desk, someone);
        var page = browser.get(SetupPage.PATH);
        var all = new ArrayList<RefusedSetup>();
        for (var field : page.fields("form")) {
            for (var bad : refusing().getOrDefault(field, Set.of())) {
                var sent = new HashMap<>(Map.of(CODE, code, NAME, "somebody"));
                SECRETS.forEach(each -> sent.put(each, Premises.PASSWORD));
                sent.put(field, bad.text());
                sent.compute(AGAIN, (again, text) -> field.equals(PASSWORD) ? bad.text() : text);
                int before = desk.log().length();
                var answer = browser.send(page, "form", "form:create", sent);
                sent.keySet().removeAll(SECRETS);
                sent.replace(field, bad.shown());
                all.add(new RefusedSetup(field, bad, sent, answer, desk.log().substring(before)));
            }
        }
        return all;
    }
}
