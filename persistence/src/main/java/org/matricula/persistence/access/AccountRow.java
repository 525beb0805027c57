package org.matricula.persistence.access;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
            WHERE a.name_key = ?
            UNION ALL
            SELECT a.name, a.password_hash, a.active, CAST(NULL AS VARCHAR(50)), r.right_name
            FROM account a
            JOIN account_right r ON r.account_id = a.id
            WHERE a.name_key = ?
            """;

    /** Reads an account, if it exists; upper and lower case of its name do not matter. */
    public static Optional<AccountRow> find(EntityManager em, String name) {
        var key = KeyFold.of(name);
        var rows = em.createNativeQuery(SELECT)
                .setParameter(1, key)
                .setParameter(2, key)
                .getResultList();
        var roles = new TreeSet<String>();
        AccountRow account = null;
        for (var each : rows) {
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
