package org.matricula.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;

/** Checks the page that a visitor sees with axe: all rules of WCAG 2.2 AA and its best practices, in light and dark. */
final class Accessibility {

    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final String VISIBLE_NAMES =
            "label-content-name-mismatch"; // of WCAG 2.1 A, and off unless asked for
    private static final List<String> RULES_OF_COLOUR = List.of("color-contrast", "link-in-text-block");
    private static final String END_OF_TRANSITIONS =
            "document.getAnimations().filter(each => each instanceof CSSTransition).forEach(each => each.finish())";

    private Accessibility() {}

    static void expectReadable(Visitor ada) {
        assertThat(violations(
                        in(ColorScheme.LIGHT, ada).options(withVisibleNames()).withTags(TAGS)))
                .as("light " + ada.page().url())
                .isEmpty();
        assertThat(violations(in(ColorScheme.DARK, ada).withRules(RULES_OF_COLOUR)))
                .as("dark " + ada.page().url())
                .isEmpty();
    }

    private static AxeRunOptions withVisibleNames() {
        var on = new AxeRuleOptions();
        on.setEnabled(true);
        var options = new AxeRunOptions();
        options.setRules(Map.of(VISIBLE_NAMES, on));
        return options;
    }

    private static AxeBuilder in(ColorScheme scheme, Visitor ada) {
        ada.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        ada.page().evaluate(END_OF_TRANSITIONS);
        return new AxeBuilder(ada.page());
    }

    private static List<String> violations(AxeBuilder axe) {
        return axe
                .setLegacyMode(true) // there are no frames to be visited one by one
                .analyze()
                .getViolations()
                .stream()
                .flatMap(rule -> rule.getNodes().stream()
                        .map(node -> rule.getId() + ": " + node.getTarget() + " " + node.getHtml()))
                .toList();
    }
}
