package org.matricula.web.browser.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.regex.Pattern;

/** The parts of every page: a heading, messages, the menu and the button that signs out. */
public class DeskPage {

    protected final Page page;

    /** The page that the browser shows. */
    public DeskPage(Page page) {
        this.page = page;
    }

    /** The only heading of the first level. */
    public Locator heading() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    /** The messages about the last action. */
    public Locator messages() {
        return element("messages");
    }

    /** The note above the page that lists what is wrong with its fields. */
    public Locator errors() {
        return element("errors");
    }

    /** The error beside a field. */
    public Locator error(Locator field) {
        return element(field.getAttribute("id") + "Error");
    }

    /** The name of the user who is signed in. */
    public Locator caller() {
        return page.locator(".caller");
    }

    /** Signs out by the link at the top. */
    public SignInPage signOut() {
        element("session:signOut").click();
        assertThat(page).hasURL(Pattern.compile(".*" + SignInPage.PATH + ".*"));
        return new SignInPage(page);
    }

    /** A field that the user may not change. */
    public Locator text(String field) {
        return element(field);
    }

    /** Leaves a page on which there is nothing to be saved. */
    public void close() {
        element("close").click();
    }

    /** Opens the page anew, as the browser's own button does. */
    public void reload() {
        page.waitForLoadState(); // a page that is half loaded, and was posted, would be posted again
        page.reload();
    }

    /** Goes back, as the browser's own button does, as soon as the browser shows the page with this path: Chromium refuses it meanwhile. */
    public void backFrom(String path) {
        page.waitForURL(url -> URI.create(url).getPath().endsWith(path));
        page.goBack();
    }

    /** Waits until no request of the page for a part of itself is under way or queued. */
    public void quiet() {
        page.waitForFunction("() => PrimeFaces.ajax.Queue.isEmpty()");
    }

    /** An element of the page by its whole id. */
    protected final Locator element(String id) {
        return page.locator("[id='" + id + "']");
    }
}
