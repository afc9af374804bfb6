package nl.balie.portal.outbox;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;

import java.util.UUID;
import javax.sql.DataSource;
import nl.balie.testing.TestDatabase;
import nl.balie.testing.TestDatabase.Address;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database that may forget what it acknowledged is refused, with a sentence that says what to change. */
class DurabilityGuardTest {

    @Test
    void acceptsH2InAFileWithoutWriteDelay() {
        assertThatCode(() -> DurabilityGuard.check(source(TestDatabase.h2()))).doesNotThrowAnyException();
    }

    @Test
    void refusesH2InMemory() {
        refuses(h2("mem:" + UUID.randomUUID() + ";WRITE_DELAY=0"), "in memory", "a file");
    }

    @Test
    void refusesH2WithWriteDelay() {
        refuses(h2("file:./target/test-databases/" + UUID.randomUUID()), "after 500 ms", "Add ;WRITE_DELAY=0");
    }

    @Test
    void acceptsPostgresThatSyncs() {
        DataSource database = postgresWhereEverySettingIs("on");
        assertThatCode(() -> DurabilityGuard.check(database)).doesNotThrowAnyException();
    }

    @Test
    void refusesPostgresThatCommitsBeforeWriting() {
        Address address = TestDatabase.postgres();
        JdbcClient jdbc = JdbcClient.create(source(address));
        jdbc.sql("alter database "
                        + jdbc.sql("select current_database()")
                                .query(String.class)
                                .single() + " set synchronous_commit = off")
                .update();
        refuses(source(address), "synchronous_commit=off", "Set synchronous_commit = on");
    }

    @Test
    void refusesPostgresThatDoesNotSync() {
        Address address = TestDatabase.postgres();
        shadowSettings(address, "case when $1 = 'fsync' then 'off' else 'on' end");
        refuses(source(address), "fsync=off", "Set fsync = on");
    }

    private static void refuses(DataSource database, String reason, String remedy) {
        assertThatThrownBy(() -> DurabilityGuard.check(database))
                .asInstanceOf(throwable(NotDurable.class))
                .hasMessageContaining(reason)
                .extracting(NotDurable::remedy)
                .asString()
                .contains(remedy);
    }

    private static DataSource postgresWhereEverySettingIs(String value) {
        Address address = TestDatabase.postgres();
        shadowSettings(address, "'" + value + "'");
        return source(address);
    }

    /** fsync belongs to the whole server, which other tests share: in this database it is answered by a function of ours. */
    private static void shadowSettings(Address address, String answer) {
        JdbcClient jdbc = JdbcClient.create(source(address));
        jdbc.sql("create function public.current_setting(text) returns text language sql as $body$ select " + answer
                        + "::text $body$")
                .update();
        jdbc.sql("alter database "
                        + jdbc.sql("select current_database()")
                                .query(String.class)
                                .single() + " set search_path = public, pg_catalog")
                .update();
    }

    private static DataSource h2(String rest) {
        return new DriverManagerDataSource("jdbc:h2:" + rest, "sa", "");
    }

    private static DataSource source(Address address) {
        return new DriverManagerDataSource(address.url(), address.user(), address.password());
    }
}
