package nl.balie.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The one choice of a PostgreSQL server for tests: the address in the environment variable {@code BALIE_TEST_POSTGRES}
 * ({@code postgresql://user:password@host:port/database}), else Docker, else the embedded binaries.
 */
final class Postgres {

    private static final String ADDRESS_VARIABLE = "BALIE_TEST_POSTGRES";
    private static TestDatabase.@Nullable Address server;

    private Postgres() {}

    static synchronized TestDatabase.Address fresh() {
        if (server == null) {
            server = start();
        }
        String name = "balie_" + UUID.randomUUID().toString().replace("-", "");
        execute(server, "create database " + name);
        String url = server.url().replaceFirst("/[^/?]*(\\?|$)", "/" + name + "$1");
        return new TestDatabase.Address(url, server.user(), server.password());
    }

    private static TestDatabase.Address start() {
        String address = System.getenv(ADDRESS_VARIABLE);
        if (address != null && !address.isBlank()) {
            return given(URI.create(address));
        }
        return DockerClientFactory.instance().isDockerAvailable() ? container() : embedded();
    }

    private static TestDatabase.Address given(URI address) {
        String[] user = address.getUserInfo().split(":", 2);
        String url = "jdbc:postgresql://" + address.getHost() + ":" + address.getPort() + address.getPath();
        return new TestDatabase.Address(url, user[0], user.length > 1 ? user[1] : "");
    }

    // The container and the embedded server live as long as this Java process: both end with it by themselves.
    @SuppressWarnings("resource")
    private static TestDatabase.Address container() {
        PostgreSQLContainer container = new PostgreSQLContainer(
                DockerImageName.parse("pgvector/pgvector:pg15").asCompatibleSubstituteFor("postgres"));
        container.start();
        return new TestDatabase.Address(container.getJdbcUrl(), container.getUsername(), container.getPassword());
    }

    @SuppressWarnings("resource")
    private static TestDatabase.Address embedded() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("max_connections", "300")
                    .start();
            return new TestDatabase.Address(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "No PostgreSQL for the tests: set " + ADDRESS_VARIABLE
                            + ", start Docker, or allow the embedded one",
                    e);
        }
    }

    private static void execute(TestDatabase.Address address, String sql) {
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The test PostgreSQL did not run: " + sql, e);
        }
    }
}
