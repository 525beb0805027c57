package org.matricula.web.browser.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** The order of the grades. A row is named by the code of its grade. */
public final class GradeScalePage extends DeskPage {

    /** The path of the page. */
    public static final String PATH = "/grade/scale";

    /** The page that the browser shows. */
    public GradeScalePage(Page page) {
        super(page);
    }

    /** Opens it. */
    public static GradeScalePage open(Page page) {
        page.navigate(PATH);
        return new GradeScalePage(page);
    }

    private Locator rows() {
        return page.locator("[id='scale:grades_data'] > tr");
    }

    public Locator row(String code) {
        return rows().filter(new Locator.FilterOptions().setHas(up(code)));
    }

    /** The codes of the scale, the best first. */
    @SuppressWarnings("unchecked") // a list of texts, as the script says
    public List<String> codes() {
        return (List<String>)
                rows().locator("td.grade").evaluateAll("all => all.map(cell => cell.lastChild.textContent.trim())");
    }

    private Locator button(String verb, String code) {
        return page.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(verb + ": " + code).setExact(true));
    }

    public Locator up(String code) {
        return button("Move up", code);
    }

    public Locator down(String code) {
        return button("Move down", code);
    }
}
