package org.matricula.bench.plan;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.matricula.bench.data.SampleSchool;
import org.matricula.bench.data.Size;
import org.matricula.bench.desk.Visitor;

/** Opens every list in every order and tells how its statements were executed. */
public final class PlanReport {

    private static final Pattern SCAN =
            Pattern.compile("(?:Parallel )?Seq Scan on \\w+|(?:Index|Bitmap)[A-Za-z ]*Scan.*? (?:on|using) \\w+");
    private static final Pattern FLAGGED = Pattern.compile("Seq Scan on (student|enrollment)\\b");
    private static final String HEAD = """
            | list | statement | ms | scans | |
            |---|---|--:|---|---|
            """;

    private final StringBuilder table = new StringBuilder(HEAD);
    private final StringBuilder plans = new StringBuilder();
    private int flagged;

    /** Opens the lists, in the session of a visitor. */
    public PlanReport(Visitor by, Connection database, SampleSchool school, Size size)
            throws SQLException, IOException {
        var addresses = new ListAddresses(by, school, size).all();
        try (var log = new PlanLog(database)) {
            by.get("/")
                    .requires(
                            "</html>"); // each connection of the server has heard of the setting by its next statement
            log.next();
            for (var address : addresses) {
                by.get(address).requires("</html>");
                log.next().forEach(plan -> add(address, plan));
            }
        }
    }

    private void add(String address, PlanLog.Plan plan) {
        if (!plan.query().startsWith("SELECT") || plan.query().contains("FROM account")) {
            return;
        }
        boolean flag = FLAGGED.matcher(plan.plan()).find();
        if (flag) {
            flagged++;
        }
        var scans =
                SCAN.matcher(plan.plan()).results().map(each -> each.group()).collect(Collectors.joining("; "));
        table.append(String.format(
                Locale.ROOT,
                "| %s | %s | %.1f | %s | %s |%n",
                address.replace("|", "\\|"),
                shortened(plan.query()),
                plan.millis(),
                scans,
                flag ? "SEQUENTIAL" : ""));
        plans.append(address)
                .append('\n')
                .append(plan.query())
                .append('\n')
                .append(plan.plan())
                .append('\n');
    }

    private static String shortened(String query) {
        int from = query.indexOf(" FROM ");
        var text = from < 0 ? query : (query.contains("COUNT(") ? "COUNT" : "ROWS") + query.substring(from);
        return text.substring(0, Math.min(text.length(), 60)).replace("|", "\\|");
    }

    /** Returns every plan as PostgreSQL wrote it. */
    public String plans() {
        return plans.toString();
    }

    /** Returns a line for each statement, and how many of them read all of the students or enrollments. */
    @Override
    public String toString() {
        return table + "\nSequential scan of student or enrollment: " + flagged + " statements\n";
    }
}
