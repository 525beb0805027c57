package org.matricula.persistence.access;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.matricula.domain.account.AccountSession;
import org.matricula.domain.account.Role;
import org.matricula.domain.text.KeyFold;

/**
 * An account as every request reads it: with one statement, as values and not as entities.
 *
 * @param name the name as it was entered, however it was typed now
 * @param passwordHash the salted hash with its algorithm and cost
 * @param active whether it can sign in
 * @param roles those of its groups and of its own rights
 */
public record AccountRow(String name, String passwordHash, boolean active, Set<String> roles) {

    private static final String SELECT = """
            SELECT a.name, a.password_hash, a.active, g.name, r.right_name
            FROM account a
            LEFT JOIN account_account_group m ON m.account_id = a.id
            LEFT JOIN account_group g ON g.id = m.group_id
            LEFT JOIN account_group_right r ON r.group_id = g.id
            WHERE a.id = (%1$s)
            UNION ALL
            SELECT a.name, a.password_hash, a.active, CAST(NULL AS VARCHAR(50)), r.right_name
            FROM account a
            JOIN account_right r ON r.account_id = a.id
            WHERE a.id = (%1$s)
            """;

    private static final String BY_NAME = SELECT.formatted("SELECT n.id FROM account n WHERE n.name_key = ?");
    private static final String BY_SESSION = SELECT.formatted(
            "SELECT s.account_id FROM account_session s WHERE s.key_hash = ? AND s.began_at > ? AND s.seen_at > ?");

    /** Reads an account, if it exists; upper and lower case of its name do not matter. */
    public static Optional<AccountRow> find(EntityManager em, String name) {
        return read(em, BY_NAME, List.of(KeyFold.of(name)));
    }

    /**
     * Reads the account of a session, if there is such a session.
     *
     * @param keyHash the SHA-256 of the key that its browser has
     */
    public static Optional<AccountRow> ofSession(EntityManager em, String keyHash, Instant now) {
        var began = AccountSession.utc(now.minus(AccountSession.LONGEST));
        var seen = AccountSession.utc(now.minus(AccountSession.LONGEST_IDLE));
        return read(em, BY_SESSION, List.of(keyHash, began, seen));
    }

    private static Optional<AccountRow> read(EntityManager em, String select, List<Object> parameters) {
        var query = em.createNativeQuery(select);
        for (int i = 0; i < parameters.size() * 2; i++) {
            query.setParameter(i + 1, parameters.get(i % parameters.size()));
        }
        var roles = new TreeSet<String>();
        AccountRow account = null;
        for (var each : query.getResultList()) {
            var row = (Object[]) each;
            account = new AccountRow((String) row[0], (String) row[1], (Boolean) row[2], roles);
            if (Role.ADMINISTRATOR.equals(row[3])) {
                roles.addAll(Role.ofAdministrator());
            } else if (row[4] instanceof String right) {
                roles.addAll(Role.of(right));
            }
        }
        return Optional.ofNullable(account);
    }
}
