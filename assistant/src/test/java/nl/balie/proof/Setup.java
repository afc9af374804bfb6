package nl.balie.proof;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.balie.testing.TestDatabase;

/** The two processes of a run, on free ports and in the run's own directory. */
record Setup(
        Path directory,
        TestDatabase.Address database,
        int port,
        int sandboxPort,
        int smtpPort,
        int imapPort,
        int smsPort) {

    private static final String SANDBOX = "nl.balie.portal.vendor.sandbox.server.SandboxPayroll";
    private static final String APPLICATION = "nl.balie.Application";

    static Setup in(Path directory) {
        return new Setup(
                directory,
                TestDatabase.isPostgres() ? postgres() : h2(directory),
                Child.freePort(),
                Child.freePort(),
                Child.freePort(),
                Child.freePort(),
                Child.freePort());
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    String payrollAddress() {
        return "http://127.0.0.1:" + sandboxPort;
    }

    Child startSandbox() {
        return Child.start(
                SANDBOX,
                directory.resolve("sandbox.log"),
                List.of("-Xmx256m"),
                List.of("--port=" + sandboxPort, "--data=" + directory.resolve("sandbox")));
    }

    /** @param more settings beside those of every run */
    Child startApplication(String... more) {
        List<String> settings = new ArrayList<>(settings());
        settings.addAll(List.of(more));
        return Child.start(
                APPLICATION,
                directory.resolve("application.log"),
                List.of(
                        "-Xmx512m",
                        // It never lives long enough for the second compiler to pay.
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "--add-modules=jdk.incubator.vector",
                        "--sun-misc-unsafe-memory-access=allow"),
                settings);
    }

    private List<String> settings() {
        return List.of(
                "--spring.profiles.active=demo",
                "--server.port=" + port,
                "--balie.portal.data-directory=" + directory.resolve("data"),
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--balie.demo.sandbox.start=false",
                "--balie.demo.sandbox.port=" + sandboxPort,
                "--balie.demo.post.smtp-port=" + smtpPort,
                "--balie.demo.post.imap-port=" + imapPort,
                "--balie.demo.post.sms-port=" + smsPort);
    }

    /** The embedded one is told to keep what it acknowledges: for ordinary tests it does not, and the application refuses that. */
    private static TestDatabase.Address postgres() {
        if (System.getenv("BALIE_TEST_POSTGRES") != null) {
            return TestDatabase.fresh();
        }
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .start();
            return new TestDatabase.Address(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** As the application's own default, in this run's directory: above all with {@code WRITE_DELAY=0}. */
    private static TestDatabase.Address h2(Path directory) {
        return new TestDatabase.Address(
                "jdbc:h2:file:" + directory.resolve("data/balie")
                        + ";MODE=PostgreSQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE",
                "sa",
                "");
    }
}
