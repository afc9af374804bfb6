package nl.balie.integration.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.PDUStringException;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;
import org.jspecify.annotations.Nullable;

/** A small SMS centre that can refuse, keep silent and send receipts. */
public final class SmsCentreDouble implements AutoCloseable {

    private static final int BIND_TIMEOUT_MILLIS = 5_000;
    private static final int UNSUPPORTED = 0x03;

    private final SMPPServerSessionListener listener;
    private final List<SMPPServerSession> receivers = new CopyOnWriteArrayList<>();
    private final List<SMPPServerSession> sessions = new CopyOnWriteArrayList<>();
    private final AtomicInteger ids = new AtomicInteger(1_000);
    public final List<SubmitSm> taken = new CopyOnWriteArrayList<>();
    private volatile int refuseWith;
    private volatile long silentMillis;

    private SmsCentreDouble(SMPPServerSessionListener listener) {
        this.listener = listener;
    }

    /** On a port, or on a free one when it is 0. */
    public static SmsCentreDouble start(int port) throws IOException {
        var centre = new SmsCentreDouble(new SMPPServerSessionListener(port == 0 ? freePort() : port));
        Thread.ofPlatform().daemon().start(centre::accept);
        return centre;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    public int port() {
        return listener.getPort();
    }

    /** From now on every submit gets this status; 0 takes again. */
    public void refuseWith(int commandStatus) {
        refuseWith = commandStatus;
    }

    /** From now on a submit is taken but answered this much later. */
    public void answerAfterMillis(long millis) {
        silentMillis = millis;
    }

    public boolean hasReceiver() {
        return !receivers.isEmpty();
    }

    public void receipt(String messageId, String state) throws Exception {
        String text = "id:%s sub:001 dlvrd:001 submit date:2611201400 done date:2611201401 stat:%s err:000 text:-"
                .formatted(messageId, state);
        receivers
                .getLast()
                .deliverShortMessage(
                        "",
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        "31612345678",
                        TypeOfNumber.ALPHANUMERIC,
                        NumberingPlanIndicator.UNKNOWN,
                        "Balie",
                        new ESMClass(MessageMode.DEFAULT, MessageType.SMSC_DEL_RECEIPT, GSMSpecificFeature.DEFAULT),
                        (byte) 0,
                        (byte) 0,
                        new RegisteredDelivery(0),
                        DataCodings.ZERO,
                        text.getBytes(StandardCharsets.US_ASCII),
                        new OptionalParameter[0]);
    }

    private void accept() {
        try {
            while (true) {
                SMPPServerSession session = listener.accept();
                sessions.add(session);
                session.setMessageReceiverListener(new Taking());
                Thread.ofPlatform().daemon().start(() -> bind(session));
            }
        } catch (IOException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void bind(SMPPServerSession session) {
        try {
            BindRequest request = session.waitForBind(BIND_TIMEOUT_MILLIS);
            request.accept("centre", InterfaceVersion.IF_34);
            if (request.getBindType() != BindType.BIND_TX) {
                receivers.add(session);
            }
        } catch (TimeoutException | PDUStringException | IOException gone) {
            session.close();
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        sessions.forEach(SMPPServerSession::close);
    }

    private final class Taking implements ServerMessageReceiverListener {

        @Override
        public SubmitSmResult onAcceptSubmitSm(SubmitSm submit, SMPPServerSession source)
                throws ProcessRequestException {
            if (refuseWith != 0) {
                throw new ProcessRequestException("refused", refuseWith);
            }
            taken.add(submit);
            String id = Integer.toString(ids.incrementAndGet());
            pause();
            try {
                return new SubmitSmResult(new MessageId(id), new OptionalParameter[0]);
            } catch (PDUStringException tooLong) {
                throw new IllegalStateException(tooLong);
            }
        }

        private void pause() {
            try {
                Thread.sleep(silentMillis);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti submit, SMPPServerSession source)
                throws ProcessRequestException {
            throw unsupported();
        }

        @Override
        public QuerySmResult onAcceptQuerySm(QuerySm query, SMPPServerSession source) throws ProcessRequestException {
            throw unsupported();
        }

        @Override
        public void onAcceptReplaceSm(ReplaceSm replace, SMPPServerSession source) throws ProcessRequestException {
            throw unsupported();
        }

        @Override
        public void onAcceptCancelSm(CancelSm cancel, SMPPServerSession source) throws ProcessRequestException {
            throw unsupported();
        }

        @Override
        public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm broadcast, SMPPServerSession source)
                throws ProcessRequestException {
            throw unsupported();
        }

        @Override
        public void onAcceptCancelBroadcastSm(CancelBroadcastSm cancel, SMPPServerSession source)
                throws ProcessRequestException {
            throw unsupported();
        }

        @Override
        public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm query, SMPPServerSession source)
                throws ProcessRequestException {
            throw unsupported();
        }

        @Override
        public @Nullable DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
            throw unsupported();
        }

        private static ProcessRequestException unsupported() {
            return new ProcessRequestException("not supported", UNSUPPORTED);
        }
    }
}
