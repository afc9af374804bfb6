package nl.balie.portal.outbox;

import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/**
 * What Balie acknowledged survives a crash: the start is refused on a database that keeps commits in memory for a while. Only
 * the profile {@code test} is excused. Looks before anything else uses the database.
 */
@Component
@Profile("!test")
class DurabilityGuard implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof DataSource database) {
            check(database);
        }
        return bean;
    }

    static void check(DataSource database) {
        JdbcClient jdbc = JdbcClient.create(database);
        switch (product(database)) {
            case "H2" -> checkH2(jdbc);
            case "PostgreSQL" -> checkPostgres(jdbc);
            default ->
                throw new NotDurable(
                        "Balie runs on H2 and PostgreSQL only; this is another database.",
                        "Set spring.datasource.url to one of those two.");
        }
    }

    private static void checkH2(JdbcClient jdbc) {
        if (h2Setting(jdbc, "info.FILE_WRITE").isEmpty()) {
            throw new NotDurable(
                    "The H2 database lives in memory: everything would be gone after a restart.",
                    "Set spring.datasource.url to a file, such as jdbc:h2:file:./data/balie;…;WRITE_DELAY=0");
        }
        String delay = h2Setting(jdbc, "WRITE_DELAY").orElse("unknown");
        if (!delay.equals("0")) {
            throw new NotDurable(
                    "The H2 database writes acknowledged changes to disk only after " + delay + " ms.",
                    "Add ;WRITE_DELAY=0 to spring.datasource.url.");
        }
    }

    private static void checkPostgres(JdbcClient jdbc) {
        for (String setting : new String[] {"synchronous_commit", "fsync"}) {
            String value = jdbc.sql("select current_setting(?)")
                    .param(setting)
                    .query(String.class)
                    .single();
            if (value.equals("off")) {
                throw new NotDurable(
                        "PostgreSQL runs with " + setting + "=off: a crash loses changes we acknowledged.",
                        "Set " + setting + " = on in postgresql.conf, and for the role and database Balie uses.");
            }
        }
    }

    private static Optional<String> h2Setting(JdbcClient jdbc, String name) {
        return jdbc
                .sql("select coalesce(setting_value, '') from information_schema.settings where setting_name = ?")
                .param(name)
                .query((row, number) -> row.getString(1))
                .list()
                .stream()
                .findFirst();
    }

    private static String product(DataSource database) {
        try {
            return JdbcUtils.extractDatabaseMetaData(
                    database, metadata -> String.valueOf(metadata.getDatabaseProductName()));
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException("The database cannot be reached", e);
        }
    }
}
