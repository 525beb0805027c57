package org.matricula.web.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody who follows every link of every page, and presses every button, each on the page as it is opened. Pages that differ only in
 * what they are about are one page, and so are the buttons of the rows of a table. Only what the {@link Supplies} made is changed.
 */
final class Crawler {

    /** Buttons that are seen once everything is opened that can be: those of forms, and those of scripts. */
    private static final String SEEN = """
            () => {
              document.querySelectorAll('details').forEach(each => { each.open = true; });
              const found = [], rows = new Map();
              for (const each of document.querySelectorAll('button, input[type=submit], a[href="#"]')) {
                if (!each.checkVisibility({ visibilityProperty: true }) || each.disabled || each.closest('[inert], .ui-state-disabled')) continue;
                const key = (each.id || each.name + each.value || each.className).replace(/\\d+/g, '#') + '|' + (each.id ? '' : each.textContent.trim());
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

    private static final Set<String> TELLING =
            Set.of("action", "of"); // parameters whose value makes another page of it
    private static final Set<String> ABOUT = Set.of("id", "row", "change");

    private static final Pattern TRACE = Pattern.compile("\\n\\s+at [\\w.$]+\\(");

    private final RunningDesk desk;
    private final Visitor visitor;
    private final Supplies supplies;
    private final Runnable signIn;
    private final Map<String, String> things = new HashMap<>();
    private final Map<String, String> pages = new LinkedHashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final List<String> faults = new ArrayList<>();
    private final Set<String> pressed = new HashSet<>();
    private final Set<String> shared = new HashSet<>();
    private String doing;

    /**
     * Begins at a page.
     *
     * @param supplies makes what the pages are about; null for somebody who may only look at what there is
     * @param signIn brings the user back who signed out; does nothing for somebody who never signed in
     */
    Crawler(RunningDesk desk, Visitor visitor, Supplies supplies, Runnable signIn) {
        this.desk = desk;
        this.visitor = visitor;
        this.supplies = supplies;
        this.signIn = signIn;
        visitor.page().onDialog(dialog -> dialog.accept());
        visitor.page().onResponse(response -> {
            if (response.status() >= 400) {
                faults.add(doing + ": " + response.status() + " " + response.url());
            }
        });
    }

    /** Each page that was met, as it is called without what it is about, with one of its addresses. */
    Map<String, String> pages() {
        return pages;
    }

    /** The buttons that were pressed, each with its page. */
    Set<String> pressed() {
        return pressed;
    }

    /** What went wrong, with what was done. */
    List<String> faults() {
        return faults;
    }

    void crawl(String... starts) {
        Stream.of(starts).forEach(this::meet);
        while (!open.isEmpty()) {
            var page = open.remove();
            pressAll(page);
        }
    }

    /** Reads a page that is new; whatever it leads to is read as well. */
    private void meet(String address) {
        var path = address.startsWith(desk.address("/"))
                ? address.substring(desk.address("").length())
                : address;
        if (!path.startsWith("/") || pages.containsKey(shape(path))) {
            return;
        }
        pages.put(shape(path), path);
        doing = "following " + path;
        var answer = visitor.context().request().get(path.replaceFirst("#.*", ""));
        var type = answer.headers().getOrDefault("content-type", "");
        if (answer.status() >= 400 || TRACE.matcher(answer.text()).find()) {
            faults.add(doing + ": " + answer.status());
        } else if (type.startsWith("text/html")) {
            open.add(shape(path));
        }
    }

    private static String shape(String path) {
        try {
            var uri = new URI(path.replace(" ", "%20"));
            var names = uri.getRawQuery() == null
                    ? ""
                    : Arrays.stream(uri.getRawQuery().split("&", -1))
                            .map(each -> TELLING.contains(name(each)) ? each : name(each))
                            .filter(each -> !each.equals("list"))
                            .map(each -> each.replaceFirst("\\.(from|to)$", ""))
                            .distinct()
                            .sorted()
                            .collect(Collectors.joining("&"));
            boolean list = uri.getPath().endsWith("/list"); // a list is the same list, however it is filtered
            return uri.getPath() + (names.isEmpty() || list ? "" : "?" + names);
        } catch (URISyntaxException e) {
            throw new AssertionError(path, e);
        }
    }

    private static String name(String parameter) {
        return parameter.replaceFirst("=.*", "");
    }

    private void pressAll(String shape) {
        var waiting = new ArrayDeque<List<String>>();
        show(shape);
        links();
        var plain = seen();
        plain.stream().filter(key -> isNew(shape, key)).forEach(key -> waiting.add(List.of(key)));
        var known = new HashSet<>(plain);
        while (!waiting.isEmpty()) {
            var keys = waiting.remove();
            press(shape, keys);
            if (!left() && keys.size() == 1) {
                seen().stream()
                        .filter(key -> known.add(key) && isNew(shape, key))
                        .forEach(key -> waiting.add(List.of(keys.get(0), key)));
            }
            meet(page().url());
        }
    }

    /** A button without a name of its own belongs to a template or a script: it is the same on all pages of a kind. */
    private boolean isNew(String shape, String key) {
        boolean named = key.endsWith("|");
        return named || shared.add(shape.replaceFirst("\\?.*", "").replaceFirst(".*/", "") + " " + key);
    }

    private void press(String shape, List<String> keys) {
        doing = "pressing " + keys + " of " + shape;
        show(shape);
        if (!seen().contains(keys.get(0))) {
            things.clear(); // another button has changed what it is about
            show(shape);
        }
        for (var key : keys) {
            if (!seen().contains(key)) {
                if (key.equals(keys.get(0))) {
                    faults.add(doing + ": there is no such button any more");
                }
                return; // what the first button opened may depend on what was done before
            }
            page().evaluate(PRESS, List.of(key, Supplies.name()));
            settle();
        }
        pressed.add(shape + " " + keys);
        if (page().locator("main h1").count() != 1) {
            faults.add(doing + ": no page came");
        }
        if (keys.get(0).startsWith("session:signOut")) {
            if (!page().locator("main").innerText().contains("You are signed out.")) {
                faults.add(doing + ": still signed in at " + page().url());
            }
            signIn.run();
            if (!page().url().equals(desk.address("/"))) {
                faults.add(doing + ": the next sign-in led to " + page().url());
            }
        }
    }

    /** Opens a page; what it is about is supplied anew where another button has deleted it. */
    private void show(String shape) {
        var path = supplied(pages.get(shape));
        if (supplies != null && visitor.context().request().get(path).status() == 404) {
            things.clear();
            path = supplied(pages.get(shape));
        }
        page().navigate(path);
        settle();
    }

    private Page page() {
        return visitor.page();
    }

    private boolean left() {
        return !(boolean) page().evaluate("() => !!window.crawled");
    }

    @SuppressWarnings("unchecked") // a list of texts, as the script says
    private List<String> seen() {
        return (List<String>) page().evaluate(SEEN);
    }

    @SuppressWarnings("unchecked") // a list of texts, as the script says
    private void links() {
        ((List<String>) page().evaluate(LINKS)).forEach(this::meet);
    }

    /** Waits for the page that comes, or for the part of the page. */
    private void settle() {
        if (leaves()) {
            page().waitForFunction("() => !window.crawlLeaves");
        }
        page().waitForFunction(QUIET);
    }

    private boolean leaves() {
        try {
            return (boolean) page().evaluate(TWO_FRAMES);
        } catch (PlaywrightException e) { // the next page came while the script waited
            return true;
        }
    }

    /** The same page about something that was supplied. */
    private String supplied(String path) {
        if (supplies == null) {
            return path;
        }
        var parts = path.split("\\?", 2);
        if (parts.length == 1) {
            return path;
        }
        var folder = parts[0].split("/", -1)[1];
        return parts[0] + "?"
                + Arrays.stream(parts[1].split("&", -1))
                        .map(each -> ABOUT.contains(name(each))
                                ? name(each) + "="
                                        + things.computeIfAbsent(
                                                each.startsWith("change") ? "change" : folder, supplies::of)
                                : each)
                        .collect(Collectors.joining("&"));
    }
}
