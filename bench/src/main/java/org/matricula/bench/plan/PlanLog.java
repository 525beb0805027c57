package org.matricula.bench.plan;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The plans that a PostgreSQL server writes into its log, by its extension auto_explain, while this is open. */
final class PlanLog implements AutoCloseable {

    private static final Pattern ENTRY =
            Pattern.compile("duration: ([\\d.]+) ms  plan:\\n((?:\\t.*(?:\\n|$))+)", Pattern.MULTILINE);
    private static final Pattern QUERY =
            Pattern.compile("\\s*Query Text: (.*?)\\n(?=\\s*\\S.*\\(cost=)", Pattern.DOTALL);

    private final Connection connection;
    private final Path file;
    private long read;

    /**
     * An executed statement.
     *
     * @param millis how long it took
     * @param query its text
     * @param plan the nodes of the plan, each a line
     */
    record Plan(double millis, String query, String plan) {}

    /** Begins to log; needs a superuser, and a server whose log is a file beside its data. */
    PlanLog(Connection connection) throws SQLException, IOException {
        this.connection = connection;
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SHOW data_directory")) {
            row.next();
            file = Path.of(row.getString(1)).resolveSibling("server.log");
        }
        set("ALTER SYSTEM SET auto_explain.log_min_duration = 0");
        read = Files.size(file);
    }

    private void set(String setting) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(setting);
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    /** Returns the plans of what was executed since the last time. */
    List<Plan> next() throws IOException {
        var plans = new ArrayList<Plan>();
        String text;
        try (var channel = Files.newByteChannel(file)) {
            var bytes = ByteBuffer.allocate((int) (channel.size() - read));
            channel.position(read);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // on until all of it is there
            }
            read += bytes.position();
            text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        }
        var entries = ENTRY.matcher(text);
        while (entries.find()) {
            var body = entries.group(2);
            var query = QUERY.matcher(body);
            if (query.find()) {
                plans.add(new Plan(
                        Double.parseDouble(entries.group(1)),
                        query.group(1).strip(),
                        body.substring(query.end()).replace("\t", "")));
            }
        }
        return plans;
    }

    @Override
    public void close() throws SQLException {
        set("ALTER SYSTEM RESET auto_explain.log_min_duration");
    }
}
