package org.matricula.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the desk by key, in the language of the page. */
@ApplicationScoped
public class Texts {

    private static final String BUNDLE = "org.matricula.web.text";

    /**
     * A text with its places filled in.
     *
     * @param key a key of the bundle
     * @param values for {0}, {1} and so on; a number is written as the language does
     */
    public String get(String key, Object... values) {
        var faces = FacesContext.getCurrentInstance();
        var locale = faces == null || faces.getViewRoot() == null
                ? Locale.ENGLISH
                : faces.getViewRoot().getLocale();
        var pattern = ResourceBundle.getBundle(BUNDLE, locale, Texts.class.getClassLoader())
                .getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values);
    }

    /** Whether there is such a key. */
    public boolean has(String key) {
        return ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH, Texts.class.getClassLoader())
                .containsKey(key);
    }
}
