package nl.balie.integration.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import nl.balie.integration.testing.RoutesUnderTest;
import nl.balie.integration.testing.SmsCentreDouble;
import nl.balie.portal.outbox.Obligation;
import nl.balie.portal.outbox.ObligationKind;
import nl.balie.portal.outbox.ObligationState;
import org.apache.camel.CamelContext;
import org.awaitility.Awaitility;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.SubmitSm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The routes sms-outbound and sms-receipts as shipped, against an SMS centre of another library. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SmsRouteTest {

    private SmsCentreDouble centre;
    private RoutesUnderTest routes;

    @BeforeAll
    void start(@TempDir Path data) throws IOException {
        centre = SmsCentreDouble.start(0);
        routes = RoutesUnderTest.start(
                data,
                "balie.integration.sms.port=" + centre.port(),
                "balie.integration.sms.answer-timeout-millis=500",
                "balie.integration.sms.reconnect-millis=200");
    }

    @AfterAll
    void stop() throws IOException {
        routes.close();
        centre.close();
    }

    @BeforeEach
    void takeEverything() {
        centre.taken.clear();
        centre.refuseWith(0);
        centre.answerAfterMillis(0);
    }

    @Test
    void keepsTheMessageIdAsReceiptAndCallsItAccepted() {
        String reference = promised("Je declaratie is goedgekeurd: https://balie.example/declaraties/D-2026-1120-01");

        Obligation accepted = routes.awaitState(reference, ObligationKind.SMS, ObligationState.ACCEPTED);

        assertThat(accepted.receipt()).matches("\\d+");
        SubmitSm submit = centre.taken.getFirst();
        assertThat(submit.getDestAddress()).isEqualTo("31612345678");
        assertThat(submit.getSourceAddr()).isEqualTo("Balie");
        assertThat(submit.getDataCoding()).isZero();
        assertThat(new String(submit.getShortMessage(), StandardCharsets.US_ASCII))
                .isEqualTo("Je declaratie is goedgekeurd: https://balie.example/declaraties/D-2026-1120-01");
    }

    @Test
    void writesWhatTheGsmAlphabetLacksInUcs2() {
        String reference = promised("Łukasz, je bent geïnformeerd");

        routes.awaitState(reference, ObligationKind.SMS, ObligationState.ACCEPTED);

        SubmitSm submit = centre.taken.getFirst();
        assertThat(submit.getDataCoding()).isEqualTo((byte) 8);
        assertThat(new String(submit.getShortMessage(), StandardCharsets.UTF_16BE))
                .isEqualTo("Łukasz, je bent geïnformeerd");
    }

    @Test
    void sendsALongTextInPartsAndAsksOneReceipt() {
        String reference = promised("0123456789".repeat(20));

        Obligation accepted = routes.awaitState(reference, ObligationKind.SMS, ObligationState.ACCEPTED);

        assertThat(centre.taken).hasSize(2);
        assertThat(centre.taken).extracting(SubmitSm::getRegisteredDelivery).containsExactly((byte) 0, (byte) 1);
        assertThat(accepted.receipt()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"DELIVRD,DELIVERED", "UNDELIV,FAILED", "EXPIRED,FAILED"})
    void isDeliveredOrFailedOnlyByAReceipt(String receipt, ObligationState state) throws Exception {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(centre::hasReceiver);
        String reference = promised("Je declaratie is goedgekeurd.");
        Obligation accepted = routes.awaitState(reference, ObligationKind.SMS, ObligationState.ACCEPTED);

        centre.receipt(String.valueOf(accepted.receipt()), receipt);
        centre.receipt(String.valueOf(accepted.receipt()), receipt);

        assertThat(routes.awaitState(reference, ObligationKind.SMS, state).receipt())
                .isEqualTo(accepted.receipt());
    }

    @Test
    void sendsAMessageThatMayHaveArrivedAtMostOnceMore() {
        centre.answerAfterMillis(1_500);
        String reference = promised("Je code staat klaar.");

        Obligation failed = routes.awaitState(reference, ObligationKind.SMS, ObligationState.FAILED);

        assertThat(failed.reason()).contains("Het kan zijn aangekomen");
        assertThat(centre.taken).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {SMPPConstant.STAT_ESME_RINVDSTADR, SMPPConstant.STAT_ESME_RINVSRCADR})
    void takesANoOfTheCentreAsFinal(int status) {
        centre.refuseWith(status);
        String reference = promised("Hallo");

        assertThat(routes.awaitState(reference, ObligationKind.SMS, ObligationState.REFUSED)
                        .attempts())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {SMPPConstant.STAT_ESME_RTHROTTLED, SMPPConstant.STAT_ESME_RMSGQFUL})
    void triesAgainWhenTheCentreIsBusy(int status) {
        centre.refuseWith(status);
        String reference = promised("Hallo");
        routes.await(reference, ObligationKind.SMS, obligation -> obligation.attempts() >= 3);
        centre.refuseWith(0);

        routes.awaitState(reference, ObligationKind.SMS, ObligationState.ACCEPTED);
        assertThat(centre.taken).hasSize(1);
    }

    @Test
    void startsWithoutACentreAndSendsWhenItComes(@TempDir Path data) throws IOException {
        int port;
        try (var reserved = SmsCentreDouble.start(0)) {
            port = reserved.port();
        }
        try (var alone = RoutesUnderTest.start(
                data, "balie.integration.sms.port=" + port, "balie.integration.sms.reconnect-millis=200")) {
            assertThat(alone.get(CamelContext.class).isStarted()).isTrue();
            String reference = alone.promised(ObligationKind.SMS, "+31612345678", sms("Hallo"));
            alone.await(reference, ObligationKind.SMS, obligation -> obligation.attempts() >= 2);

            try (var late = SmsCentreDouble.start(port)) {
                alone.awaitState(reference, ObligationKind.SMS, ObligationState.ACCEPTED);
                assertThat(late.taken).hasSize(1);
                Awaitility.await().atMost(Duration.ofSeconds(40)).until(late::hasReceiver);
            }
        }
    }

    private String promised(String text) {
        return routes.promised(ObligationKind.SMS, "+31612345678", sms(text));
    }

    private static String sms(String text) {
        return JsonMapper.shared().writeValueAsString(Map.of("to", "+31612345678", "text", text));
    }
}
