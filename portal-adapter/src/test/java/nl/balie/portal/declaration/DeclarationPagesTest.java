package nl.balie.portal.declaration;

import static nl.balie.portal.identity.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.balie.portal.fixtures.CaseworkWeb;
import nl.balie.portal.identity.ActingPerson;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of a declaration, and what happens when people press twice, go back or come too late. */
@Tag("database")
class DeclarationPagesTest extends CaseworkWeb {
    @Autowired
    private Declarations declarations;

    @Test
    void asksTheApproverAndTellsTheEmployeeWhoIsOnTurn() {
        String reference = filedBy(zonnebloem.sanne());

        assertThat(page(zonnebloem.henk(), "/declaraties/" + reference))
                .contains("Declaratie van Sanne de Vries", "Jij bent aan zet", "8,5 uur", "Goedkeuren", "Afkeuren");
        assertThat(page(zonnebloem.sanne(), "/declaraties/" + reference))
                .contains("Je declaratie", "Henk Bakker is aan zet", "Intrekken")
                .doesNotContain("/goedkeuring");
        assertThat(page(zonnebloem.henk(), "/declaraties")).contains("1 declaratie te behandelen");
        assertThat(page(zonnebloem.sanne(), "/declaraties")).contains(reference);
        assertThat(page(zonnebloem.fatima(), "/declaraties")).contains("Nog geen declaraties");
    }

    @Test
    void speaksFormallyWhereTheEmployerDoes() {
        String reference = filedBy(letterlust.sanne());

        assertThat(page(letterlust.sanne(), "/declaraties/" + reference))
                .contains("Uw declaratie")
                .doesNotContainPattern("\\b([Jj]e|[Jj]ij|jouw?) ");
        assertThat(page(letterlust.henk(), "/declaraties/" + reference)).contains("U bent aan zet");
    }

    /** A scanner that follows the link of a mail, and every link it finds there. */
    @Test
    void changesNothingByLooking() {
        String reference = filedBy(zonnebloem.sanne());
        for (String path : new String[] {"", "/afkeuring", "/goedkeuring", "/intrekking"}) {
            mvc.get()
                    .uri("/declaraties/" + reference + path)
                    .with(as(zonnebloem.henk()))
                    .exchange();
        }

        assertThat(status(reference)).isEqualTo(DeclarationStatus.SUBMITTED);
    }

    @Test
    void approvesOnceWhenTheButtonIsPressedTwice() {
        String reference = filedBy(zonnebloem.sanne());
        String key = UUID.randomUUID().toString();

        for (int press = 0; press < 2; press++) {
            assertThat(decide(zonnebloem.henk(), reference, "goedkeuring", key, ""))
                    .hasStatus3xxRedirection()
                    .hasRedirectedUrl("/declaraties/" + reference);
        }
        assertThat(status(reference)).isEqualTo(DeclarationStatus.APPROVED);
        assertThat(page(zonnebloem.sanne(), "/declaraties/" + reference))
                .contains("Niemand is aan zet", "Henk Bakker heeft goedgekeurd", "Onderweg");
    }

    @Test
    void tellsWhoComesTooLate() {
        String reference = approvedFor(zonnebloem.sanne());

        assertThat(decide(zonnebloem.henk(), reference, "afkeuring", "k2", "nee"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Iemand was je voor", "Goedgekeurd");
    }

    @Test
    void keepsWhatWasTypedWhenTheReasonIsMissing() {
        String reference = filedBy(zonnebloem.sanne());

        assertThat(page(zonnebloem.henk(), "/declaraties/" + reference + "/afkeuring"))
                .contains("Waarom keur je haar af?");
        assertThat(decide(zonnebloem.henk(), reference, "afkeuring", "k1", "x".repeat(1_001)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Deze reden is te lang", "x".repeat(1_001));
        assertThat(decide(zonnebloem.henk(), reference, "afkeuring", "k1", "bon van februari"))
                .hasStatus3xxRedirection();
        assertThat(page(zonnebloem.sanne(), "/declaraties/" + reference))
                .contains("bon van februari", "Jij bent aan zet");
    }

    @Test
    void withdrawsAfterAskingAgain() {
        String reference = filedBy(zonnebloem.sanne());

        assertThat(page(zonnebloem.sanne(), "/declaraties/" + reference + "/intrekking"))
                .contains("Deze declaratie intrekken?");
        assertThat(decide(zonnebloem.sanne(), reference, "intrekking", "k1", ""))
                .hasStatus3xxRedirection();
        assertThat(status(reference)).isEqualTo(DeclarationStatus.WITHDRAWN);
    }

    @Test
    void givesTheApproversOwnDeclarationToSomebodyElse() {
        String reference = filedBy(zonnebloem.henk());

        assertThat(page(zonnebloem.henk(), "/declaraties/" + reference))
                .contains("Fatima El Amrani behandelt deze", "Je kunt je eigen declaratie niet goedkeuren")
                .doesNotContain("/goedkeuring");
        assertThat(decide(zonnebloem.henk(), reference, "goedkeuring", "k1", ""))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(page(zonnebloem.fatima(), "/declaraties/" + reference)).contains("Goedkeuren");
    }

    @Test
    void hidesAnotherEmployersDeclaration() {
        String reference = filedBy(zonnebloem.daan());

        assertThat(mvc.get()
                        .uri("/declaraties/" + reference)
                        .with(as(letterlust.henk()))
                        .exchange())
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(decide(letterlust.henk(), reference, "goedkeuring", "k1", ""))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get()
                        .uri("/declaraties/" + reference)
                        .with(as(zonnebloem.amina()))
                        .exchange())
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private MvcTestResult decide(ActingPerson who, String reference, String action, String key, String reason) {
        return post(who, "/declaraties/" + reference + "/" + action, "key", key, "reason", reason);
    }

    private DeclarationStatus status(String reference) {
        return declarations
                .byReference(zonnebloem.employer.id(), reference)
                .orElseThrow()
                .status();
    }
}
