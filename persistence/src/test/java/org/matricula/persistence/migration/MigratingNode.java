package org.matricula.persistence.migration;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.matricula.persistence.harness.UrlDataSource;

/**
 * Migrates a database in a process of its own, and stands still after a certain statement so that it can be killed there.
 * Arguments: the number of the statement, the address, and where they are needed user and password.
 */
final class MigratingNode {

    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private MigratingNode() {}

    public static void main(String[] arguments) throws Exception {
        int last = Integer.parseInt(arguments[0]);
        var database = new UrlDataSource(
                arguments[1], arguments.length > 2 ? arguments[2] : null, arguments.length > 2 ? arguments[3] : null);
        var statements = new AtomicInteger();
        var watched = ProxyDataSourceBuilder.create(database)
                .listener(new QueryExecutionListener() {
                    @Override
                    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
                        // counted afterwards
                    }

                    @Override
                    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
                        if (statements.incrementAndGet() == last) {
                            standStill(last);
                        }
                    }
                })
                .build();
        var applied = new Migrations(watched).migrate();
        OUT.println("applied " + applied.size());
        OUT.println("migrated " + statements.get());
        if (database.url().startsWith("jdbc:derby:")) {
            new UrlDataSource("jdbc:derby:;shutdown=true", null, null).getConnection();
        }
    }

    private static void standStill(int statement) {
        OUT.println("reached " + statement);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
