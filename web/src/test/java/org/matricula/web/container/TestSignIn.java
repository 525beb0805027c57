package org.matricula.web.container;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.Set;

/** Signs the running test in, as the mechanism of the desk does it for a person, for as long as its request lasts. */
@RequestScoped
public class TestSignIn {

    @Inject
    private SecurityContext security;

    @Inject
    private HttpServletRequest request;

    void as(String... roles) {
        var parameters = AuthenticationParameters.withParams()
                .credential(new TestCredential("ada", Set.of(roles)))
                .newAuthentication(true);
        var status = security.authenticate(request, ignored(), parameters);
        if (status != AuthenticationStatus.SUCCESS) {
            throw new IllegalStateException("not signed in: " + status);
        }
    }

    /** Signs in with a password, if it is right. */
    void with(String name, String password) {
        var parameters = AuthenticationParameters.withParams()
                .credential(new UsernamePasswordCredential(name, password))
                .newAuthentication(true);
        security.authenticate(request, ignored(), parameters);
    }

    /** The test's request has a response of its own, which nobody hands out. */
    private static HttpServletResponse ignored() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                TestSignIn.class.getClassLoader(), new Class<?>[] {HttpServletResponse.class}, Defaults::answer);
    }
}
