package nl.balie.assistant.dev.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import nl.balie.portal.shell.PortTaken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMailServerTest {

    @TempDir
    Path data;

    private PostSettings settings;
    private EmbeddedMailServer server;

    @BeforeEach
    void start() throws IOException {
        settings = new PostSettings(freePort(), freePort(), 0, data, 10);
        server = started();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void hasAMailOnDiskWhenItSays250() throws Exception {
        send("henk@zonnebloem.example", "Nieuwe declaratie");

        assertThat(new MailFiles(data).all()).singleElement().satisfies(stored -> {
            assertThat(stored.mailbox()).isEqualTo("henk@zonnebloem.example");
            assertThat(stored.read().getSubject()).isEqualTo("Nieuwe declaratie");
        });
    }

    @Test
    void hasEveryMailInItsMailboxAgainAfterARestart() throws Exception {
        send("henk@zonnebloem.example", "Eerste");
        server.stop();
        server = started();
        send("henk@zonnebloem.example", "Tweede");

        assertThat(subjects("henk@zonnebloem.example")).containsExactly("Eerste", "Tweede");
        assertThat(new MailFiles(data).all())
                .extracting(MailFiles.Stored::number)
                .containsExactly(1L, 2L);
    }

    @Test
    void keepsAnAddressFromLeadingOutOfItsDirectory() throws Exception {
        var mail = new MimeMessage(Session.getInstance(new Properties()));
        mail.setText("Ontsnapt");

        new MailFiles(data).keep("../../elders@zonnebloem.example", mail);

        assertThat(new MailFiles(data).all())
                .singleElement()
                .satisfies(stored -> assertThat(stored.file().normalize()).startsWith(data.resolve("mail")));
        try (var outside = Files.list(data)) {
            assertThat(outside).containsExactly(data.resolve("mail"));
        }
    }

    @Test
    void showsWhatAMailSaysWithItsLinks() throws Exception {
        send("henk@zonnebloem.example", "Nieuwe declaratie");

        ShownMail shown = ShownMail.of(new MailFiles(data).all().getFirst());

        assertThat(shown.from()).isEqualTo("Balie <balie@balie.example>");
        assertThat(shown.text())
                .extracting(TextPiece::words, TextPiece::link)
                .contains(tuple("http://127.0.0.1:8080/declaraties/D-1", true));
    }

    @Test
    void saysWhichOfItsPortsAnotherProgramHas() throws Exception {
        var second = new EmbeddedMailServer(
                new PostSettings(freePort(), settings.imapPort(), 0, data, 10), new MailFiles(data));

        assertThatThrownBy(second::start)
                .isInstanceOf(PortTaken.class)
                .hasMessageContaining("(IMAP) cannot listen on port " + settings.imapPort());
    }

    private EmbeddedMailServer started() throws IOException {
        var starting = new EmbeddedMailServer(settings, new MailFiles(data));
        starting.start();
        return starting;
    }

    private void send(String to, String subject) throws MessagingException {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(settings.smtpPort()));
        var mail = new MimeMessage(Session.getInstance(properties));
        mail.setFrom(new InternetAddress("Balie <balie@balie.example>"));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(to, false));
        mail.setSubject(subject);
        mail.setText("Kijk op http://127.0.0.1:8080/declaraties/D-1.");
        Transport.send(mail);
    }

    private String[] subjects(String mailbox) throws MessagingException {
        var properties = new Properties();
        properties.setProperty("mail.imap.port", Integer.toString(settings.imapPort()));
        try (Store store = Session.getInstance(properties).getStore("imap")) {
            store.connect("127.0.0.1", mailbox, mailbox);
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                var subjects = new String[inbox.getMessageCount()];
                for (int i = 0; i < subjects.length; i++) {
                    subjects[i] = inbox.getMessage(i + 1).getSubject();
                }
                return subjects;
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
