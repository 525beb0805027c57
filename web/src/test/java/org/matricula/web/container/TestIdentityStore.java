package org.matricula.web.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;

/** Believes every test, and leaves the others to the store of the accounts. */
@ApplicationScoped
public class TestIdentityStore implements IdentityStore {

    @Override
    public CredentialValidationResult validate(Credential credential) {
        return credential instanceof TestCredential test
                ? new CredentialValidationResult(test.name(), test.roles())
                : CredentialValidationResult.NOT_VALIDATED_RESULT;
    }
}
