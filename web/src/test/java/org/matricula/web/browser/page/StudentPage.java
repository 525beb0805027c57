package org.matricula.web.browser.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The page of one student: fields, the course picker and the enrollment table. */
public final class StudentPage extends DeskPage {

    /** The path of the page. */
    public static final String PATH = "/student/edit";

    private final PickerBoxes picker;
    private final EnrollmentRows table;

    /** The page that the browser shows. */
    public StudentPage(Page page) {
        super(page);
        picker = new PickerBoxes(page, "courses");
        table = new EnrollmentRows(page, "courses");
    }

    /** Opens a student. */
    public static StudentPage open(Page page, long id) {
        page.navigate(PATH + "?id=" + id);
        return new StudentPage(page);
    }

    /** Opens the form for a new student. */
    public static StudentPage openNew(Page page) {
        page.navigate(PATH);
        return new StudentPage(page);
    }

    public Locator number() {
        return element("form:number");
    }

    public Locator name() {
        return element("form:name");
    }

    public Locator age() {
        return element("form:age");
    }

    /** The two boxes. */
    public PickerBoxes picker() {
        return picker;
    }

    /** The table that is the other view of the right box. */
    public EnrollmentRows table() {
        return table;
    }

    /** Finds a course by its code and chooses it; waits for its row. */
    public void pick(String code) {
        picker.find(code);
        picker.choose(code);
        assertThat(table.row(code)).isVisible();
    }

    /** Strikes the row of a course through, or takes a new one away; waits until it is done. */
    public void strike(String code) {
        table.remove(code);
        table.expectRemoved(code);
        quiet();
    }

    /** The same for a row that was not saved, which is gone then. */
    public void strikeNew(String code) {
        table.remove(code);
        assertThat(table.line(code)).hasCount(0);
        quiet();
    }

    /** Opens the question before the student is deleted. */
    public DeletionPage askToDelete() {
        element("delete").click();
        return new DeletionPage(page);
    }

    /** The number of added and removed rows, as text. */
    public Locator unsaved() {
        return element("form:unsaved");
    }

    /** Saves and goes to the list. */
    public StudentListPage save() {
        element("form:save").click();
        return new StudentListPage(page);
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

    /** The changes of someone else. */
    public ConflictPart conflicts() {
        return new ConflictPart(page);
    }

    /** The question about grades that would be lost. */
    public Locator losses() {
        return element("form:losses");
    }

    /** Answers that question: they stay. */
    public void keepGraded() {
        element("form:keepGraded").click();
    }

    /** Answers that question: remove them. */
    public void removeGraded() {
        element("form:removeGraded").click();
    }
}
