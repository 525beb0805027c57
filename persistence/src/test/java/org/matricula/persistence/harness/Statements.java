package org.matricula.persistence.harness;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/**
 * The statements that were sent to the database, one for each round trip: a batch counts once. Drawing a block of ids is left
 * out, because it depends on how many are left of the block before.
 */
public final class Statements {

    private final List<String> sent = new CopyOnWriteArrayList<>();

    Statements() {}

    DataSource observe(DataSource dataSource) {
        return ProxyDataSourceBuilder.create(dataSource)
                .listener(new QueryExecutionListener() {
                    @Override
                    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
                        // counted afterwards
                    }

                    @Override
                    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
                        add(queries);
                    }
                })
                .build();
    }

    private void add(List<QueryInfo> queries) {
        var text = String.join("; ", queries.stream().map(QueryInfo::getQuery).toList())
                .toLowerCase(Locale.ROOT);
        if (!text.contains("next value for") && !text.contains("nextval(")) {
            sent.add(text);
        }
    }

    /** Returns the statements that were sent while this ran, in lower case and in order. */
    public List<String> during(Runnable action) {
        int before = sent.size();
        action.run();
        return List.copyOf(sent.subList(before, sent.size()));
    }
}
