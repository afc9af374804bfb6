package nl.balie.assistant.dev.post;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import nl.balie.assistant.dev.DemoOnly;
import nl.balie.portal.deadline.InfrastructureTime;
import nl.balie.portal.shell.PortTaken;
import org.jsmpp.PDUStringException;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.connection.ServerConnection;
import org.jsmpp.session.connection.ServerConnectionFactory;
import org.jsmpp.session.connection.socket.ServerSocketConnection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * SMPP on this machine. A message is on disk before it is answered; its receipt goes to whoever is bound as receiver, after a
 * restart too. A number that ends in 0000 is a handset that is never reached.
 */
@Component
@DemoOnly
class EmbeddedSmsCentre implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedSmsCentre.class);
    private static final int BACKLOG_CONNECTIONS = 20;
    private static final int MOST_ATTEMPTS_TO_LISTEN = 30;
    private static final Duration PAUSE_BEFORE_NEXT_ATTEMPT = Duration.ofMillis(100);
    private static final int BIND_TIMEOUT_MILLIS = 10_000;
    private static final int ROUND_MILLIS = 300;
    private static final String UNREACHABLE = "0000";

    private final PostSettings settings;
    private final TextMessageFiles files;
    private final InfrastructureTime time;
    private final List<SMPPServerSession> sessions = new CopyOnWriteArrayList<>();
    private final List<SMPPServerSession> receivers = new CopyOnWriteArrayList<>();
    private @Nullable SMPPServerSessionListener listener;

    EmbeddedSmsCentre(PostSettings settings, TextMessageFiles files, InfrastructureTime time) {
        this.settings = settings;
        this.files = files;
        this.time = time;
    }

    @Override
    public void start() {
        if (settings.smsPort() == 0) {
            return;
        }
        try {
            var opened = new SMPPServerSessionListener(settings.smsPort(), new OnLoopback());
            listener = opened;
            Thread.ofPlatform().daemon().name("sms-centre").start(() -> accept(opened));
            Thread.ofPlatform().daemon().name("sms-receipts").start(this::report);
            log.info("The demo's SMS centre listens on 127.0.0.1:{} (SMPP)", settings.smsPort());
        } catch (BindException taken) {
            throw new PortTaken(settings.smsPort(), "The demo's SMS centre", "balie.demo.post.sms-port", taken);
        } catch (IOException failure) {
            throw new UncheckedIOException("The SMS centre cannot listen on port " + settings.smsPort(), failure);
        }
    }

    /** Keeps a message, and answers its number. */
    long take(SubmitSm submit) throws IOException {
        String to = submit.getDestAddress();
        var message = new TextMessage(
                files.nextId(),
                submit.getSourceAddr(),
                to,
                SmsText.of(submit),
                time.now(),
                to.endsWith(UNREACHABLE) ? "UNDELIV" : "DELIVRD",
                submit.getRegisteredDelivery() != 0,
                false);
        files.keep(message);
        return message.id();
    }

    private void accept(SMPPServerSessionListener opened) {
        while (isRunning()) {
            try {
                SMPPServerSession session = opened.accept();
                sessions.add(session);
                session.setMessageReceiverListener(new TakingMessages(this));
                Thread.ofPlatform().daemon().name("sms-bind").start(() -> bind(session));
            } catch (IOException closed) {
                log.debug("The SMS centre takes no more connections", closed);
                return;
            }
        }
    }

    private void bind(SMPPServerSession session) {
        try {
            BindRequest request = session.waitForBind(BIND_TIMEOUT_MILLIS);
            request.accept("balie-demo", InterfaceVersion.IF_34);
            if (request.getBindType() != BindType.BIND_TX) {
                receivers.add(session);
            }
        } catch (TimeoutException | PDUStringException | IOException gone) {
            log.debug("A connection to the SMS centre did not bind", gone);
            session.close();
        }
    }

    private void report() {
        try {
            while (isRunning()) {
                receivers.removeIf(session -> session.getSessionState() == SessionState.CLOSED);
                if (!receivers.isEmpty()) {
                    reportTo(receivers.getLast());
                }
                Thread.sleep(ROUND_MILLIS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void reportTo(SMPPServerSession receiver) {
        try {
            for (TextMessage message :
                    files.all().stream().filter(TextMessage::toReport).toList()) {
                Receipt.of(message, time.now()).sendTo(receiver);
                files.keep(message.told());
            }
        } catch (IOException | Receipt.NotTaken later) {
            log.debug("A receipt was not taken; it is offered again", later);
        }
    }

    @Override
    public void stop() {
        SMPPServerSessionListener open = listener;
        listener = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException alreadyClosed) {
                log.debug("The SMS centre was closed before", alreadyClosed);
            }
        }
        sessions.forEach(SMPPServerSession::close);
        sessions.clear();
        receivers.clear();
    }

    @Override
    public boolean isRunning() {
        return listener != null;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1_000;
    }

    private static final class OnLoopback implements ServerConnectionFactory {

        @Override
        public ServerConnection listen(int port) throws IOException {
            // A centre that has just stopped lets go of its port a moment later.
            for (int attempt = 1; attempt < MOST_ATTEMPTS_TO_LISTEN; attempt++) {
                try {
                    return open(port);
                } catch (BindException taken) {
                    LockSupport.parkNanos(PAUSE_BEFORE_NEXT_ATTEMPT.toNanos());
                }
            }
            return open(port);
        }

        private static ServerConnection open(int port) throws IOException {
            return new ServerSocketConnection(
                    new ServerSocket(port, BACKLOG_CONNECTIONS, InetAddress.getLoopbackAddress()));
        }

        @Override
        public ServerConnection listen(int port, int timeoutMillis) throws IOException {
            return listen(port);
        }

        @Override
        public ServerConnection listen(int port, int timeoutMillis, int backlog) throws IOException {
            return listen(port);
        }
    }
}
