package org.matricula.persistence.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The user of the system who runs PostgreSQL: whoever runs the tests, but never root. */
final class SystemUser {

    private static final List<String> CANDIDATES = List.of("postgres", "nobody");

    private final String name;

    private SystemUser(String name) {
        this.name = name;
    }

    static SystemUser forPostgres() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new SystemUser(null);
        }
        return CANDIDATES.stream()
                .filter(SystemUser::exists)
                .findFirst()
                .map(SystemUser::new)
                .orElseThrow(() -> new IllegalStateException(
                        "PostgreSQL refuses to run as root, and there is none of the users " + CANDIDATES));
    }

    private static boolean exists(String name) {
        try {
            Path.of("/").getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The command, run as this user. */
    List<String> as(String... command) {
        var all = new ArrayList<String>();
        if (name != null) {
            all.addAll(List.of("runuser", "-u", name, "--"));
        }
        all.addAll(List.of(command));
        return all;
    }

    /** Gives a file to this user. */
    void own(Path path) throws IOException {
        if (name != null) {
            var lookup = path.getFileSystem().getUserPrincipalLookupService();
            Files.setOwner(path, lookup.lookupPrincipalByName(name));
        }
    }
}
