package org.matricula.web.account;

import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.matricula.web.page.Messages;
import org.matricula.web.page.PageAddress;
import org.matricula.web.page.PageRequest;

/** The sign-in page. */
@Named
@RequestScoped
public class SignInForm {

    @Inject
    private SecurityContext security;

    @Inject
    private PageRequest page;

    @Inject
    private Messages messages;

    private String name = "";
    private String password = "";
    private @Nullable String from;

    /** Tells why a sign-in at the provider has failed, if the address says so. */
    public void explain() {
        var given = page.external().getRequestParameterMap().get("openid");
        Arrays.stream(OpenIdProblem.values())
                .filter(problem -> problem.word().equals(given))
                .forEach(problem -> messages.error("account.openid." + problem.word()));
    }

    /** Signs in and redirects to the requested page, or to the start page. */
    public void signIn() throws IOException {
        var external = page.external();
        var request = (HttpServletRequest) external.getRequest();
        var credential = new UsernamePasswordCredential(name, password);
        var status = security.authenticate(
                request,
                (HttpServletResponse) external.getResponse(),
                withParams().credential(credential).newAuthentication(true));
        switch (status) {
            case SEND_CONTINUE ->
                external.redirect(external.getRequestContextPath() + "/account/code?from="
                        + URLEncoder.encode(PageAddress.inside(from), StandardCharsets.UTF_8));
            case SUCCESS -> external.redirect(external.getRequestContextPath() + PageAddress.inside(from));
            default -> {
                if (!SignInMechanism.explainRefusal(request, messages)) {
                    messages.error("account.signIn.failed");
                }
            }
        }
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    /** The path that was requested before signing in; null for the start page. */
    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }
}
