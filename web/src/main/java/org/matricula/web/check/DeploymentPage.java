package org.matricula.web.check;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.matricula.persistence.check.DeploymentCheck;
import org.matricula.persistence.check.Finding;
import org.matricula.persistence.check.Reached;
import org.matricula.persistence.check.State;
import org.matricula.web.page.Client;
import org.matricula.web.page.Html;
import org.matricula.web.page.HtmlTable;
import org.matricula.web.page.PageRequest;
import org.matricula.web.page.Texts;

/** Shows what the deployment check finds, the worst first. */
@Named
@RequestScoped
public class DeploymentPage {

    private static final String ID = "findings";
    private static final List<String> FORWARDED =
            List.of("X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "Forwarded");
    private static final Map<State, String> ICONS = Map.of(State.OK, "✓", State.WARNING, "!", State.ERROR, "✕");

    @EJB
    private DeploymentCheck check;

    @Inject
    private PageRequest page;

    @Inject
    private Texts texts;

    private @Nullable List<Finding> findings;

    /** Runs the checks. */
    public void look() {
        var request = (HttpServletRequest) page.external().getRequest();
        var forwarded = FORWARDED.stream()
                .filter(name -> request.getHeader(name) != null)
                .toList();
        findings = check.look(new Reached(Client.isSecure(request), request.getRemoteAddr(), forwarded, headers()));
    }

    /** Returns the headers that the answer has before the page is written. */
    private Map<String, List<String>> headers() {
        var response = (HttpServletResponse) page.external().getResponse();
        var headers = new TreeMap<String, List<String>>();
        for (var name : response.getHeaderNames()) {
            headers.put(name.toLowerCase(Locale.ROOT), valuesOf(response.getHeaders(name)));
        }
        return headers;
    }

    private static List<String> valuesOf(Collection<String> values) {
        return List.copyOf(values);
    }

    /** Returns how many checks found each state, in words. */
    public String getSummary() {
        return texts.get(
                "check.summary",
                Finding.count(all(), State.ERROR),
                Finding.count(all(), State.WARNING),
                Finding.count(all(), State.OK));
    }

    /** Returns the command that looks from outside at the address of this page. */
    public String getCommand() {
        var request = (HttpServletRequest) page.external().getRequest();
        var scheme = Client.isSecure(request) ? "https://" : "http://";
        return "./manage check --deploy --url " + scheme + request.getHeader("Host") + request.getContextPath();
    }

    private List<Finding> all() {
        return findings == null ? Collections.emptyList() : findings;
    }

    /** Returns the table. */
    public Html getTable() {
        var heads = List.of(
                texts.get("check.state"), texts.get("check.check"), texts.get("check.found"), texts.get("check.todo"));
        var html = HtmlTable.begin(ID, "list findings");
        heads.forEach(
                head -> html.start("th").attribute("scope", "col").text(head).end("th"));
        HtmlTable.beginRows(html, ID);
        all().stream()
                .sorted(Comparator.comparing(Finding::state).reversed())
                .forEach(each -> write(html, heads, each));
        return HtmlTable.end(html);
    }

    private void write(Html html, List<String> heads, Finding finding) {
        var state = finding.state().name().toLowerCase(Locale.ROOT);
        html.start("tr").attribute("data-check", finding.check());
        HtmlTable.beginCell(html, heads.get(0), null)
                .start("span", "state " + state)
                .start("span", "icon")
                .attribute("aria-hidden", "true")
                .text(ICONS.get(finding.state()))
                .end("span")
                .text(texts.get("check.state." + state))
                .end("span")
                .end("td");
        HtmlTable.beginCell(html, heads.get(1), null).text(finding.title()).end("td");
        HtmlTable.beginCell(html, heads.get(2), null).text(finding.found()).end("td");
        HtmlTable.beginCell(html, heads.get(3), null)
                .text(finding.todo().orElse("–"))
                .end("td")
                .end("tr");
    }
}
