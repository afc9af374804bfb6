package nl.balie.portal.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import nl.balie.portal.fixtures.CaseworkStorage;
import nl.balie.portal.identity.IllegalMove;
import nl.balie.portal.identity.NoMandate;
import nl.balie.portal.identity.NotFound;
import nl.balie.portal.identity.Refused;
import nl.balie.portal.task.Filed;
import nl.balie.portal.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Covers S3-31 and S3-32 as far as a request goes. */
@Tag("database")
class MutationsTest extends CaseworkStorage {
    private static final Map<String, String> ADDRESS = Map.of(
            "street", "Dorpsstraat",
            "houseNumber", "12",
            "postalCode", "1234 AB",
            "city", "Lisse",
            "effectiveDate", "2026-12-01");
    private static final Map<String, String> BANK =
            Map.of("iban", "NL91ABNA0417164300", "accountHolder", "S. de Vries");

    @Test
    void bringsARequestToHr() {
        Filed filed = request(ChangeKind.ADDRESS, ADDRESS);

        assertThat(filed).isEqualTo(new Filed("ADDRESS_CHANGE", "M-2026-1120-01", 1, "Fatima El Amrani", null));
        assertThat(mutation(filed).fields()).isEqualTo(ADDRESS);
        assertThat(tasks.open(zonnebloem.fatima()))
                .singleElement()
                .extracting(Task::kind, Task::href)
                .containsExactly("CHANGE_TO_HANDLE", "/wijzigingen/M-2026-1120-01");
    }

    @Test
    void tellsTheEmployeeWhatHrDid() {
        Filed done = request(ChangeKind.ADDRESS, ADDRESS);
        Filed rejected = request(ChangeKind.LEAVE, Map.of("from", "2026-12-21", "to", "2026-12-24"));

        handling().carryOut(zonnebloem.fatima(), done.reference(), false);
        handling().reject(zonnebloem.fatima(), rejected.reference(), "Die week is vol");

        assertThat(mutation(done).status()).isEqualTo(MutationStatus.DONE);
        assertThat(mutation(rejected).status()).isEqualTo(MutationStatus.REJECTED);
        assertThat(mailTo(zonnebloem.mailOf(zonnebloem.sanne), done.reference()))
                .singleElement()
                .asString()
                .contains("heeft je wijziging");
        assertThat(mailTo(zonnebloem.mailOf(zonnebloem.sanne), rejected.reference()))
                .singleElement()
                .asString()
                .contains("Die week is vol");
        assertThat(tasks.open(zonnebloem.fatima())).isEmpty();
        assertThatThrownBy(() -> handling().carryOut(zonnebloem.fatima(), done.reference(), false))
                .isInstanceOf(IllegalMove.class);
    }

    @Test
    void carriesOutABankAccountOnlyAfterSomebodyAskedInPerson() {
        Filed filed = request(ChangeKind.BANK_ACCOUNT, BANK);

        assertThat(filed.pending()).isEqualTo("STEP_UP");
        assertThat(mailTo(zonnebloem.mailOf(zonnebloem.sanne), filed.reference()))
                .singleElement()
                .asString()
                .contains("Was jij dit niet?")
                .doesNotContain("ABNA");
        assertThatThrownBy(() -> handling().carryOut(zonnebloem.fatima(), filed.reference(), false))
                .isInstanceOf(Refused.class);

        handling().carryOut(zonnebloem.fatima(), filed.reference(), true);

        assertThat(mutation(filed).pending()).isNull();
        assertThat(historyOf("mutation", filed.reference()))
                .containsExactly("mutation.requested", "mutation.done_asked_in_person");
    }

    @Test
    void letsNobodyHandleHisOwnOrAnotherEmployers() {
        Filed sannes = request(ChangeKind.ADDRESS, ADDRESS);
        Filed fatimas = get(RequestingChange.class).request(zonnebloem.fatima(), ChangeKind.ADDRESS, ADDRESS);

        assertThatThrownBy(() -> handling().carryOut(zonnebloem.sanne(), sannes.reference(), true))
                .isInstanceOf(NoMandate.class);
        assertThatThrownBy(() -> handling().carryOut(zonnebloem.fatima(), fatimas.reference(), true))
                .isInstanceOf(NoMandate.class);
        assertThatThrownBy(() -> handling().reject(letterlust.fatima(), sannes.reference(), "nee"))
                .isInstanceOf(NotFound.class);
        assertThat(fatimas.onTurn()).isEqualTo("Ingrid Smit");
    }

    private Filed request(ChangeKind kind, Map<String, String> fields) {
        return get(RequestingChange.class).request(zonnebloem.sanne(), kind, fields);
    }

    private HandlingChange handling() {
        return get(HandlingChange.class);
    }

    private Mutation mutation(Filed filed) {
        return get(Mutations.class)
                .byReference(zonnebloem.employer.id(), filed.reference())
                .orElseThrow();
    }
}
