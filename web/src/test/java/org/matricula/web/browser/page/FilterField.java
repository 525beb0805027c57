package org.matricula.web.browser.page;

import com.microsoft.playwright.Locator;

/** A filter of a list: a button that opens its fields. */
public final class FilterField {

    private final Locator drop;

    FilterField(Locator drop) {
        this.drop = drop;
    }

    /** Opens its fields. */
    public FilterField open() {
        if (drop.getAttribute("open") == null) {
            drop.locator("summary").click();
        }
        return this;
    }

    /** Folds its fields. */
    public void close() {
        drop.locator("summary").click();
    }

    /** The boxes, in their order. */
    public Locator boxes() {
        return drop.locator("label.box");
    }

    /** The box with this word. */
    public Locator box(String word) {
        return drop.getByLabel(word, new Locator.GetByLabelOptions().setExact(true));
    }

    /** Ticks a box, and shows the rows. */
    public void choose(String word) {
        open();
        boxes().filter(new Locator.FilterOptions().setHasText(word))
                .first()
                .locator("input")
                .check();
        show();
    }

    /** The field that finds an object by words. */
    public Locator words() {
        return drop.locator("input[type=text]");
    }

    /** Names an object by words, and shows the rows. */
    public void name(String words) {
        open();
        words().fill(words);
        show();
    }

    /** The suggestions of the field. */
    public Locator offered() {
        return drop.locator("datalist option");
    }

    /** The first number or day. */
    public Locator from() {
        return drop.locator("input[name$='.from']");
    }

    /** The last number or day. */
    public Locator to() {
        return drop.locator("input[name$='.to']");
    }

    /** Shows the rows. */
    public void show() {
        drop.locator("button[type=submit]").click();
    }
}
