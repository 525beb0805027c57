package org.matricula.persistence.check;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.matricula.domain.account.Account;
import org.matricula.domain.account.Role;
import org.matricula.domain.security.SecurityEventKind;
import org.matricula.persistence.account.HashCost;

/** Looks at the accounts: who can do everything, and how well their passwords are kept. */
final class AccountChecks {

    private static final int MOST_NAMES = 10;
    private static final String DEMO = "demo";

    private static final String ACTIVE = "SELECT name, password_hash FROM account WHERE active ORDER BY name";
    private static final String ADMINISTRATORS = """
            SELECT a.name, (SELECT COUNT(*) FROM security_event e WHERE e.account = a.name AND e.kind = '%s') AS sign_ins
            FROM account a JOIN account_account_group m ON m.account_id = a.id JOIN account_group g ON g.id = m.group_id
            WHERE a.active AND g.name = '%s' ORDER BY a.name
            """.formatted(SecurityEventKind.SIGNED_IN.name(), Role.ADMINISTRATOR);
    private static final String LOG =
            "SELECT COALESCE(MIN(happened_on), CURRENT_DATE) AS begin_day FROM security_event";

    private AccountChecks() {}

    static Checks<Deployment> all() {
        return new Checks<Deployment>()
                .with("first-account", AccountChecks::firstAccount)
                .with("administrators", AccountChecks::administrators)
                .with("password-hashes", AccountChecks::passwordHashes)
                .with("demo-account", AccountChecks::demoAccount);
    }

    static Outcome firstAccount(Deployment at) throws SQLException {
        return "0".equals(at.row("SELECT COUNT(*) AS accounts FROM account").get("accounts"))
                ? Outcome.error("first-account.open", at.data().resolve("setup-code"))
                : Outcome.ok("first-account.closed");
    }

    static Outcome administrators(Deployment at) throws SQLException {
        var administrators = Rows.of(at, ADMINISTRATORS);
        if (administrators.isEmpty()) {
            return Outcome.error("administrators.none");
        }
        var unused = names(administrators, each -> "0".equals(each.get("sign_ins")));
        return unused.isEmpty()
                ? Outcome.ok("administrators.known", names(administrators, each -> true))
                : Outcome.warning(
                        "administrators.unused",
                        unused,
                        String.valueOf(at.row(LOG).get("begin_day")));
    }

    static Outcome passwordHashes(Deployment at) throws SQLException {
        var outdated = names(Rows.of(at, ACTIVE), each -> isOutdated(String.valueOf(each.get("password_hash"))));
        return outdated.isEmpty()
                ? Outcome.ok("password-hashes.current")
                : Outcome.warning("password-hashes.outdated", outdated);
    }

    static Outcome demoAccount(Deployment at) throws SQLException {
        return Rows.of(at, ADMINISTRATORS).stream().anyMatch(each -> DEMO.equals(each.get("name")))
                ? Outcome.error("demo-account.there")
                : Outcome.ok("demo-account.none");
    }

    private static boolean isOutdated(String hash) {
        return !hash.equals(Account.NO_PASSWORD) && !HashCost.isCurrent(hash);
    }

    /** Returns the names of some accounts, at most the first ones. */
    private static String names(List<Map<String, String>> accounts, Predicate<Map<String, String>> which) {
        var names = accounts.stream()
                .filter(which)
                .map(each -> String.valueOf(each.get("name")))
                .toList();
        return String.join(", ", names.subList(0, Math.min(names.size(), MOST_NAMES)))
                + (names.size() > MOST_NAMES ? " + " + (names.size() - MOST_NAMES) : "");
    }
}
