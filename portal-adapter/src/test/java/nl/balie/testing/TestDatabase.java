package nl.balie.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * A fresh database for a test, on the database that this run is about: {@code -Dbalie.test.database=h2|postgresql} as the
 * build sets it, H2 when nothing is said. H2 is a file, as in the product, because a database in memory hides what a file
 * shows.
 */
public final class TestDatabase {

    private static final String LOCATIONS = "classpath:db/migration,classpath:db/vendor/{vendor}";

    private TestDatabase() {}

    public static boolean isPostgres() {
        return "postgresql".equals(System.getProperty("balie.test.database", "h2"));
    }

    /** A new, migrated database; pooled, so that tests may use several connections at once. */
    public static DataSource dataSource() {
        HikariDataSource pool = new HikariDataSource();
        Address address = fresh();
        pool.setJdbcUrl(address.url());
        pool.setUsername(address.user());
        pool.setPassword(address.password());
        pool.setMaximumPoolSize(16);
        pool.setMinimumIdle(1);
        Flyway.configure()
                .dataSource(pool)
                .locations(locations())
                .failOnMissingLocations(false)
                .load()
                .migrate();
        return pool;
    }

    /** The address of a new, empty database. */
    public static Address fresh() {
        return isPostgres() ? postgres() : h2();
    }

    /** A new, empty database on PostgreSQL, whatever this run is about. */
    public static Address postgres() {
        return Postgres.fresh();
    }

    /** A new, empty database of H2, whatever this run is about. */
    public static Address h2() {
        Path file = Path.of("target", "test-databases", UUID.randomUUID().toString())
                .toAbsolutePath();
        return new Address(
                "jdbc:h2:file:" + file
                        + ";MODE=PostgreSQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;WRITE_DELAY=0;LOCK_TIMEOUT=20000;DB_CLOSE_DELAY=-1",
                "sa",
                "");
    }

    private static String[] locations() {
        return LOCATIONS.replace("{vendor}", isPostgres() ? "postgresql" : "h2").split(",");
    }

    /** Where a database is and who may enter. */
    public record Address(String url, String user, String password) {}
}
