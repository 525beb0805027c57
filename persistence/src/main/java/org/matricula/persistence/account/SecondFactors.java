package org.matricula.persistence.account;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.account.Account;
import org.matricula.domain.account.Role;
import org.matricula.domain.account.SecondFactor;
import org.matricula.persistence.error.Flush;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.error.RefusedException;
import org.matricula.persistence.retry.ReadOnly;
import org.matricula.persistence.retry.Retried;
import org.matricula.persistence.text.KeyLookup;

/** The second factor of the caller's account. An administrator can remove that of any account, for a user who lost the phone. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
@Retried
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SecondFactors {

    /** The number of recovery codes. */
    static final int RECOVERY_CODES = 10;

    @PersistenceContext(unitName = "matricula")
    private EntityManager em;

    @Resource
    private @Nullable SessionContext caller;

    /** For the container. */
    public SecondFactors() {}

    /**
     * Works without a container, for a command of the operator, which has no caller.
     *
     * @param em in a transaction
     */
    public SecondFactors(EntityManager em) {
        this.em = em;
    }

    /** Returns the number of recovery codes that the caller has left; empty without a second factor. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    @ReadOnly
    public Optional<Integer> recoveryCodes() {
        return find(account().getId()).map(SecondFactor::getRecoveryCodes);
    }

    /**
     * Makes every further sign-in of the caller ask for a code.
     *
     * @param secret which the user has entered into an app
     * @param code of the app, which shows that it was entered there
     * @return the recovery codes
     * @throws RefusedException if the code is wrong, or the account has a second factor
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    public List<String> turnOn(FactorSecret secret, String code) {
        var account = account();
        var step = AppCodes.step(secret.bytes(), SignInCode.digits(code), Instant.now());
        if (step.isEmpty() || find(account.getId()).isPresent()) {
            throw new RefusedException("factor.code", "");
        }
        var factor = new SecondFactor(account, Encryption.encrypt(secret.bytes(), SignInCode.owner(account.getId())));
        factor.use(step.getAsLong());
        var codes = newCodes(factor);
        Flush.persist(em, factor);
        Flush.now(em);
        return codes;
    }

    /**
     * Replaces the recovery codes of the caller.
     *
     * @throws RefusedException without a second factor
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    public List<String> renewCodes() {
        return find(account().getId())
                .map(SecondFactors::newCodes)
                .orElseThrow(() -> new RefusedException("factor.code", ""));
    }

    /** Lets the caller sign in with the password alone. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    public void turnOff() {
        find(account().getId()).ifPresent(em::remove);
    }

    /** Returns whether an account has a second factor. */
    @RolesAllowed(Role.ADMINISTRATOR)
    @ReadOnly
    public boolean isOn(Long accountId) {
        return find(accountId).isPresent();
    }

    /** Lets the owner of an account sign in with the password alone; returns false if that was so before. */
    @RolesAllowed(Role.ADMINISTRATOR)
    public boolean remove(Long accountId) {
        var factor = find(accountId);
        factor.ifPresent(em::remove);
        return factor.isPresent();
    }

    private Optional<SecondFactor> find(Long accountId) {
        return find(em, accountId, LockModeType.NONE);
    }

    static Optional<SecondFactor> find(EntityManager em, Long accountId, LockModeType lock) {
        return em.createQuery("SELECT f FROM SecondFactor f WHERE f.account.id = :account", SecondFactor.class)
                .setParameter("account", accountId)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    private static List<String> newCodes(SecondFactor factor) {
        var codes = Stream.generate(SecondFactors::newCode)
                .distinct()
                .limit(RECOVERY_CODES)
                .toList();
        factor.recoverWith(codes.stream().map(SignInCode::hash).toList());
        return codes;
    }

    /** Returns 80 random bits in groups of four digits, which people can copy from paper. */
    private static String newCode() {
        return OneTimeCode.random().substring(0, 20).replaceAll("(.{4})(?!$)", "$1-");
    }

    private Account account() {
        var name = Objects.requireNonNull(caller).getCallerPrincipal().getName();
        return new KeyLookup<>(em, Account.class)
                .find(name)
                .orElseThrow(() -> new NotFoundException("account.name", name));
    }
}
