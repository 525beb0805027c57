package org.matricula.persistence.harness;

import java.util.Locale;

/** The system that the tests run on, as archives of programs name it. */
final class Platform {

    private Platform() {}

    /** As in {@code linux-x86_64}. */
    static String name() {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var family = os.startsWith("mac") ? "darwin" : os.startsWith("windows") ? "windows" : "linux";
        var architecture = System.getProperty("os.arch");
        return family + "-"
                + switch (architecture) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm_64";
                    default -> architecture;
                };
    }
}
