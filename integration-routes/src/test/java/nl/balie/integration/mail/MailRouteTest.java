package nl.balie.integration.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.balie.integration.testing.RoutesUnderTest;
import nl.balie.integration.testing.ScriptedMailServer;
import nl.balie.portal.outbox.Obligation;
import nl.balie.portal.outbox.ObligationKind;
import nl.balie.portal.outbox.ObligationState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** The route mail-outbound as shipped, against servers that take, refuse, break and come back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailRouteTest {

    private ScriptedMailServer server;
    private RoutesUnderTest routes;

    @BeforeAll
    void start(@TempDir Path data) throws IOException {
        server = ScriptedMailServer.start();
        routes = RoutesUnderTest.start(data, "balie.integration.mail.port=" + server.port());
    }

    @AfterAll
    void stop() throws IOException {
        routes.close();
        server.close();
    }

    @BeforeEach
    void takeEverything() {
        server.taken.clear();
        server.answer("RCPT", "250 2.1.5 Ok");
        server.answer("DATA-END", "250 2.0.0 Ok: queued as 4FzKq31Zkzz9sWR");
    }

    @Test
    void keepsTheServersAnswerAsReceiptAndCallsItAccepted() {
        String id = messageId();
        String reference = promised(mail("henk@zonnebloem.example", "Nieuwe declaratie", id));

        Obligation accepted = routes.awaitState(reference, ObligationKind.MAIL, ObligationState.ACCEPTED);

        assertThat(accepted.receipt()).isEqualTo("250 2.0.0 Ok: queued as 4FzKq31Zkzz9sWR");
        assertThat(takenWith(id))
                .hasValueSatisfying(mail -> assertThat(mail)
                        .contains(
                                "To: henk@zonnebloem.example",
                                "Auto-Submitted: auto-generated",
                                "Er wacht iets op je"));
    }

    @Test
    void sendsTheSameMessageIdWhenTheAnswerWasLost() {
        String id = messageId();
        server.answer("DATA-END", "");
        String reference = promised(mail("henk@zonnebloem.example", "Nieuwe declaratie", id));
        routes.await(reference, ObligationKind.MAIL, obligation -> obligation.attempts() >= 2);
        server.answer("DATA-END", "250 2.0.0 Ok: queued as 4FzKq31Zkzz9sWR");

        routes.awaitState(reference, ObligationKind.MAIL, ObligationState.ACCEPTED);

        assertThat(server.taken.stream().filter(mail -> mail.contains("Message-ID: " + id)))
                .hasSizeGreaterThan(1);
        assertThat(server.taken.stream().filter(mail -> mail.contains("Message-ID:") && !mail.contains(id)))
                .allSatisfy(other -> assertThat(other).doesNotContain("Nieuwe declaratie"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rcpt-550-postfix-unknown-user.txt", "rcpt-554-blocked.txt"})
    void takesANoOfTheServerAsFinal(String captured) throws IOException {
        server.answer("RCPT", captured(captured));
        String reference = promised(mail("henk@zonnebloem.example", "Nieuwe declaratie", messageId()));

        Obligation refused = routes.awaitState(reference, ObligationKind.MAIL, ObligationState.REFUSED);

        assertThat(refused.attempts()).isEqualTo(1);
        assertThat(captured(captured)).contains(String.valueOf(refused.reason()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rcpt-450-postgrey.txt", "rcpt-452-over-quota.txt"})
    void triesAgainWhenTheServerAsksToComeBack(String captured) throws IOException {
        server.answer("RCPT", captured(captured));
        String reference = promised(mail("henk@zonnebloem.example", "Nieuwe declaratie", messageId()));
        routes.await(reference, ObligationKind.MAIL, obligation -> obligation.attempts() >= 2);
        server.answer("RCPT", "250 2.1.5 Ok");

        routes.awaitState(reference, ObligationKind.MAIL, ObligationState.ACCEPTED);
    }

    @Test
    void letsNoSubjectBecomeAHeader() {
        String id = messageId();
        String reference =
                promised(mail("henk@zonnebloem.example", "Hallo\r\nBcc: dief@elders.example\r\n\r\nTekst", id));

        routes.awaitState(reference, ObligationKind.MAIL, ObligationState.ACCEPTED);

        assertThat(takenWith(id)).hasValueSatisfying(mail -> {
            assertThat(mail.lines()).noneMatch(line -> line.startsWith("Bcc:"));
            assertThat(mail).contains("Subject: Hallo Bcc: dief@elders.example Tekst");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "henk@zonnebloem.example\r\nBcc: dief@elders.example",
                "henk@zonnebloem.example, dief@elders.example",
                "geen adres",
                "@zonnebloem.example"
            })
    void refusesWhatIsNotOneAddress(String address) {
        String reference = promised(mail(address, "Nieuwe declaratie", messageId()));

        Obligation refused = routes.awaitState(reference, ObligationKind.MAIL, ObligationState.REFUSED);

        assertThat(refused.attempts()).isEqualTo(1);
        assertThat(server.taken).noneMatch(mail -> mail.contains("dief"));
    }

    @Test
    void refusesAMessageIdThatIsNotOne() {
        String reference =
                promised(mail("henk@zonnebloem.example", "Nieuwe declaratie", "<a@b>\r\nBcc: dief@x.example"));

        routes.awaitState(reference, ObligationKind.MAIL, ObligationState.REFUSED);
    }

    @Test
    void losesNothingWhenTheServerIsDownAndComesBack(@TempDir Path data) throws Exception {
        var setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        var first = new GreenMail(setup);
        first.start();
        int port = first.getSmtp().getPort();
        first.stop();
        // The heartbeat of production: with the tests' own, a stall of 0.8 s passes for a dead node, whose work is done
        // again.
        try (var down = RoutesUnderTest.start(
                data, "balie.integration.mail.port=" + port, "balie.integration.relay.heartbeat-millis=2000")) {
            String[] references = new String[20];
            for (int i = 0; i < references.length; i++) {
                references[i] = down.promised(
                        ObligationKind.MAIL,
                        "henk@zonnebloem.example",
                        mail("henk@zonnebloem.example", "Mail " + i, messageId()));
            }
            down.await(references[0], ObligationKind.MAIL, obligation -> obligation.attempts() >= 2);
            var back = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            back.start();
            for (String reference : references) {
                down.awaitState(reference, ObligationKind.MAIL, ObligationState.ACCEPTED);
            }
            assertThat(back.getReceivedMessages())
                    .extracting(MimeMessage::getSubject)
                    .doesNotHaveDuplicates()
                    .hasSize(references.length);
            back.stop();
        }
    }

    private String promised(String payload) {
        return routes.promised(ObligationKind.MAIL, "henk@zonnebloem.example", payload);
    }

    private static String messageId() {
        return "<" + UUID.randomUUID() + "@balie.example>";
    }

    private static String mail(String to, String subject, String messageId) {
        return JsonMapper.shared()
                .writeValueAsString(
                        Map.of("to", to, "subject", subject, "text", "Er wacht iets op je.", "messageId", messageId));
    }

    private Optional<String> takenWith(String messageId) {
        return server.taken.stream()
                .filter(mail -> mail.contains("Message-ID: " + messageId))
                .findFirst();
    }

    private static String captured(String file) throws IOException {
        return new ClassPathResource(file, MailRouteTest.class)
                .getContentAsString(StandardCharsets.UTF_8)
                .strip();
    }
}
