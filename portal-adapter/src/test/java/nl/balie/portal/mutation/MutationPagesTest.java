package nl.balie.portal.mutation;

import static nl.balie.portal.identity.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.balie.portal.fixtures.CaseworkWeb;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

@Tag("database")
class MutationPagesTest extends CaseworkWeb {
    @Autowired
    private RequestingChange requesting;

    @Test
    void carriesOutABankAccountAfterAskingInPerson() {
        String uri = requested();

        assertThat(page(zonnebloem.fatima(), uri)).contains("NL91ABNA0417164300", "Wacht op een extra controle");
        assertThat(page(zonnebloem.sanne(), uri))
                .contains("Fatima El Amrani is aan zet")
                .doesNotContain("/doorvoering");
        assertThat(post(zonnebloem.fatima(), uri + "/doorvoering", "key", "k1"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Vraag het eerst zelf na");
        assertThat(post(zonnebloem.fatima(), uri + "/doorvoering", "key", "k1", "askedInPerson", "true"))
                .hasStatus3xxRedirection();
        assertThat(page(zonnebloem.sanne(), uri)).contains("Doorgevoerd");
        assertThat(post(zonnebloem.fatima(), uri + "/afwijzing", "key", "k2", "reason", "nee"))
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void keepsAReasonThatIsMissingOpen() {
        String uri = requested();

        assertThat(post(zonnebloem.fatima(), uri + "/afwijzing", "key", "k1", "reason", " "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Vul een reden in");
        assertThat(post(zonnebloem.fatima(), uri + "/afwijzing", "key", "k1", "reason", "Naam klopt niet"))
                .hasStatus3xxRedirection();
        assertThat(page(zonnebloem.sanne(), uri)).contains("Naam klopt niet");
    }

    @Test
    void hidesItFromOthers() {
        String uri = requested();

        assertThat(mvc.get().uri(uri).with(as(letterlust.fatima())).exchange()).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri(uri).with(as(zonnebloem.henk())).exchange()).hasStatus(HttpStatus.FORBIDDEN);
    }

    private String requested() {
        Map<String, String> fields = Map.of("iban", "NL91ABNA0417164300", "accountHolder", "S. de Vries");
        return "/wijzigingen/"
                + requesting
                        .request(zonnebloem.sanne(), ChangeKind.BANK_ACCOUNT, fields)
                        .reference();
    }
}
