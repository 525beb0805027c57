package org.matricula.web.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
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
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody who follows every link of every page, and presses every button. A page is opened anew only where a button has left it or
 * brought something else. Pages that differ only in what they are about are one page, and so are the buttons of the rows of a table.
 * Only what the {@link Supplies} made is changed.
 */
final class Crawler {

    private static final Set<String> ABOUT = Set.of("id", "row", "change");
    private static final Set<String> OF_EVERY_ENTITY = Set.of("list", "cells", "chosen", "delete", "form");
    private static final Set<String> FORMS_OF_A_TEMPLATE = Set.of("/account/edit", "/group/edit");
    private static final Set<String> ABOUT_HISTORY = Set.of("change", "action");

    private static final int NOT_FOUND = 404;
    private static final String FEW_ROWS = "?rows=10"; // they have the buttons of all

    /** Fills in the form of the sign-in, as it would be sent. */
    private static final String FORM = """
            (form, [account, password]) => {
              const data = new FormData(form);
              data.set('form:name', account);
              data.set('form:password', password);
              data.set('form:signIn', 'form:signIn');
              return new URLSearchParams(data).toString();
            }""";

    private static final Pattern TRACE = Pattern.compile("\\n\\s+at [\\w.$]+\\(");

    private final RunningDesk desk;
    private final Visitor visitor;
    private final Supplies supplies;
    private final String account;
    private final PageButtons buttons;
    private final Map<String, String> things = new HashMap<>();
    private final Map<String, String> pages = new LinkedHashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final List<String> faults = new ArrayList<>();
    private final Set<String> pressed = new HashSet<>();
    private final Set<String> shared = new HashSet<>();
    private final Set<String> visited = new TreeSet<>();
    private String doing;
    private String shown;
    private int shownStatus;

    /**
     * A session.
     *
     * @param account whose it is, to sign in again after signing out; null for nobody's
     * @param supplies makes what the pages are about; null for somebody who may only look at what there is
     */
    Crawler(RunningDesk desk, Visitor visitor, String account, Supplies supplies) {
        this.desk = desk;
        this.visitor = visitor;
        this.account = account;
        this.supplies = supplies;
        buttons = new PageButtons(visitor.page());
        visitor.expectComplaint("status of 404"); // each is a fault, but for what is supplied anew
        visitor.page().onDialog(dialog -> dialog.accept());
        visitor.page().onResponse(response -> {
            boolean opened = shownStatus == 0 && response.request().isNavigationRequest();
            if (response.status() >= 400 && !opened) {
                faults.add(doing + ": " + response.status() + " " + response.url());
            }
        });
    }

    /** The views that were shown, as in {@code /student/list.xhtml}. */
    Set<String> visited() {
        return visited;
    }

    /** Each page that was met, as it is called without what it is about, with one of its addresses. */
    Map<String, String> pages() {
        return pages;
    }

    /** The buttons that were pressed, each with its page. */
    Set<String> pressed() {
        return pressed;
    }

