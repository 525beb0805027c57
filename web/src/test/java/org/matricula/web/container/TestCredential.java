package org.matricula.web.container;

import jakarta.security.enterprise.credential.Credential;
import java.util.Set;

/**
 * The user that a test claims to be.
 *
 * @param roles the roles that it is to have
 */
record TestCredential(String name, Set<String> roles) implements Credential {}
