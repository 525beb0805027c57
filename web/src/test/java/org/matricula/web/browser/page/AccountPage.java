package org.matricula.web.browser.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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
        page.locator("a.related").first().click();
        element("form:create").click();
        return element("form:address").inputValue();
    }

    /** Creates an account in a group, and returns the link for its password. */
    public static String create(Page page, String name, String group) {
        var account = openNew(page);
        account.name().fill(name);
        assertThat(account.active()).isChecked();
        account.groups("source")
                .filter(new Locator.FilterOptions().setHasText(group))
                .dblclick();
        account.quiet();
        account.saveAndContinue();
        assertThat(account.messages()).containsText("The account “" + name + "” was saved.");
        assertThat(account.groups("target")).hasText(new String[] {group});
        return account.createLink();
    }

    private Locator groups(String side) {
        return page.locator(".picker[data-name=groups] .ui-picklist-" + side + " li");
    }
}
