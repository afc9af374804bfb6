package nl.balie.portal.declaration;

import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.identity.NotFound;
import org.springframework.stereotype.Component;

/** Finds the declaration that somebody is about to decide on, and locks it: of two who decide at once, one is second. */
@Component
class HandledDeclarations {
    private final DeclarationRows rows;
    private final Handlers handlers;

    HandledDeclarations(DeclarationRows rows, Handlers handlers) {
        this.rows = rows;
        this.handlers = handlers;
    }

    /** After a mandate check and a legal move, stored. */
    Declaration moved(ActingPerson who, String reference, DeclarationMove move) {
        Declaration declaration = locked(who, reference);
        handlers.require(who, declaration);
        return stored(declaration, move);
    }

    Declaration locked(ActingPerson who, String reference) {
        return rows.locked(who.employerId(), reference).orElseThrow(() -> new NotFound(reference));
    }

    Declaration stored(Declaration declaration, DeclarationMove move) {
        Declaration moved = declaration.after(move);
        rows.changed(moved);
        return moved;
    }
}
