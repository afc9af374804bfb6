package nl.balie.integration.testing;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import nl.balie.portal.declaration.ApprovingDeclaration;
import nl.balie.portal.declaration.DeclarationLine;
import nl.balie.portal.declaration.FilingDeclaration;
import nl.balie.portal.declaration.WageComponents;
import nl.balie.portal.fixtures.World;
import nl.balie.portal.outbox.Obligation;
import nl.balie.portal.outbox.ObligationKind;
import nl.balie.portal.outbox.ObligationState;
import nl.balie.portal.outbox.Outbox;
import nl.balie.portal.outbox.Promise;
import nl.balie.portal.party.Accounts;
import nl.balie.portal.party.Parties;
import nl.balie.portal.vendor.sandbox.server.SandboxPayroll;
import org.awaitility.Awaitility;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The application's routes and relay, started as in production, with an employer and a sandbox payroll system. */
public final class RoutesUnderTest implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    public final SandboxPayroll sandbox;
    public final World zonnebloem;
    private final ConfigurableApplicationContext context;

    private RoutesUnderTest(SandboxPayroll sandbox, ConfigurableApplicationContext context) {
        this.sandbox = sandbox;
        this.context = context;
        this.zonnebloem = World.zonnebloem(get(Parties.class), get(Accounts.class), get(WageComponents.class));
    }

    /** Settings are {@code key=value}. Ports that are not given lead nowhere. */
    public static RoutesUnderTest start(Path data, String... settings) {
        var sandbox = SandboxPayroll.start(0, data, Duration.ofSeconds(3), Clock.systemUTC());
        List<String> properties = new ArrayList<>(List.of(
                "spring.main.banner-mode=off",
                "spring.main.allow-bean-definition-overriding=true",
                "balie.clock.fixed=2026-11-20T14:00:00+01:00",
                "balie.vendor.sandbox.address=" + sandbox.address(),
                "balie.vendor.sandbox.answer-timeout-seconds=1",
                "balie.integration.relay.poll-millis=50",
                "balie.integration.relay.heartbeat-millis=200",
                "balie.integration.relay.first-back-off-millis=100",
                "balie.integration.relay.longest-back-off-seconds=1",
                "balie.integration.mail.port=9",
                "balie.integration.sms.port=9"));
        properties.addAll(Arrays.asList(settings));
        var context = new SpringApplicationBuilder(RoutesApplication.class)
                .web(WebApplicationType.NONE)
                .properties(properties.toArray(String[]::new))
                .run();
        return new RoutesUnderTest(sandbox, context);
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public JdbcClient jdbc() {
        return get(JdbcClient.class);
    }

    /** A declaration of hours, filed by Sanne and approved by Henk: the payroll system is owed it. */
    public String approved(String hours) {
        var line = DeclarationLine.of(LocalDate.parse("2026-11-17"), "UREN", new BigDecimal(hours), "HOUR");
        String reference = get(FilingDeclaration.class)
                .file(zonnebloem.sanne(), List.of(line), null)
                .reference();
        get(ApprovingDeclaration.class).approve(zonnebloem.henk(), reference);
        return reference;
    }

    /** An obligation of another kind, promised as a notice does. */
    public String promised(ObligationKind kind, String recipient, String payload) {
        String reference = "N-" + UUID.randomUUID();
        var promise = new Promise(zonnebloem.employer.id(), kind, "test/" + reference, reference, recipient, payload);
        get(TransactionTemplate.class)
                .executeWithoutResult(_ -> get(Outbox.class).promise(promise));
        return reference;
    }

    public Obligation obligation(String reference, ObligationKind kind) {
        return get(Outbox.class).of(zonnebloem.employer.id(), reference).stream()
                .filter(obligation -> obligation.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    public Obligation awaitState(String reference, ObligationKind kind, ObligationState state) {
        return await(reference, kind, obligation -> obligation.state() == state);
    }

    public Obligation await(String reference, ObligationKind kind, Predicate<Obligation> wanted) {
        return Awaitility.await(kind + " of " + reference)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> obligation(reference, kind), wanted);
    }

    /** What the payroll system itself saw of a declaration. */
    public Witness witness(String reference) {
        return Witness.of(sandbox, zonnebloem.employer.id(), reference);
    }

    @Override
    public void close() {
        context.close();
        sandbox.close();
    }
}
