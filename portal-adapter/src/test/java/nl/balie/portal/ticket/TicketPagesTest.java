package nl.balie.portal.ticket;

import static nl.balie.portal.identity.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import nl.balie.portal.fixtures.CaseworkWeb;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

/** Covers S3-67 and J03 as a page. */
@Tag("database")
class TicketPagesTest extends CaseworkWeb {
    @Autowired
    private OpeningTicket opening;

    @Test
    void showsHrTheQuestionWithItsConversation() {
        String uri = asked();

        assertThat(page(zonnebloem.fatima(), uri))
                .contains("Leasefiets", "Het gesprek dat eraan voorafging", "Sanne: hoi", "Verstuur antwoord");
        assertThat(page(zonnebloem.sanne(), uri))
                .contains("Fatima El Amrani is aan zet")
                .doesNotContain("Verstuur antwoord");
    }

    @Test
    void bringsTheAnswerBackOnce() {
        String uri = asked();

        for (int press = 0; press < 2; press++) {
            assertThat(post(zonnebloem.fatima(), uri + "/antwoord", "key", "k1", "text", "Ja, <b>vanaf</b> 1 mei."))
                    .hasStatus3xxRedirection();
        }

        assertThat(page(zonnebloem.sanne(), uri))
                .contains("Beantwoord")
                .containsOnlyOnce("Ja, &lt;b&gt;vanaf&lt;/b&gt; 1 mei.");
    }

    @Test
    void keepsWhatWasTypedWhenItCannotBeSent() {
        String uri = asked();
        assertThat(post(zonnebloem.fatima(), uri + "/antwoord", "key", "k1", "text", "  "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Schrijf eerst iets");

        assertThat(post(zonnebloem.sanne(), uri + "/sluiting", "key", "k2")).hasStatus3xxRedirection();

        assertThat(post(zonnebloem.sanne(), uri + "/reactie", "key", "k3", "text", "En een auto?"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Deze vraag is afgehandeld");
    }

    @Test
    void hidesItFromOthers() {
        String uri = asked();

        assertThat(mvc.get().uri(uri).with(as(letterlust.fatima())).exchange()).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri(uri).with(as(zonnebloem.daan())).exchange()).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(zonnebloem.daan(), uri + "/antwoord", "key", "k1", "text", "Ja"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private String asked() {
        NewTicket question = new NewTicket(
                TicketCategory.QUESTION, "Leasefiets", "Kan ik een leasefiets krijgen?", "Sanne: hoi\nBalie: hoi");
        return "/vragen/" + opening.open(zonnebloem.sanne(), question).reference();
    }
}
