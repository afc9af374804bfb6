package nl.balie.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import nl.balie.portal.party.Accounts;
import nl.balie.portal.party.EmployerId;
import nl.balie.portal.party.MandateKind;
import nl.balie.portal.party.Parties;
import nl.balie.testing.Storage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ActingPeopleTest {

    private Storage storage;
    private PeopleOfTwoEmployers world;

    @BeforeEach
    void open() {
        storage = Storage.with(Parties.class, Accounts.class, ActingPeople.class);
        world = new PeopleOfTwoEmployers(storage);
    }

    @AfterEach
    void close() {
        storage.close();
    }

    @Test
    void anEmployeeActsForTheOwnEmployer() {
        ActingPerson sanne = acting("sanne", null);

        assertThat(sanne.employerId()).isEqualTo(world.nursery);
        assertThat(sanne.employee()).isNotNull();
        assertThat(sanne.mandates()).isEmpty();
        assertThat(sanne.provider()).isNull();
    }

    @Test
    void anEmployeeNeverActsForAnotherEmployer() {
        assertThatThrownBy(() -> acting("sanne", world.printer)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> acting("fatima", world.printer)).isInstanceOf(NotFound.class);
    }

    @Test
    void aProvidersPersonActsForItsEmployersOnly() {
        ActingPerson unchosen = acting("ingrid", null);
        ActingPerson chosen = acting("ingrid", world.nursery);

        assertThat(unchosen.employer()).isNull();
        assertThat(unchosen.mandates()).containsExactly(MandateKind.PROVIDE);
        assertThat(chosen.employerId()).isEqualTo(world.nursery);
        assertThat(chosen.mandates()).containsExactly(MandateKind.PROVIDE);
        assertThatThrownBy(() -> acting("ingrid", world.printer)).isInstanceOf(NotFound.class);
    }

    @Test
    void whoChoseNoEmployerHasNone() {
        assertThatThrownBy(() -> acting("ingrid", null).employerId()).isInstanceOf(NotFound.class);
    }

    @Test
    void aMandateHoldsOnItsDaysOnly() {
        world.mandate(
                "sanne",
                world.nursery,
                MandateKind.HANDLE_DECLARATIONS,
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2026, 11, 20));
        world.mandate(
                "sanne",
                world.nursery,
                MandateKind.PROCESS_DECLARATIONS,
                LocalDate.of(2026, 11, 21),
                LocalDate.of(2026, 12, 31));

        assertThat(acting("sanne", null).mandates()).containsExactly(MandateKind.HANDLE_DECLARATIONS);
    }

    @Test
    void aMandateAtOneEmployerSaysNothingAtAnother() {
        world.mandate("els", world.nursery, MandateKind.HR, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

        assertThat(acting("els", null).mandates()).isEmpty();
        assertThat(acting("els", world.nursery).mandates()).containsExactly(MandateKind.HR);
        assertThat(acting("els", world.nursery).employee()).isNull();
    }

    private ActingPerson acting(String login, @Nullable EmployerId chosen) {
        return storage.get(ActingPeople.class).of(world.id(login), login, login, chosen, Channel.API);
    }
}
