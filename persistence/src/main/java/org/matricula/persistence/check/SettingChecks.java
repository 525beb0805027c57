package org.matricula.persistence.check;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.matricula.persistence.account.PasswordRules;
import org.matricula.persistence.database.Setting;

/** Looks at the settings of the operator, and at the JVM. */
final class SettingChecks {

    /** Security updates of Java come every three months. */
    static final int JAVA_DAYS = 180;

    /** In this time, most libraries have had a release with a security update. */
    static final int RELEASE_DAYS = 180;

    private static final String OLDEST_JAVA = "17";
    private static final String ROOT = "root";
    private static final Pattern HOST = Pattern.compile("[a-z0-9]([a-z0-9.-]*[a-z0-9])?|\\[[0-9a-f:]+]");
    private static final Pattern IP_ADDRESS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-f:]*:[0-9a-f:.]*");
    private static final Pattern IN_ADDRESS = Pattern.compile("[?&;]password=|//[^/@]*:[^/@]*@");

    private SettingChecks() {}

    static Checks<Deployment> all() {
        return new Checks<Deployment>()
                .with("hosts", SettingChecks::hosts)
                .with("proxies", SettingChecks::proxies)
                .with("database-password", SettingChecks::databasePassword)
                .with("java", SettingChecks::java)
                .with("release", at -> release(Sbom.find(), at.now()))
                .with("system-user", SettingChecks::systemUser);
    }

    static Outcome hosts(Deployment at) {
        var hosts = at.names(Setting.MATRICULA_HOSTS);
        if (hosts.isEmpty()) {
            return Outcome.warning("hosts.unset");
        }
        var wrong = hosts.stream().filter(host -> !HOST.matcher(host).matches()).toList();
        return wrong.isEmpty()
                ? Outcome.ok("hosts.set", String.join(", ", hosts))
                : Outcome.error("hosts.wrong", String.join(", ", wrong));
    }

    static Outcome proxies(Deployment at) {
        var proxies = at.names(Setting.MATRICULA_PROXIES);
        var wrong = proxies.stream()
                .filter(proxy -> !IP_ADDRESS.matcher(proxy).matches())
                .toList();
        if (!wrong.isEmpty()) {
            return Outcome.error("proxies.wrong", String.join(", ", wrong));
        }
        var untrusted =
                at.page().filter(page -> !page.forwarded().isEmpty()).filter(page -> !proxies.contains(page.by()));
        if (untrusted.isPresent()) {
            return Outcome.error(
                    "proxies.untrusted",
                    untrusted.get().by(),
                    String.join(", ", untrusted.get().forwarded()));
        }
        return proxies.isEmpty() ? Outcome.ok("proxies.none") : Outcome.ok("proxies.set", String.join(", ", proxies));
    }

    static Outcome databasePassword(Deployment at) {
        if (at.isEmbedded()) {
            return Outcome.ok("database-password.embedded");
        }
        if (at.options().stream().anyMatch(each -> each.startsWith("-D" + Setting.MATRICULA_DB_PASSWORD + "="))) {
            return Outcome.error("database-password.shown");
        }
        if (IN_ADDRESS.matcher(at.address().url()).find()) {
            return Outcome.warning("database-password.inAddress");
        }
        var password = at.address().password();
        if (password == null) {
            return Outcome.warning("database-password.unset");
        }
        var user = at.address().user() == null ? "" : at.address().user();
        return PasswordRules.broken(user, password).isPresent()
                ? Outcome.error("database-password.weak")
                : Outcome.ok("database-password.set");
    }

    static Outcome java(Deployment at) {
        var version = at.java().getProperty("java.version", "");
        var released = LocalDate.parse(at.java().getProperty("java.version.date", ""));
        if (Runtime.Version.parse(version).compareTo(Runtime.Version.parse(OLDEST_JAVA)) < 0) {
            return Outcome.error("java.unsupported", version);
        }
        long days = ChronoUnit.DAYS.between(released, LocalDate.ofInstant(at.now(), ZoneOffset.UTC));
        return days > JAVA_DAYS
                ? Outcome.warning("java.old", version, released.toString(), days)
                : Outcome.ok("java.recent", version, released.toString());
    }

    /** A release cannot know the holes that are found later; its age says how many these may be. */
    static Outcome release(Optional<Sbom> sbom, Instant now) {
        if (sbom.isEmpty()) {
            return Outcome.warning("release.unknown");
        }
        var released = LocalDate.ofInstant(sbom.get().released(), ZoneOffset.UTC);
        int libraries = sbom.get().libraries().size();
        long days = ChronoUnit.DAYS.between(released, LocalDate.ofInstant(now, ZoneOffset.UTC));
        return days > RELEASE_DAYS
                ? Outcome.warning("release.old", released.toString(), libraries, days)
                : Outcome.ok("release.recent", released.toString(), libraries);
    }

    static Outcome systemUser(Deployment at) {
        var name = at.java().getProperty("user.name", "");
        return name.equals(ROOT) ? Outcome.warning("system-user.root") : Outcome.ok("system-user.own", name);
    }
}
