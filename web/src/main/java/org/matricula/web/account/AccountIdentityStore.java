package org.matricula.web.account;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.matricula.domain.security.SecurityEventKind;
import org.matricula.persistence.account.Passwords;
import org.matricula.persistence.account.SignIn;
import org.matricula.persistence.account.SignInThrottle;
import org.matricula.persistence.security.SecurityLog;
import org.matricula.web.page.Client;

/**
 * Checks name and password against the accounts in the database; an unknown name costs as much time as a wrong password. While
 * too many others sign in, or after too many failures, nothing is checked.
 */
@ApplicationScoped
public class AccountIdentityStore implements IdentityStore {

    @EJB
    private SignIn signIn;

    @EJB
    private SignInThrottle throttle;

    @EJB
    private SecurityLog log;

    @Inject
    private Passwords passwords;

    @Inject
    private HttpServletRequest request;

    /** Called by the container. */
    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        var address = Client.address(request);
        var wait = throttle.begin(credential.getCaller(), address);
        if (!wait.isZero()) {
            SignInMechanism.refuse(request, wait);
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        var result = compared(credential);
        switch (result.getStatus()) {
            case VALID -> throttle.succeeded(credential.getCaller(), address);
            case NOT_VALIDATED -> {
                throttle.cancelled(credential.getCaller(), address);
                SignInMechanism.refuse(request, Duration.ZERO);
            }
            case INVALID -> {
                // counted already
            }
        }
        return result;
    }

    private CredentialValidationResult compared(UsernamePasswordCredential credential) {
        var account = signIn.find(credential.getCaller());
        var password = credential.getPassword().getValue();
        var check = account.isPresent()
                ? passwords.verify(password, account.get().passwordHash())
                : passwords.verifyNothing(password);
        return switch (check) {
            case RIGHT -> {
                renewHash(account.orElseThrow(), password);
                yield new CredentialValidationResult(
                        account.orElseThrow().name(), account.orElseThrow().roles());
            }
            case WRONG -> {
                log.record(
                        SecurityEventKind.SIGN_IN_FAILED,
                        account.map(SignIn.Credentials::name).orElse(null),
                        Client.address(request),
                        request.getServletPath());
                yield CredentialValidationResult.INVALID_RESULT;
            }
            case BUSY -> CredentialValidationResult.NOT_VALIDATED_RESULT;
        };
    }

    private void renewHash(SignIn.Credentials account, char[] password) {
        if (passwords.isOutdated(account.passwordHash())) {
            signIn.renewHash(account.name(), account.passwordHash(), passwords.hash(password));
        }
    }
}
