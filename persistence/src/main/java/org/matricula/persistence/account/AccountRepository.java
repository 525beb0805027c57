package org.matricula.persistence.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.matricula.domain.account.Account;
import org.matricula.domain.account.AccountDetails;
import org.matricula.domain.account.Group;
import org.matricula.domain.account.GroupDetails;
import org.matricula.domain.account.Role;
import org.matricula.domain.text.CommaList;
import org.matricula.persistence.error.DuplicateException;
import org.matricula.persistence.error.Flush;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.error.RefusedException;
import org.matricula.persistence.relation.LinkTable;
import org.matricula.persistence.relation.Relation;
import org.matricula.persistence.retry.ReadOnly;
import org.matricula.persistence.retry.Retried;
import org.matricula.persistence.text.KeyLookup;

/** The accounts of the users. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
@Retried
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AccountRepository {

    /** The validity of a code to choose a password with. */
    public static final Duration CODE_VALIDITY = Duration.ofHours(24);

    private static final String GROUPS = "groups";

    @PersistenceContext(unitName = "matricula")
    private EntityManager em;

    /** For the container. */
    public AccountRepository() {}

    /**
     * Works without a container, for a command of the operator.
     *
     * @param em in a transaction
     */
    @SuppressWarnings("UnnecessaryAssignment")
    public AccountRepository(EntityManager em) {
        this.em = em;
    }

    /** Returns the number of accounts. */
    @RolesAllowed(Role.ADMINISTRATOR)
    @ReadOnly
    public long count() {
        return em.createQuery("SELECT COUNT(a) FROM Account a", Long.class).getSingleResult();
    }

    /** Returns the account with a name, if there is one; upper and lower case, kinds of dashes and blanks do not matter. */
    @RolesAllowed(Role.ADMINISTRATOR)
    @ReadOnly
    public Optional<Account> findByName(String name) {
        return new KeyLookup<>(em, Account.class).find(name);
    }

    /**
     * Saves a new account.
     *
     * @param groups the names of the groups that it belongs to; its rights are theirs
     * @throws DuplicateException if there is an account of that name
     * @throws NotFoundException if there is no such group
     */
    @RolesAllowed(Role.ADMINISTRATOR)
    public Account create(String name, String passwordHash, Collection<String> groups) {
        var known = GroupRepository.get(em, groups);
        return join(em, saved(new Account(name, passwordHash)), known);
    }

    /**
     * Returns the account with a name.
     *
     * @throws NotFoundException if there is none
     */
    @RolesAllowed(Role.ADMINISTRATOR)
    @ReadOnly
    public Account get(String name) {
        return findByName(name).orElseThrow(() -> new NotFoundException("account.name", name));
    }

    /**
     * Puts an account into these groups and no others.
     *
     * @param groups their names
     * @throws NotFoundException if there is no such account, or no such group
     * @throws RefusedException if no active administrator would be left
     */
    @RolesAllowed(Role.ADMINISTRATOR)
    public void setGroups(String name, Collection<String> groups) {
        var account = get(name);
        var ids = GroupRepository.get(em, groups).stream().map(Group::getId).toList();
        new LinkTable(em, Relation.get(em, account.kind(), GROUPS)).set(account.getId(), ids);
    }

    /**
     * Lets an account sign in, or keeps it from that.
     *
     * @throws NotFoundException if there is no such account
     * @throws RefusedException if no active administrator would be left
     */
    @RolesAllowed(Role.ADMINISTRATOR)
    public void setActive(String name, boolean active) {
        var account = get(name);
        var now = account.details();
        account.amend(new AccountDetails(now.name(), active, now.identity(), now.rights(), null));
        Flush.now(em);
    }

    /**
     * Deletes an account.
     *
     * @return its name
     * @throws NotFoundException if there is no such account
     * @throws RefusedException if no active administrator would be left
     */
    @RolesAllowed(Role.ADMINISTRATOR)
    public String delete(String name) {
        var account = get(name);
        LinkTable.leave(em, List.of(account));
        em.remove(account);
        Flush.now(em);
        return account.getName();
    }

    static Account join(EntityManager em, Account account, Collection<Group> groups) {
        var ids = groups.stream().map(Group::getId).toList();
        new LinkTable(em, Relation.get(em, account.kind(), GROUPS)).add(account.getId(), ids);
        return account;
    }

    /** Saves a new account that can do everything. */
    @RolesAllowed(Role.ADMINISTRATOR)
    public Account createAdministrator(String name, String passwordHash) {
        administrators(em);
        return create(name, passwordHash, Set.of(Role.ADMINISTRATOR));
    }

    /**
     * Changes the password of an account; sessions with the former one are signed out.
     *
     * @throws NotFoundException if there is no account of that name
     */
    @RolesAllowed(Role.ADMINISTRATOR)
    public Account changePassword(String name, String passwordHash) {
        var account = get(name);
        account.changePassword(passwordHash);
        return saved(account);
    }

    /**
     * Creates a one-time code with which the owner of an account chooses a password; an earlier one is no longer valid. Only a hash
     * of it is stored, and the former password works until the code is used.
     *
     * @throws NotFoundException if there is no such account
     * @see PasswordReset
     */
    @RolesAllowed(Role.ADMINISTRATOR)
    public String createResetCode(Long accountId) {
        var account = em.find(Account.class, accountId, LockModeType.PESSIMISTIC_WRITE);
        if (account == null) {
            throw new NotFoundException("account.id", accountId);
        }
        var code = OneTimeCode.random();
        account.allowReset(OneTimeCode.hash(code), Instant.now().plus(CODE_VALIDITY));
        return code;
    }

    /** Gives an account the administrator's role and a new password, or creates it. */
    @RolesAllowed(Role.ADMINISTRATOR)
    public Account updateOrCreateAdministrator(String name, String passwordHash) {
        var account = findByName(name).orElseGet(() -> new Account(name, passwordHash));
        account.changePassword(passwordHash);
        return join(em, saved(account), Set.of(administrators(em)));
    }

    private Account saved(Account account) {
        Flush.persist(em, account);
        new KeyLookup<>(em, Account.class).requireFree(account);
        Flush.now(em, new Flush.Unique("uq_account_", "account.name", account.getName()));
        return account;
    }

    /** Returns the group whose members can do everything; creates it, and those that most schools need, if it is missing. */
    static Group administrators(EntityManager em) {
        return GroupRepository.find(em, Role.ADMINISTRATOR).orElseGet(() -> {
            var group = GroupRepository.save(em, new Group(new GroupDetails(Role.ADMINISTRATOR, null)));
            createGroup(em, "registrar", right -> true);
            createGroup(em, "grader", Role.ENROLLMENT_GRADE::equals);
            createGroup(em, "viewer", right -> right.endsWith(".view"));
            return group;
        });
    }

    private static void createGroup(EntityManager em, String name, Predicate<String> which) {
        if (GroupRepository.find(em, name).isEmpty()) {
            var rights = Role.RIGHTS.stream().filter(which).toList();
            GroupRepository.save(em, new Group(new GroupDetails(name, CommaList.of(rights))));
        }
    }
}
