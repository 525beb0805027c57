package org.matricula.web.openid;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.matricula.web.page.PageRequest;
import org.matricula.web.page.Texts;

/** The part of the sign-in page that is about the provider. */
@Named
@RequestScoped
public class OpenIdOffer {

    @Inject
    private OpenIdSignIn signIn;

    @Inject
    private PageRequest page;

    @Inject
    private Texts texts;

    /** Returns whether there is a provider. */
    public boolean isThere() {
        return signIn.isOffered();
    }

    /** The text of the link. */
    public String getLabel() {
        return signIn.label().isEmpty()
                ? texts.get("account.openid.button")
                : texts.get("account.openid.with", signIn.label());
    }

    /** The address of the link. */
    public String getAddress() {
        return page.external().getRequestContextPath() + OpenIdSignIn.START;
    }
}
