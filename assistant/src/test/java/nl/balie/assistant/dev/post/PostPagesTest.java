package nl.balie.assistant.dev.post;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Properties;
import java.util.UUID;
import nl.balie.assistant.dev.DemoApplicationTest;
import nl.balie.assistant.dev.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages that show what the demo sent: anybody on this machine may look, and what a mail says does nothing here. */
@DemoApplicationTest
class PostPagesTest {

    private static final String LINK = "http://127.0.0.1:8080/declaraties/D-2026-1120-01";

    @Autowired
    private MailFiles mails;

    @Autowired
    private TextMessageFiles messages;

    @LocalServerPort
    private int port;

    private final String person = UUID.randomUUID().toString();

    @Test
    void showsAMailWithItsLinkAndNothingThatRuns() throws Exception {
        keep(person + "@zonnebloem.example", "<b>Declaratie</b>", "<script>alert(1)</script> Kijk op " + LINK + ".");

        String page = new Visitor(port).get("/dev/mail").body();

        assertThat(page)
                .contains(person + "@zonnebloem.example", "&lt;b&gt;Declaratie&lt;/b&gt;", "&lt;script&gt;alert(1)")
                .contains("<a href=\"" + LINK + "\">" + LINK + "</a>")
                .doesNotContain("<script>alert", "<b>Declaratie");
    }

    @Test
    void showsOneMailbox() throws Exception {
        keep(person + "@zonnebloem.example", "Voor mij " + person, "Hallo");
        keep("ander-" + person + "@letterlust.example", "Voor een ander " + person, "Hallo");

        String page = new Visitor(port)
                .get("/dev/mail?postbus=" + person + "@zonnebloem.example")
                .body();

        assertThat(page).contains("Voor mij " + person).doesNotContain("Voor een ander " + person);
        assertThat(new Visitor(port)
                        .get("/dev/mail?postbus=niemand@nergens.example")
                        .body())
                .contains("Er is nog geen mail");
    }

    @Test
    void showsATextMessageWithItsLinkAndWhetherItArrived() throws Exception {
        text("31600002001", "Je declaratie D-2026-1120-01 is afgekeurd: \"" + person + "\" " + LINK, "DELIVRD");
        text("31600000000", "Onbereikbaar " + person, "UNDELIV");

        String page = new Visitor(port).get("/dev/sms").body();

        assertThat(page)
                .contains("Aan +31600002001", "is afgekeurd: &quot;" + person + "&quot;", "Afgeleverd")
                .contains("<a href=\"" + LINK + "\">" + LINK + "</a>")
                .contains("Onbereikbaar " + person, "Niet afgeleverd")
                .doesNotContain("??");
    }

    private void keep(String mailbox, String subject, String text) throws Exception {
        MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
        mail.setFrom(new InternetAddress("Balie <balie@balie.example>"));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(mailbox, false));
        mail.setSubject(subject);
        mail.setText(text);
        mails.keep(mailbox, mail);
    }

    private void text(String to, String text, String state) throws Exception {
        messages.keep(new TextMessage(
                messages.nextId(), "Balie", to, text, Instant.parse("2026-11-20T13:00:00Z"), state, true, true));
    }
}
