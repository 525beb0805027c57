package org.matricula.web.account;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import org.matricula.persistence.account.Passwords;
import org.matricula.persistence.account.SignIn;

/**
 * Checks name and password against the accounts in the database; an unknown name costs as much time as a wrong password. While
 * too many others sign in, nothing is checked.
 */
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
        var check = account.isPresent()
                ? passwords.verify(password, account.get().passwordHash())
                : passwords.verifyNothing(password);
        return switch (check) {
            case RIGHT ->
                new CredentialValidationResult(
                        account.orElseThrow().name(), account.orElseThrow().roles());
            case WRONG -> CredentialValidationResult.INVALID_RESULT;
            case BUSY -> CredentialValidationResult.NOT_VALIDATED_RESULT;
        };
    }
}
