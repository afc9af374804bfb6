package nl.balie.testing;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * A small Spring context on a fresh database: transactions, a fixed business clock and the components under test, without
 * the web.
 */
public final class Storage implements AutoCloseable {

    /** Friday 20 November 2026, 14:00 in Amsterdam. */
    public static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-20T14:00:00+01:00");

    private final AnnotationConfigApplicationContext context;

    private Storage(Class<?>... components) {
        context = new AnnotationConfigApplicationContext();
        context.getEnvironment().setActiveProfiles("test");
        context.register(Base.class);
        context.register(components);
        context.refresh();
    }

    public static Storage with(Class<?>... components) {
        return new Storage(components);
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public JdbcClient jdbc() {
        return get(JdbcClient.class);
    }

    /** Runs work in one transaction. */
    public void inTransaction(Runnable work) {
        get(TransactionTemplate.class).executeWithoutResult(status -> work.run());
    }

    @Override
    public void close() {
        context.close();
    }

    // A test configuration, so that the scan of a whole application leaves it alone.
    @TestConfiguration(proxyBeanMethods = false)
    @EnableTransactionManagement(proxyTargetClass = true)
    static class Base {

        @Bean
        DataSource dataSource() {
            return TestDatabase.dataSource();
        }

        @Bean
        JdbcClient jdbcClient(DataSource dataSource) {
            return JdbcClient.create(dataSource);
        }

        @Bean
        PlatformTransactionManager transactionManager(DataSource dataSource) {
            return new JdbcTransactionManager(dataSource);
        }

        @Bean
        TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
            return new TransactionTemplate(transactions);
        }

        @Bean
        Clock clock() {
            return Clock.fixed(NOW.toInstant(), ZoneId.of("Europe/Amsterdam"));
        }

        @Bean
        JsonMapper jsonMapper() {
            return JsonMapper.builder().build();
        }
    }
}
