package org.matricula.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;

/**
 * Checks the page that a visitor sees with axe: all rules of WCAG 2.2 AA and its best practices, in light and dark. The script is
 * brought to a page once, and only what is wrong comes back. A page is scrolled to its end first, where the
 * sticky bar covers nothing: axe reports a field that is half covered as too small.
 */
final class Accessibility {

    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final String VISIBLE_NAMES =
            "label-content-name-mismatch"; // of WCAG 2.1 A, and off unless asked for
    private static final List<String> RULES_OF_COLOUR = List.of("color-contrast", "link-in-text-block");
    private static final String END_OF_TRANSITIONS =
            "document.getAnimations().filter(each => each instanceof CSSTransition).forEach(each => each.finish())";

    private static final String END_OF_PAGE = "scrollTo(0, document.documentElement.scrollHeight)";

    private static final Map<String, Object> ALL = Map.of(
            "runOnly", Map.of("type", "tag", "values", TAGS), "rules", Map.of(VISIBLE_NAMES, Map.of("enabled", true)));
    private static final Map<String, Object> COLOURS =
            Map.of("runOnly", Map.of("type", "rule", "values", RULES_OF_COLOUR));

    private static final String AXE = AxeBuilder.getAxeScript() + "\n;undefined";
    private static final String RUN = """
            options => axe.run(document, { ...options, resultTypes: ['violations'] }).then(found => found.violations
              .flatMap(rule => rule.nodes.map(node => rule.id + ': ' + node.target + ' ' + node.html)))""";

    private Accessibility() {}

    static void expectReadable(Visitor ada) {
        var page = ada.page();
        if ((boolean) page.evaluate("!window.axe")) {
            page.evaluate(AXE);
        }
        assertThat(violations(ColorScheme.LIGHT, page, ALL))
                .as("light " + page.url())
                .isEmpty();
        assertThat(violations(ColorScheme.DARK, page, COLOURS))
                .as("dark " + page.url())
                .isEmpty();
    }

    @SuppressWarnings("unchecked") // a list of texts, as the script says
    private static List<String> violations(ColorScheme scheme, Page page, Map<String, Object> options) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.evaluate(END_OF_TRANSITIONS);
        page.evaluate(END_OF_PAGE);
        return (List<String>) page.evaluate(RUN, options);
    }
}
