package org.matricula.persistence.check;

import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.matricula.persistence.database.Address;
import org.matricula.persistence.database.Setting;
import org.matricula.persistence.harness.UrlDataSource;

/** Builds what the checks look at. */
final class Place {

    static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

    private static final Address POSTGRES =
            new Address("jdbc:postgresql://db.school/matricula", "matricula", "F7rt2-Lq9xx-Vz31p");

    private final Map<Setting, String> settings = new EnumMap<>(Setting.class);
    private final Properties java = new Properties();
    private DataSource database = new UrlDataSource("jdbc:nothing", null, null);
    private Address address = POSTGRES;
    private Path data = Path.of("nowhere");
    private List<String> options = List.of();
    private Reached reached;

    Place set(Setting setting, String value) {
        settings.put(setting, value);
        return this;
    }

    Place property(String name, String value) {
        java.setProperty(name, value);
        return this;
    }

    Place options(String... all) {
        options = List.of(all);
        return this;
    }

    Place data(Path folder) {
        data = folder;
        return this;
    }

    Place reached(Reached page) {
        reached = page;
        return this;
    }

    Place at(String url, String user, String password) {
        address = new Address(url, user, password);
        return this;
    }

    Place database(DataSource source) {
        database = source;
        return this;
    }

    Place database(UrlDataSource source) {
        database = source;
        return at(source.url(), source.user(), source.password());
    }

    Deployment build() {
        return new Deployment(database, address, data, settings, java, options, NOW, reached);
    }
}
