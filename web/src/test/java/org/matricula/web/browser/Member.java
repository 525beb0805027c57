package org.matricula.web.browser;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.matricula.domain.account.Account;
import org.matricula.domain.account.Role;
import org.matricula.domain.text.KeyFold;
import org.matricula.domain.text.SearchFold;
import org.matricula.domain.text.SortKey;

/**
 * An account that can view students.
 *
 * @param identity issuer and subject at a provider; null without
 */
record Member(String name, boolean active, boolean hasPassword, String identity) {

    private static final long FIRST_ID = 3_000_000;
    /** The hash of a password that nobody knows. */
    private static final String HASH = "PBKDF2WithHmacSHA256:600000:YSBzYWx0IG9mIGEgdGVzdA==:AAAA";

    /** Writes the accounts. */
    static void write(Connection connection, List<Member> members) throws SQLException {
        try (var account = connection.prepareStatement("""
                        INSERT INTO account (id, version, name, name_key, name_sort, name_search, active, password_hash,
                        openid_identity) VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?)""");
                var right = connection.prepareStatement(
                        "INSERT INTO account_right (account_id, right_name) VALUES (?, ?)")) {
            for (int i = 0; i < members.size(); i++) {
                var each = members.get(i);
                School.add(
                        account,
                        FIRST_ID + i,
                        each.name(),
                        KeyFold.of(each.name()),
                        SortKey.of(each.name()),
                        SearchFold.of(each.name()),
                        each.active(),
                        each.hasPassword() ? HASH : Account.NO_PASSWORD,
                        each.identity());
                School.add(right, FIRST_ID + i, Role.STUDENT_VIEW);
            }
            account.executeBatch();
            right.executeBatch();
        }
    }
}
