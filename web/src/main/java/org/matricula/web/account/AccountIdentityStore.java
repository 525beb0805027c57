package org.matricula.web.account;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import org.matricula.persistence.account.Passwords;
import org.matricula.persistence.account.SignIn;

/** Checks name and password against the accounts in the database; an unknown name costs as much time as a wrong password. */
@ApplicationScoped
public class AccountIdentityStore implements IdentityStore {

    @EJB
    private SignIn signIn;

    @Inject
    private Passwords passwords;

    /** Called by the container. */
    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        var account = signIn.find(credential.getCaller());
        var password = credential.getPassword().getValue();
        if (account.isEmpty()) {
            passwords.verifyNothing(password);
            return CredentialValidationResult.INVALID_RESULT;
        }
        return passwords.verify(password, account.get().passwordHash())
                ? new CredentialValidationResult(
                        account.get().name(), account.get().roles())
                : CredentialValidationResult.INVALID_RESULT;
    }
}
