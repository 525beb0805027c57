package org.matricula.web.appearance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.matricula.web.page.PageAddress;

/** The appearance of the pages on this device. */
@Named
@RequestScoped
public class Appearance {

    private static final List<String> CHOICES = List.of("auto", "light", "dark");
    private static final String COOKIE = "appearance";
    private static final int ONE_YEAR = 365 * 24 * 60 * 60;

    /** One of auto, light and dark. */
    public String getChoice() {
        var cookie = (Cookie) external().getRequestCookieMap().get(COOKIE);
        return cookie != null && CHOICES.contains(cookie.getValue()) ? cookie.getValue() : CHOICES.get(0);
    }

    /** The value of the page's color-scheme. */
    public String getColorScheme() {
        return "auto".equals(getChoice()) ? "light dark" : getChoice();
    }

    /** Returns the media query of the light theme. */
    public String getLightMedia() {
        return "auto".equals(getChoice()) ? "not all and (prefers-color-scheme: dark)" : "all";
    }

    /** Returns the media query of the dark theme. */
    public String getDarkMedia() {
        return "auto".equals(getChoice()) ? "(prefers-color-scheme: dark)" : "all";
    }

    /** Switches to the next choice and shows the same page again. */
    public void next() throws IOException {
        var choice = CHOICES.get((CHOICES.indexOf(getChoice()) + 1) % CHOICES.size());
        var external = external();
        var path = external.getRequestContextPath() + "/";
        external.addResponseCookie(
                COOKIE, choice, Map.of("path", path, "maxAge", ONE_YEAR, "httpOnly", true, "SameSite", "Lax"));
        var request = (HttpServletRequest) external.getRequest();
        var page = request.getRequestURI()
                .replaceFirst("/index\\.xhtml$", "/"); // as the start page is called everywhere else
        external.redirect(PageAddress.posted(request, page));
    }

    /** Read again each time, because an error page has another one than the failed request. */
    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
