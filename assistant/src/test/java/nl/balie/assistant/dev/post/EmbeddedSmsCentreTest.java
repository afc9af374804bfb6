package nl.balie.assistant.dev.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.balie.portal.deadline.InfrastructureTime;
import nl.balie.portal.shell.PortTaken;
import org.awaitility.Awaitility;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedSmsCentreTest {

    @TempDir
    Path data;

    private PostSettings settings;
    private EmbeddedSmsCentre centre;

    @BeforeEach
    void start() throws IOException {
        try (var socket = new ServerSocket(0)) {
            settings = new PostSettings(0, 0, socket.getLocalPort(), data, 10);
        }
        centre = started();
    }

    @AfterEach
    void stop() {
        centre.stop();
    }

    @Test
    void hasAMessageOnDiskWhenItAnswersItsNumber() throws Exception {
        String id = submit("31612345678", "Je declaratie is goedgekeurd.".getBytes(StandardCharsets.US_ASCII), false);

        assertThat(new TextMessageFiles(data).all()).singleElement().satisfies(message -> {
            assertThat(Long.toString(message.id())).isEqualTo(id);
            assertThat(message.to()).isEqualTo("31612345678");
            assertThat(message.text()).isEqualTo("Je declaratie is goedgekeurd.");
        });
    }

    @Test
    void readsTheGsmAlphabetAndUcs2() throws Exception {
        submit("31612345678", new byte[] {'h', 0x05, 'h', 0x1B, 0x65}, false);
        submit("31612345678", "Łukasz".getBytes(StandardCharsets.UTF_16BE), true);

        assertThat(new TextMessageFiles(data).all())
                .extracting(TextMessage::text)
                .containsExactly("héh€", "Łukasz");
    }

    @ParameterizedTest
    @CsvSource({"31612345678,DELIVRD", "31612340000,UNDELIV"})
    void sendsAReceiptToTheReceiverOnceAlsoAfterARestart(String number, String state) throws Exception {
        String id = submit(number, "Hallo".getBytes(StandardCharsets.US_ASCII), false);
        centre.stop();
        centre = started();
        List<String> receipts = new CopyOnWriteArrayList<>();
        SMPPSession receiver = bound(BindType.BIND_RX, new Keeping(receipts));

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !new TextMessageFiles(data).all().getFirst().toReport());

        assertThat(receipts).singleElement().asString().contains("id:" + id, "stat:" + state);
        receiver.unbindAndClose();
    }

    @Test
    void saysWhenAnotherProgramHasItsPort() throws Exception {
        var second = new EmbeddedSmsCentre(settings, new TextMessageFiles(data), InfrastructureTime.system());

        assertThatThrownBy(second::start)
                .isInstanceOf(PortTaken.class)
                .hasMessageContaining("SMS centre cannot listen on port " + settings.smsPort());
    }

    private EmbeddedSmsCentre started() throws IOException {
        var starting = new EmbeddedSmsCentre(settings, new TextMessageFiles(data), InfrastructureTime.system());
        starting.start();
        return starting;
    }

    private String submit(String to, byte[] text, boolean ucs2) throws Exception {
        SMPPSession session = bound(BindType.BIND_TX, new Keeping(new CopyOnWriteArrayList<>()));
        try {
            return session.submitShortMessage(
                            "",
                            TypeOfNumber.ALPHANUMERIC,
                            NumberingPlanIndicator.UNKNOWN,
                            "Balie",
                            TypeOfNumber.INTERNATIONAL,
                            NumberingPlanIndicator.ISDN,
                            to,
                            new ESMClass(),
                            (byte) 0,
                            (byte) 0,
                            null,
                            null,
                            new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
                            (byte) 0,
                            new GeneralDataCoding(ucs2 ? Alphabet.ALPHA_UCS2 : Alphabet.ALPHA_DEFAULT),
                            (byte) 0,
                            text)
                    .getMessageId();
        } finally {
            session.unbindAndClose();
        }
    }

    private SMPPSession bound(BindType type, MessageReceiverListener listener) throws IOException {
        var session = new SMPPSession();
        session.setMessageReceiverListener(listener);
        session.connectAndBind(
                "127.0.0.1",
                settings.smsPort(),
                new BindParameter(type, "balie", "", "", TypeOfNumber.UNKNOWN, NumberingPlanIndicator.UNKNOWN, null));
        return session;
    }

    private record Keeping(List<String> receipts) implements MessageReceiverListener {

        @Override
        public void onAcceptDeliverSm(DeliverSm receipt) {
            receipts.add(new String(receipt.getShortMessage(), StandardCharsets.US_ASCII));
        }

        @Override
        public void onAcceptAlertNotification(AlertNotification alert) {
            receipts.add("alert");
        }

        @Override
        public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
            throw new ProcessRequestException("not supported", 0x03);
        }
    }
}
