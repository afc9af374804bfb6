package nl.balie.portal.declaration;

import java.util.List;
import nl.balie.portal.fixtures.CaseworkStorage;
import nl.balie.portal.identity.ActingPerson;
import org.junit.jupiter.api.BeforeEach;

/** Declarations in named states. */
abstract class DeclarationStorage extends CaseworkStorage {
    Declarations declarations;
    FilingDeclaration filing;
    ApprovingDeclaration approving;
    RejectingDeclaration rejecting;
    WithdrawingDeclaration withdrawing;

    @BeforeEach
    void find() {
        declarations = get(Declarations.class);
        filing = get(FilingDeclaration.class);
        approving = get(ApprovingDeclaration.class);
        rejecting = get(RejectingDeclaration.class);
        withdrawing = get(WithdrawingDeclaration.class);
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
        return historyOf("declaration", reference);
    }
}
