package nl.balie.portal.declaration;

import java.util.Optional;

/** One thing that must hold before a declaration is taken. */
@FunctionalInterface
interface FilingRule {
    Optional<Objection> objection(Filing filing);
}
