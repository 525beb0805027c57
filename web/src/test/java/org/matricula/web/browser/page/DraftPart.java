package org.matricula.web.browser.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The part of a page about the end of the session, and about the input before it. */
public final class DraftPart {

    private static final int MINUTE = 60_000; // milliseconds

    private final Page page;

    /** The page that the browser shows. */
    public DraftPart(Page page) {
        this.page = page;
    }

    /** Moves the clock of the browser on, as if its user were away. */
    public void pass(int minutes) {
        page.waitForFunction("() => PrimeFaces.widgets.sessionEnd");
        page.clock().fastForward((long) minutes * MINUTE);
    }

    /** The announcement before the session ends. */
    public Locator ending() {
        return page.locator("#ending");
    }

    /** The announcement that it has ended. */
    public Locator ended() {
        return page.locator("#ended");
    }

    /** Puts the end off. */
    public void stay() {
        page.locator("#stay").click();
    }

    /** Goes to the sign-in and back. */
    public void signInAgain() {
        page.locator("#signInAgain").click();
    }

    /** The offer of what was typed before. */
    public Locator offer() {
        return page.locator("#draft");
    }

    /** Takes the offer. */
    public void putBack() {
        page.locator("#putBack").click();
    }

    /** Turns the offer down. */
    public void discard() {
        page.locator("#discard").click();
    }

    /** The values that could not be restored. */
    public Locator left() {
        return page.locator("#draftLeft");
    }
}
