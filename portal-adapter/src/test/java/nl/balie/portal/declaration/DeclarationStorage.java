package nl.balie.portal.declaration;

import java.util.List;
import nl.balie.portal.fixtures.CaseworkComponents;
import nl.balie.portal.fixtures.World;
import nl.balie.portal.history.History;
import nl.balie.portal.history.HistoryEntry;
import nl.balie.portal.history.Subject;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.outbox.Obligation;
import nl.balie.portal.outbox.ObligationKind;
import nl.balie.portal.outbox.Outbox;
import nl.balie.portal.party.Accounts;
import nl.balie.portal.party.Parties;
import nl.balie.portal.task.Tasks;
import nl.balie.testing.Storage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** One database for a class of tests, and two new employers for each test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DeclarationStorage {
    private Storage storage;
    World zonnebloem;
    World letterlust;
    Declarations declarations;
    FilingDeclaration filing;
    ApprovingDeclaration approving;
    RejectingDeclaration rejecting;
    WithdrawingDeclaration withdrawing;
    Tasks tasks;
    Outbox outbox;

    @BeforeAll
    void open() {
        storage = Storage.with(CaseworkComponents.class);
        declarations = get(Declarations.class);
        filing = get(FilingDeclaration.class);
        approving = get(ApprovingDeclaration.class);
        rejecting = get(RejectingDeclaration.class);
        withdrawing = get(WithdrawingDeclaration.class);
        tasks = get(Tasks.class);
        outbox = get(Outbox.class);
    }

    @AfterAll
    void close() {
        storage.close();
    }

    @BeforeEach
    void settle() {
        zonnebloem = World.zonnebloem(get(Parties.class), get(Accounts.class), get(WageComponents.class));
        letterlust = World.letterlust(get(Parties.class), get(Accounts.class), get(WageComponents.class));
    }

    <T> T get(Class<T> type) {
        return storage.get(type);
    }

    void inTransaction(Runnable work) {
        storage.inTransaction(work);
    }

    /** Eight hours last Tuesday. */
    String filedBy(ActingPerson who) {
        return filing.file(who, List.of(Lines.hours("2026-11-17", "8")), null).reference();
    }

    String approvedFor(ActingPerson who) {
        String reference = filedBy(who);
        approving.approve(zonnebloem.henk(), reference);
        return reference;
    }

    Declaration declaration(String reference) {
        return declarations.byReference(zonnebloem.employer.id(), reference).orElseThrow();
    }

    List<String> historyOf(String reference) {
        return get(History.class).of(zonnebloem.employer.id(), new Subject("declaration", reference)).stream()
                .map(HistoryEntry::what)
                .toList();
    }

    List<Obligation> promised(String reference, ObligationKind kind) {
        return outbox.of(zonnebloem.employer.id(), reference).stream()
                .filter(obligation -> obligation.kind() == kind)
                .toList();
    }
}
