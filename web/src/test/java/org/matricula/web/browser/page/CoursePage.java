package org.matricula.web.browser.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The page of one course: fields, students to enroll, and the roster, whose cells save themselves. */
public final class CoursePage extends DeskPage {

    /** The path of the page. */
    public static final String PATH = "/course/edit";

    private final PickerBoxes picker;
    private final RosterRows roster;

    /** The page that the browser shows. */
    public CoursePage(Page page) {
        super(page);
        picker = new PickerBoxes(page, "picks");
        roster = new RosterRows(page);
    }

    /** Opens a course. */
    public static CoursePage open(Page page, long id) {
        page.navigate(PATH + "?id=" + id);
        return new CoursePage(page);
    }

    /** Opens the form for a new course. */
    public static CoursePage openNew(Page page) {
        page.navigate(PATH);
        return new CoursePage(page);
    }

    public Locator code() {
        return element("form:code");
    }

    public Locator name() {
        return element("form:name");
    }

    public Locator description() {
        return element("form:description");
    }

    /** The number of enrolled students, and of those without a grade. */
    public Locator counts() {
        return element("counts");
    }

    /** Unfolds the boxes. */
    public void unfold() {
        element("enroll").click();
        assertThat(picker.search()).isVisible();
    }

    /** The boxes, once they are unfolded. */
    public PickerBoxes picker() {
        return picker;
    }

    /** Finds a student by the number and chooses it. */
    public void pick(String number) {
        picker.find(number);
        picker.choose(number);
        assertThat(picker.item(picker.chosen(), number)).isVisible();
    }

    public RosterRows roster() {
        return roster;
    }

    /** Presses "save and continue" and does not wait for what comes of it. */
    public void pressSave() {
        element("form:saveAndContinue").click();
    }

    /** Saves, stays, and waits for the desk to say so. */
    public void saveAndContinue() {
        pressSave();
        assertThat(messages()).containsText("was saved");
    }

    /** The question about grades that would be lost. */
    public Locator losses() {
        return element("form:losses");
    }

    /** Answers that question: remove them. */
    public void removeGraded() {
        element("form:removeGraded").click();
    }
}
