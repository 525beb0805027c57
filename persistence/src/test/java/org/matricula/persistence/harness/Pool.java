package org.matricula.persistence.harness;

import javax.sql.DataSource;
import org.apache.commons.dbcp2.DataSourceConnectionFactory;
import org.apache.commons.dbcp2.PoolableConnectionFactory;
import org.apache.commons.dbcp2.PoolingDataSource;
import org.apache.commons.pool2.impl.GenericObjectPool;

/** Connections that outlive a transaction, as those of a server do; for PostgreSQL each is a process of its own. */
final class Pool {

    /** As many as a test uses at once, and more. */
    private static final int MOST = 32;

    private Pool() {}

    /** Keeps the connections of a data source. */
    static DataSource of(DataSource database) {
        var connections = new PoolableConnectionFactory(new DataSourceConnectionFactory(database), null);
        var pool = new GenericObjectPool<>(connections);
        pool.setMaxTotal(MOST);
        pool.setMaxIdle(MOST);
        connections.setPool(pool);
        var pooled = new PoolingDataSource<>(pool);
        pooled.setAccessToUnderlyingConnectionAllowed(true);
        return pooled;
    }
}
