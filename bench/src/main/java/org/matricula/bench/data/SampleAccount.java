package org.matricula.bench.data;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.matricula.domain.account.Account;
import org.matricula.domain.account.Group;
import org.matricula.domain.account.GroupDetails;
import org.matricula.domain.account.Role;

/** The account that signs in to a generated school, which holds nothing worth a secret. */
public final class SampleAccount {

    /** The name to sign in with. */
    public static final String NAME = "admin";
    /** The password. */
    public static final String PASSWORD = "correct-horse-battery";

    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
    private static final int ITERATIONS = 600_000; // as expensive as that of a real account
    private static final int BITS = 256;

    private SampleAccount() {}

    /** Returns the administrator. */
    static Account account(long id) {
        return StoredEntity.withId(new Account(NAME, hash()), id);
    }

    /** Returns the group that makes an administrator of its members. */
    static Group group(long id) {
        return StoredEntity.withId(new Group(new GroupDetails(Role.ADMINISTRATOR, null)), id);
    }

    /* as the server's hash writes it, which runs only in a container */
    private static String hash() {
        var salt = "not secret salt.".getBytes(StandardCharsets.US_ASCII);
        try {
            var key = SecretKeyFactory.getInstance(ALGORITHM)
                    .generateSecret(new PBEKeySpec(PASSWORD.toCharArray(), salt, ITERATIONS, BITS));
            var base64 = Base64.getEncoder();
            return ALGORITHM + ":" + ITERATIONS + ":" + base64.encodeToString(salt) + ":"
                    + base64.encodeToString(key.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
