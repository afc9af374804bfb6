package nl.balie.portal.payroll;

import static nl.balie.portal.identity.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.balie.portal.fixtures.CaseworkWeb;
import nl.balie.portal.vendor.FinishedRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

/** Covers S3-40 as a page. */
@Tag("database")
class PayrollPagesTest extends CaseworkWeb {
    @Autowired
    private CompletingPayrollRun completing;

    @Test
    void listsTheRunsThatWereReported() {
        assertThat(page(zonnebloem.fatima(), "/verloningen")).contains("Nog geen verloningen", "staat uit");

        FinishedRun run = new FinishedRun("R-7", FinishedRun.Stage.COMPLETED, "2026-11", List.of());
        completing.complete(zonnebloem.employer.id(), "sandbox", run);

        assertThat(page(zonnebloem.fatima(), "/verloningen")).contains("R-7", "Gereed");
        assertThat(page(letterlust.fatima(), "/verloningen")).doesNotContain("R-7");
    }

    @Test
    void isNotSwitchedOnWithoutAnAddressAndKeepsWhatWasTyped() {
        assertThat(page(zonnebloem.fatima(), "/verloningen/instelling")).contains("Verloning gereed");
        assertThat(post(
                        zonnebloem.fatima(),
                        "/verloningen/instelling",
                        "active",
                        "true",
                        "subject",
                        "Klaar",
                        "text",
                        "Kijk maar"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Vul minstens één mailadres in", "Kijk maar");
        assertThat(post(
                        zonnebloem.fatima(),
                        "/verloningen/instelling",
                        "active",
                        "true",
                        "subject",
                        "Klaar",
                        "text",
                        "Kijk maar",
                        "addresses",
                        "henk@zonnebloem.example\r\nfatima@zonnebloem.example"))
                .hasStatus3xxRedirection();
        assertThat(page(zonnebloem.fatima(), "/verloningen"))
                .contains("staat aan", "henk@zonnebloem.example, fatima@zonnebloem.example");
    }

    @Test
    void isNotForEmployees() {
        assertThat(mvc.get().uri("/verloningen").with(as(zonnebloem.sanne())).exchange())
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(zonnebloem.henk(), "/verloningen/instelling", "subject", "x"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }
}
