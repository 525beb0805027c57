package org.matricula.web.browser.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The page of one account, or of one group. */
public final class AccountPage extends DeskPage {

    /** The page that the browser shows. */
    public AccountPage(Page page) {
        super(page);
    }

    /** Opens the form for a new account. */
    public static AccountPage openNew(Page page) {
        page.navigate("/account/edit");
        return new AccountPage(page);
    }

    /** Opens the form for a new group. */
    public static AccountPage openNewGroup(Page page) {
        page.navigate("/group/edit");
        return new AccountPage(page);
    }

    public Locator name() {
        return element("form:name");
    }

    public Locator active() {
        return element("form:active");
    }

    /** The check box of a right, by its label. */
    public Locator right(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** Saves and stays. */
    public void saveAndContinue() {
        element("form:saveAndContinue").click();
    }

    /** Creates a link with which the owner of the account chooses a password. */
    public String createLink() {
        page.locator("a.related").click();
        element("form:create").click();
        return element("form:address").inputValue();
    }
}
