package nl.balie.assistant.dev.post;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import nl.balie.assistant.dev.DemoOnly;
import nl.balie.portal.shell.PortTaken;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * SMTP and IMAP on this machine. A mail is on disk before the server says 250, and in its mailbox again after a restart;
 * whoever signs in to a mailbox by IMAP uses the address as name and as password.
 */
@Component
@DemoOnly
class EmbeddedMailServer implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedMailServer.class);
    private static final String LOOPBACK = "127.0.0.1";

    private final PostSettings settings;
    private final MailFiles files;
    private @Nullable GreenMail server;

    EmbeddedMailServer(PostSettings settings, MailFiles files) {
        this.settings = settings;
        this.files = files;
    }

    @Override
    public void start() {
        if (settings.smtpPort() == 0) {
            return;
        }
        mustBeFree(settings.smtpPort(), "The demo's mail server (SMTP)", "balie.demo.post.smtp-port");
        mustBeFree(settings.imapPort(), "The demo's mail server (IMAP)", "balie.demo.post.imap-port");
        GreenMail starting = new GreenMail(new ServerSetup[] {
            new ServerSetup(settings.smtpPort(), LOOPBACK, ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(settings.imapPort(), LOOPBACK, ServerSetup.PROTOCOL_IMAP)
        });
        UserManager users = starting.getUserManager();
        fill(users);
        users.setMessageDeliveryHandler((mail, to) -> keep(users, mail, to));
        starting.start();
        server = starting;
        log.info(
                "The demo's mail server listens on {}:{} (SMTP) and {} (IMAP)",
                LOOPBACK,
                settings.smtpPort(),
                settings.imapPort());
    }

    /** GreenMail itself only says that it did not start. */
    private static void mustBeFree(int port, String listener, String setting) {
        try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            log.debug("Port {} is free", free.getLocalPort());
        } catch (BindException taken) {
            throw new PortTaken(port, listener, setting, taken);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A failure here is answered 451, and the sender keeps the mail. */
    private GreenMailUser keep(UserManager users, MovingMessage mail, MailAddress to)
            throws MessagingException, UserException {
        try {
            files.keep(to.getEmail(), mail.getMessage());
        } catch (IOException full) {
            throw new MessagingException("The mail cannot be kept", full);
        }
        return mailbox(users, MailFiles.spelled(to.getEmail()));
    }

    private void fill(UserManager users) {
        try {
            for (MailFiles.Stored stored : files.all()) {
                mailbox(users, stored.mailbox()).deliver(stored.read());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The kept mail cannot be read", unreadable);
        } catch (MessagingException | UserException unreadable) {
            throw new IllegalStateException("The kept mail cannot be read", unreadable);
        }
    }

    private static GreenMailUser mailbox(UserManager users, String address) throws UserException {
        GreenMailUser known = users.getUserByEmail(address);
        return known == null ? users.createUser(address, address, address) : known;
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1_000;
    }
}
