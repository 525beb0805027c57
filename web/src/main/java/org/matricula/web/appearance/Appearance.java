package org.matricula.web.appearance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.matricula.web.page.PageAddress;
import org.matricula.web.page.PageRequest;

/** The appearance of the pages on this device. */
@Named
@RequestScoped
public class Appearance {

    private static final List<String> CHOICES = List.of("auto", "light", "dark");
    private static final String COOKIE = "appearance";
    private static final int ONE_YEAR = 365 * 24 * 60 * 60;

    @Inject
    private PageRequest page;

    /** One of auto, light and dark. */
    public String getChoice() {
        var cookie = (Cookie) page.external().getRequestCookieMap().get(COOKIE);
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
        var external = page.external();
        var path = external.getRequestContextPath() + "/";
        external.addResponseCookie(
                COOKIE, choice, Map.of("path", path, "maxAge", ONE_YEAR, "httpOnly", true, "SameSite", "Lax"));
        var request = (HttpServletRequest) external.getRequest();
        var address = request.getRequestURI()
                .replaceFirst("/index\\.xhtml$", "/"); // as the start page is called everywhere else
        external.redirect(PageAddress.posted(request, address));
    }
}
