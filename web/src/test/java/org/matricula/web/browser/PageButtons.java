package org.matricula.web.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import java.util.List;

/** The buttons and links of the page that a browser shows. Buttons of the rows of a table that do the same are one button. */
final class PageButtons {

    /** Buttons that are seen once everything is opened that can be: those of forms, and those of scripts. */
    private static final String SEEN = """
            () => {
              document.querySelectorAll('details').forEach(each => { each.open = true; });
              const found = [], rows = new Map();
              for (const each of document.querySelectorAll('button, input[type=submit], a[href="#"]')) {
                if (!each.checkVisibility({ visibilityProperty: true }) || each.disabled || each.closest('[inert], .ui-state-disabled')) continue;
                const key = (each.id || each.name + each.value || each.className).replace(/\\d+/g, '#') + '|' + (each.id || (each.name && each.value) ? '' : each.textContent.trim());
                const row = each.closest('tbody tr');
                if (row && location.pathname.endsWith('/scale') && !row.textContent.includes('MARK')) continue;
                if (rows.has(key)) continue;
                rows.set(key, each);
                found.push(key);
              }
              window.crawled = rows;
              return found;
            }""".replace("MARK", Supplies.MARK);

    private static final String LINKS = """
            () => [...new Set([...document.querySelectorAll('a[href]')].filter(each => !each.getAttribute('href').startsWith('#'))
              .map(each => each.href))]""";

    /** Types what a page asks for, ticks the first row of a list, and presses the button. */
    private static final String PRESS = """
            ([key, name]) => {
              const button = window.crawled.get(key), form = button.closest('form');
              for (const field of form ? form.querySelectorAll('[aria-required=true], [id$=":typed"]') : []) {
                const label = document.querySelector(`label[for="${field.id}"]`);
                const asked = field.id.endsWith(':typed') && label ? label.textContent.replace('*', '').trim().split(' ').pop() : name;
                if (!field.value) field.value = asked;
              }
              const row = document.querySelector('input[name=row]');
              if (form && form.id === 'chosen' && row) row.checked = true;
              window.addEventListener('beforeunload', () => { window.crawlLeaves = true; });
              button.click();
            }""";

    private static final String TWO_FRAMES =
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(!!window.crawlLeaves))))";
    private static final String QUIET =
            "() => document.readyState === 'complete' && (!window.PrimeFaces || PrimeFaces.ajax.Queue.isEmpty())";

    private final Page page;
    private boolean read;

    PageButtons(Page page) {
        this.page = page;
        page.onRequest(this::note);
    }

    private void note(Request request) {
        if (request.isNavigationRequest()) {
            read = "GET".equals(request.method());
        }
    }

    /** Returns the keys of the visible buttons. */
    @SuppressWarnings("unchecked") // a list of texts, as the script says
    List<String> seen() {
        return (List<String>) page.evaluate(SEEN);
    }

    /** The addresses of all links. */
    @SuppressWarnings("unchecked") // a list of texts, as the script says
    List<String> links() {
        return (List<String>) page.evaluate(LINKS);
    }

    /** Presses one that was seen, and waits for what comes. */
    void press(String key) {
        page.evaluate(PRESS, List.of(key, Supplies.name()));
        settle();
    }

    /** Waits for the page that comes, or for the part of the page. */
    void settle() {
        if (leaves()) {
            page.waitForFunction("() => !window.crawlLeaves");
        }
        page.waitForFunction(QUIET);
    }

    private boolean leaves() {
        try {
            return (boolean) page.evaluate(TWO_FRAMES);
        } catch (PlaywrightException e) { // the next page came while the script waited
            return true;
        }
    }

    /** Returns whether another page was loaded since the buttons were found. */
    boolean isLeft() {
        return !(boolean) page.evaluate("() => !!window.crawled");
    }

    /** Returns whether the page is as its address opens it, and not the answer to a form. */
    boolean isRead() {
        return read;
    }
}
