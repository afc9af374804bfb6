package nl.balie.portal.task;

import static nl.balie.portal.identity.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import nl.balie.portal.fixtures.CaseworkWeb;
import nl.balie.portal.outbox.Obligation;
import nl.balie.portal.outbox.ObligationKind;
import nl.balie.portal.outbox.Outbox;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

/** Covers S3-49 and S3-50 as pages. */
@Tag("database")
class TaskPagesTest extends CaseworkWeb {
    @Autowired
    private Tasks tasks;

    @Autowired
    private Outbox outbox;

    @Test
    void listsWhatWaitsAndWhatIsDone() {
        String waiting = filedBy(zonnebloem.sanne());
        String done = approvedFor(zonnebloem.daan());

        assertThat(page(zonnebloem.henk(), "/taken"))
                .contains("1 taak wacht op jou", "Declaratie van Sanne de Vries", waiting, "Jij bent aan zet")
                .doesNotContain(done);
        assertThat(page(zonnebloem.henk(), "/taken?toon=afgehandeld"))
                .contains("Declaratie van Daan Post", done)
                .doesNotContain(waiting);
        assertThat(page(zonnebloem.sanne(), "/taken")).contains("Je bent bij");
        assertThat(page(letterlust.henk(), "/taken")).contains("U bent bij");
    }

    @Test
    void leadsToTheThingThatWaits() {
        String reference = filedBy(zonnebloem.sanne());
        Task task = tasks.open(zonnebloem.henk()).getFirst();

        assertThat(page(zonnebloem.henk(), "/taken/" + task.id()))
                .contains("/declaraties/" + reference, "Kijk of de declaratie klopt");
        assertThat(post(zonnebloem.henk(), "/taken/" + task.id() + "/afhandeling", "key", "k1"))
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void closesByHandWhatNothingElseCloses() {
        String reference = approvedFor(zonnebloem.sanne());
        Obligation delivery = outbox.of(zonnebloem.employer.id(), reference).stream()
                .filter(obligation -> obligation.kind() == ObligationKind.PAYROLL_DECLARATION)
                .findFirst()
                .orElseThrow();
        outbox.refused(zonnebloem.employer.id(), delivery.id(), "Looncode onbekend");
        Task task = tasks.open(zonnebloem.ingrid()).getFirst();

        assertThat(mvc.get()
                        .uri("/taken/" + task.id() + "?employer=" + zonnebloem.employer.id())
                        .with(as(zonnebloem.ingrid()))
                        .exchange())
                .bodyText()
                .contains("Looncode onbekend", "Zet op afgehandeld");
        for (int press = 0; press < 2; press++) {
            assertThat(post(
                            zonnebloem.ingrid(),
                            "/taken/" + task.id() + "/afhandeling?employer=" + zonnebloem.employer.id(),
                            "key",
                            "k1"))
                    .hasStatus3xxRedirection();
        }
        assertThat(tasks.open(zonnebloem.ingrid())).isEmpty();
        assertThat(tasks.open(zonnebloem.henk())).hasSize(1);
    }

    @Test
    void hidesTheTasksOfOthers() {
        filedBy(zonnebloem.sanne());
        Task task = tasks.open(zonnebloem.henk()).getFirst();

        assertThat(mvc.get()
                        .uri("/taken/" + task.id())
                        .with(as(letterlust.henk()))
                        .exchange())
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get()
                        .uri("/taken/" + task.id())
                        .with(as(zonnebloem.sanne()))
                        .exchange())
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get()
                        .uri("/taken/geen-nummer")
                        .with(as(zonnebloem.henk()))
                        .exchange())
                .hasStatus(HttpStatus.NOT_FOUND);
    }
}
