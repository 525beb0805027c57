package org.matricula.persistence.account;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.text.TextInput;
import org.matricula.persistence.database.DatabaseStart;
import org.matricula.persistence.database.Setting;

/**
 * The one-time code of the first set-up. Without any account, Matricula creates one at every start and writes it into a file of
 * the data folder that only the operator can read; it is never logged. It is valid for a day, until it is used or Matricula ends. A server
 * that only runs a command creates none.
 */
@Singleton
@Startup
@DependsOn({"DatabaseStart", "CommandStart"})
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SetupCode {

    /** The validity of a code. */
    static final Duration VALIDITY = Duration.ofDays(1);

    private static final Logger LOG = Logger.getLogger(SetupCode.class.getName());

    private @Nullable String code;
    private Instant until = Instant.MIN;

    @EJB
    private DatabaseStart database;

    @EJB
    private Setup setup;

    @PostConstruct
    void draw() {
        if (!database.isOpen() || !Setting.MATRICULA_COMMAND.value().isEmpty()) {
            return;
        }
        if (setup.isPending()) {
            renew();
            LOG.log(Level.INFO, "No account yet: open /account/setup with the one-time code in {0}", file());
        } else {
            delete(); // Matricula ended between the commit of the first account and the deletion of the file
        }
    }

    /** Draws another code and leaves it in the file. */
    void renew() {
        code = OneTimeCode.random();
        until = Instant.now().plus(VALIDITY);
        OwnerFile.replace(file(), code);
    }

    private static Path file() {
        return Setting.dataFolder().resolve("setup-code");
    }

    /** Returns whether this is the code; none matches after it was used or has expired. */
    public boolean matches(@Nullable String given) {
        return matches(given, Instant.now());
    }

    boolean matches(@Nullable String given, Instant now) {
        return code != null
                && given != null
                && now.isBefore(until)
                && MessageDigest.isEqual(
                        code.getBytes(StandardCharsets.US_ASCII),
                        String.valueOf(TextInput.line(given)).getBytes(StandardCharsets.UTF_8));
    }

    /** Makes the code worthless. */
    @PreDestroy
    public void use() {
        if (code != null) {
            code = null;
            delete();
        }
    }

    private static void delete() {
        try {
            Files.deleteIfExists(file());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "cannot delete " + file(), e);
        }
    }
}
