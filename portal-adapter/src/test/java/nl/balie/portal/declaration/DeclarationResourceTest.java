package nl.balie.portal.declaration;

import static nl.balie.portal.identity.SignedIn.withToken;
import static org.assertj.core.api.Assertions.assertThat;

import nl.balie.portal.fixtures.CaseworkWeb;
import nl.balie.portal.identity.ActingPerson;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** casework.md, line by line. */
@Tag("database")
class DeclarationResourceTest extends CaseworkWeb {

    @Test
    void listsTheCallersOwnTasks() {
        String reference = filedBy(zonnebloem.sanne());

        assertThat(get(zonnebloem.henk(), "/api/tasks?state=open"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                    {"tasks": [{"kind": "DECLARATION_TO_HANDLE", "subject": "Declaratie van Sanne de Vries",
                      "reference": "%s", "assignedTo": "Henk Bakker", "dueAt": null, "href": "/declaraties/%s"}]}\
                    """.formatted(reference, reference));
        assertThat(get(zonnebloem.sanne(), "/api/tasks")).bodyJson().isStrictlyEqualTo("{\"tasks\": []}");
        assertThat(get(letterlust.henk(), "/api/tasks")).bodyJson().isStrictlyEqualTo("{\"tasks\": []}");
        assertThat(get(zonnebloem.henk(), "/api/tasks?state=alles")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void movesATaskToDoneWhenItIsHandled() {
        String reference = approvedFor(zonnebloem.sanne());

        assertThat(get(zonnebloem.henk(), "/api/tasks")).bodyJson().isStrictlyEqualTo("{\"tasks\": []}");
        assertThat(get(zonnebloem.henk(), "/api/tasks?state=done"))
                .bodyJson()
                .extractingPath("$.tasks[0].reference")
                .isEqualTo(reference);
    }

    @Test
    void showsADeclarationWithHistoryAndDeliveries() {
        String reference = approvedFor(zonnebloem.sanne());

        assertThat(get(zonnebloem.sanne(), "/api/declarations/" + reference))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                    {"reference": "%s", "status": "APPROVED", "version": 1, "employee": "Sanne de Vries",
                     "lines": [{"date": "2026-11-17", "period": null, "component": "UREN", "quantity": 8.5,
                       "unit": "HOUR", "start": null, "end": null, "breakMinutes": null}],
                     "history": [
                       {"at": "2026-11-20T14:00:00+01:00", "what": "declaration.submitted",
                        "who": "Sanne de Vries", "reason": null},
                       {"what": "declaration.approved", "who": "Henk Bakker"}],
                     "deliveries": [{"system": "sandbox", "state": "QUEUED", "receipt": null}]}\
                    """.formatted(reference));
    }

    @Test
    void approvesOnceAndThenSaysTheState() {
        String reference = filedBy(zonnebloem.sanne());

        assertThat(post(zonnebloem.henk(), reference, "approval"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"status\": \"APPROVED\"}");
        assertThat(post(zonnebloem.henk(), reference, "approval"))
                .hasStatus(HttpStatus.CONFLICT)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("APPROVED");
    }

    @Test
    void answersTheSameToTheSameKey() {
        String reference = filedBy(zonnebloem.sanne());

        for (int time = 0; time < 3; time++) {
            assertThat(mvc.post()
                            .uri("/api/declarations/" + reference + "/approval")
                            .header("Idempotency-Key", "k1")
                            .with(withToken(zonnebloem.henk()))
                            .exchange())
                    .hasStatusOk();
        }
        assertThat(mvc.post()
                        .uri("/api/declarations/" + reference + "/withdrawal")
                        .header("Idempotency-Key", "k1")
                        .with(withToken(zonnebloem.henk()))
                        .exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void rejectsWithAReasonOnly() {
        String reference = filedBy(zonnebloem.sanne());

        assertThat(post(zonnebloem.henk(), reference, "rejection")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(reject(reference, "{\"reason\": \" \"}")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(reject(reference, "geen json")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(reject(reference, "{\"reason\": \"bon van februari\"}"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"status\": \"REJECTED\"}");
        assertThat(get(zonnebloem.sanne(), "/api/declarations/" + reference))
                .bodyJson()
                .extractingPath("$.history[1].reason")
                .isEqualTo("bon van februari");
    }

    @Test
    void withdrawsOnesOwn() {
        String reference = approvedFor(zonnebloem.sanne());

        assertThat(post(zonnebloem.henk(), reference, "withdrawal")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(zonnebloem.sanne(), reference, "withdrawal"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"status\": \"WITHDRAWN\"}");
        assertThat(post(zonnebloem.sanne(), reference, "withdrawal")).hasStatus(HttpStatus.CONFLICT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"approval", "withdrawal"})
    void hidesAnotherEmployersDeclaration(String action) {
        String reference = filedBy(zonnebloem.daan());

        assertThat(get(letterlust.henk(), "/api/declarations/" + reference)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(letterlust.sanne(), "/api/declarations/" + reference)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(letterlust.henk(), reference, action)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(zonnebloem.henk(), "/api/declarations/D-2026-1120-99")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void letsNobodyHandleWithoutTheMandateOrHisOwn() {
        String sannes = filedBy(zonnebloem.sanne());
        String henks = filedBy(zonnebloem.henk());

        assertThat(post(zonnebloem.daan(), sannes, "approval")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(zonnebloem.sanne(), sannes, "approval")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(zonnebloem.henk(), henks, "approval")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(zonnebloem.daan(), "/api/declarations/" + sannes)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void asksForAToken() {
        assertThat(mvc.get().uri("/api/tasks").exchange()).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    private MvcTestResult get(ActingPerson who, String uri) {
        return mvc.get().uri(uri).with(withToken(who)).exchange();
    }

    private MvcTestResult post(ActingPerson who, String reference, String action) {
        return mvc.post()
                .uri("/api/declarations/" + reference + "/" + action)
                .with(withToken(who))
                .exchange();
    }

    private MvcTestResult reject(String reference, String body) {
        return mvc.post()
                .uri("/api/declarations/" + reference + "/rejection")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(withToken(zonnebloem.henk()))
                .exchange();
    }
}
