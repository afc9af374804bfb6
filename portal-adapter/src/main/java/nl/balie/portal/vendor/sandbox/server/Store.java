package nl.balie.portal.vendor.sandbox.server;

import java.nio.file.Path;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;

/** The system's own database file. {@code WRITE_DELAY=0}: what was answered 2xx survives a killed process. */
final class Store implements AutoCloseable {

    private static final int CONNECTIONS_LIMIT = 16;

    private final JdbcConnectionPool pool;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    private Store(JdbcConnectionPool pool) {
        this.pool = pool;
        this.jdbc = JdbcClient.create(pool);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(pool));
    }

    static Store open(Path directory) {
        var pool = JdbcConnectionPool.create(
                "jdbc:h2:file:" + directory.toAbsolutePath().resolve("sandbox-payroll")
                        + ";MODE=PostgreSQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE",
                "sandbox",
                "");
        pool.setMaxConnections(CONNECTIONS_LIMIT);
        DatabasePopulatorUtils.execute(
                new ResourceDatabasePopulator(new ClassPathResource("store.sql", Store.class)), pool);
        return new Store(pool);
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    TransactionTemplate transaction() {
        return transaction;
    }

    @Override
    public void close() {
        jdbc.sql("shutdown").update();
        pool.dispose();
    }
}