    /** Returns the faults, each with the action that showed it. */
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
        if (!path.startsWith("/") || pages.containsKey(PageShape.of(path))) {
            return;
        }
        pages.put(PageShape.of(path), path.endsWith("/list") ? path + FEW_ROWS : path);
        doing = "following " + path;
        var answer = visitor.context().request().get(path.replaceFirst("#.*", ""));
        var type = answer.headers().getOrDefault("content-type", "");
        if (answer.status() >= 400 || TRACE.matcher(answer.text()).find()) {
            faults.add(doing + ": " + answer.status());
        } else if (type.startsWith("text/html")) {
            open.add(PageShape.of(path));
        }
    }

    private void pressAll(String shape) {
        var waiting = new ArrayDeque<List<String>>();
        show(shape);
        buttons.links().forEach(this::meet);
        var plain = buttons.seen();
        plain.stream().filter(key -> isNew(shape, key)).forEach(key -> waiting.add(List.of(key)));
        var known = new HashSet<>(plain);
        List<String> before =
                List.of(); // what was pressed on the page that is shown; null where it has to be shown anew
        while (!waiting.isEmpty()) {
            var keys = waiting.remove();
            before = press(shape, keys, before) ? keys : null;
            if (before != null) {
                var seen = buttons.seen();
                if (keys.size() == 1) { // what a button brings is pressed at once, while it is there
                    var fresh = seen.stream().filter(key -> known.add(key) && isNew(shape, key));
                    fresh.forEach(key -> waiting.addFirst(List.of(keys.get(0), key)));
                }
                before = seen.equals(plain) ? List.of() : keys;
            } else if (isOpen(shape)) {
                before = List.of();
            }
            meet(page().url());
        }
    }

    /**
     * A button without a name of its own belongs to a template or a script: it is the same on all pages of a kind. So are all buttons
     * of the pages that every entity has from one template, but for those that lead to a page of the entity.
     */
    private boolean isNew(String shape, String key) {
        var path = shape.replaceFirst("\\?.*", "");
        var kind = FORMS_OF_A_TEMPLATE.contains(path) ? "form" : path.replaceFirst(".*/", "");
        if (key.startsWith("session:")) {
            return shared.add((OF_EVERY_ENTITY.contains(kind) ? kind : path) + " " + key);
        }
        boolean own = !OF_EVERY_ENTITY.contains(kind) || key.startsWith("action");
        return (own && key.endsWith("|")) || shared.add(kind + " " + key);
    }

    /**
     * Presses a button, or a button and what it brings.
     *
     * @param before what was pressed on the page that is shown; null where it has to be shown anew
     * @return whether the page is still there
     */
    private boolean press(String shape, List<String> keys, List<String> before) {
        doing = "pressing " + keys + " of " + shape;
        boolean onward = before != null
                && !before.isEmpty()
                && keys.size() == 2
                && before.get(0).equals(keys.get(0))
                && buttons.seen().contains(keys.get(1));
        if (!onward) {
            prepare(shape, keys.get(0), before);
        }
        var next = onward ? keys.subList(1, 2) : keys;
        for (var key : next) {
            if (!buttons.seen().contains(key)) {
                if (key.equals(keys.get(0))) {
                    faults.add(doing + ": there is no such button any more");
                }
                return false; // what the first button opened may depend on what was done before
            }
            buttons.press(key);
        }
        pressed.add(shape + " " + keys);
        if (page().locator("main h1").count() != 1) {
            faults.add(doing + ": no page came");
        }
        boolean stays = !buttons.isLeft();
        if (keys.get(0).startsWith("session:signOut")) {
            signInAgain();
        }
        return stays;
    }

    /** Shows the page with the button, where it is not shown as it is opened. */
    private void prepare(String shape, String key, List<String> before) {
        if (before == null || !before.isEmpty() || !buttons.seen().contains(key)) {
            show(shape);
        }
        if (!buttons.seen().contains(key)) {
            things.clear(); // another button has changed what it is about
            show(shape);
        }
    }

    /** Sends the form that whoever has signed out sees; where that leads is the start, whatever page was left. */
    private void signInAgain() {
        if (!page().locator("main").innerText().contains("You are signed out.")) {
            faults.add(doing + ": still signed in at " + page().url());
            return;
        }
        var form = page().locator("#form");
        var sent = form.evaluate(FORM, List.of(account, Premises.PASSWORD)).toString();
        var answer = visitor.context()
                .request()
                .post(
                        form.evaluate("form => form.action").toString(),
                        RequestOptions.create()
                                .setMaxRedirects(0)
                                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                                .setData(sent));
        var to = URI.create(desk.address("/")).resolve(answer.headers().getOrDefault("location", "?"));
        if (answer.status() != 302 || !to.equals(URI.create(desk.address("/")))) {
            faults.add(doing + ": the next sign-in led to " + answer.status() + " " + to);
        }
    }

    /** Opens a page; what it is about is supplied anew where another button has deleted it. */
    private void show(String shape) {
        if (open(shape) == NOT_FOUND && supplies != null) {
            things.clear();
            open(shape);
        }
        if (shownStatus >= 400) {
            faults.add(doing + ": " + shape + " is opened with " + shownStatus);
        }
        visited.add(PageShape.viewId(page().url()));
    }

    private int open(String shape) {
        shown = supplied(pages.get(shape));
        shownStatus = 0; // of this page, and told by whoever opens it
        shownStatus = page().navigate(shown).status();
        buttons.settle();
        return shownStatus;
    }

    /** Returns whether the browser loads the page again, as after a button that leads back to it. */
    private boolean isOpen(String shape) {
        return buttons.isRead() && page().url().equals(desk.address(shown)) && shown.equals(supplied(pages.get(shape)));
    }

    private Page page() {
        return visitor.page();
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
        var undo = PageShape.UNDO.equals(parts[0]);
        return parts[0] + "?"
                + Arrays.stream(parts[1].split("&", -1))
                        .map(each -> ABOUT.contains(PageShape.name(each)) || (undo && each.startsWith("action="))
                                ? PageShape.name(each) + "="
                                        + things.computeIfAbsent(kind(PageShape.name(each), folder), supplies::of)
                                : each)
                        .collect(Collectors.joining("&"));
    }

    /** Deletions and what can be undone are called by their parameter, everything else by its folder. */
    private static String kind(String parameter, String folder) {
        return ABOUT_HISTORY.contains(parameter) ? parameter : folder;
    }
}
