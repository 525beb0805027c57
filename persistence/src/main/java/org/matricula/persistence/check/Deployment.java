package org.matricula.persistence.check;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.text.CommaList;
import org.matricula.persistence.database.Address;
import org.matricula.persistence.database.Embedded;
import org.matricula.persistence.database.Setting;

/**
 * The deployment that the checks look at.
 *
 * @param database the database
 * @param address its address and user
 * @param data the data folder
 * @param settings those that are set
 * @param java the properties of this JVM
 * @param options the options that this JVM was started with
 * @param now the time of the check
 * @param reached how the page was reached; null for a command
 */
record Deployment(
        DataSource database,
        Address address,
        Path data,
        Map<Setting, String> settings,
        Properties java,
        List<String> options,
        Instant now,
        @Nullable Reached reached) {

    /** Returns this deployment. */
    static Deployment here(DataSource database, @Nullable Reached reached) {
        var settings = new EnumMap<Setting, String>(Setting.class);
        for (var setting : Setting.values()) {
            setting.value().ifPresent(value -> settings.put(setting, value));
        }
        return new Deployment(
                database,
                Address.ofTheDesk(),
                Setting.dataFolder(),
                settings,
                System.getProperties(),
                ManagementFactory.getRuntimeMXBean().getInputArguments(),
                Instant.now(),
                reached);
    }

    Optional<String> setting(Setting setting) {
        return Optional.ofNullable(settings.get(setting));
    }

    Set<String> names(Setting setting) {
        return CommaList.parse(settings.get(setting));
    }

    Optional<Reached> page() {
        return Optional.ofNullable(reached);
    }

    boolean isEmbedded() {
        return Embedded.isAt(address.url());
    }

    /** Returns the first row of a query, by the labels of its columns in lower case. */
    Map<String, String> row(String query) throws SQLException {
        return Rows.of(this, query).stream().findFirst().orElseThrow(() -> new SQLException("no row: " + query));
    }
}
