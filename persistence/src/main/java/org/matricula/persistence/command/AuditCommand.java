package org.matricula.persistence.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.matricula.persistence.check.Sbom;

/**
 * {@code audit [--with PACKAGE] [--service ADDRESS]}: asks the database of open-source vulnerabilities (OSV) for known holes in the
 * libraries of this release. Only their names and versions are sent.
 */
class AuditCommand implements Command {

    private static final String SERVICE = "https://api.osv.dev/v1/query";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern QUALIFIERS = Pattern.compile("\\?.*");
    /* identifiers of vulnerabilities; those in lists of aliases are in quotes without this name */
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");
    private static final ResourceBundle ACCEPTED =
            ResourceBundle.getBundle(AuditCommand.class.getPackageName() + ".accepted");

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    @Override
    public int run(List<String> arguments, CommandOutput out) {
        var service = SERVICE;
        var libraries = new ArrayList<>(listed());
        for (int i = 0; i < arguments.size(); i += 2) {
            if (i + 1 == arguments.size() || !List.of("--with", "--service").contains(arguments.get(i))) {
                throw new UsageException("audit does not take " + arguments.get(i));
            }
            if (arguments.get(i).equals("--with")) {
                libraries.add(arguments.get(i + 1));
            } else {
                service = arguments.get(i + 1);
            }
        }
        long open = 0;
        for (var library : libraries) {
            open += report(QUALIFIERS.matcher(library).replaceFirst(""), service, out);
        }
        out.say("%d libraries: %s"
                .formatted(libraries.size(), open == 0 ? "no open hole is known" : open + " open holes are known"));
        return open == 0 ? 0 : 1;
    }

    private static List<String> listed() {
        try {
            return Sbom.find()
                    .orElseThrow(() ->
                            new UsageException("this archive does not list its libraries: build it with ./manage"))
                    .libraries();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the number of open holes. */
    private long report(String library, String service, CommandOutput out) {
        long open = 0;
        for (var id : ask(library, service)) {
            var accepted = accepted(id);
            out.say("%s %s %s%s".formatted(accepted.isEmpty() ? "OPEN    " : "accepted", library, id, accepted));
            open += accepted.isEmpty() ? 1 : 0;
        }
        return open;
    }

    private static String accepted(String id) {
        try {
            return ": " + ACCEPTED.getString(id);
        } catch (MissingResourceException e) {
            return "";
        }
    }

    private List<String> ask(String library, String service) {
        var request = HttpRequest.newBuilder(URI.create(service))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"package\":{\"purl\":\"" + library + "\"}}"))
                .build();
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException(service + " answered with status " + answer.statusCode() + " for " + library);
            }
            return ID.matcher(answer.body())
                    .results()
                    .map(found -> found.group(1))
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("the vulnerability database cannot be asked: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
