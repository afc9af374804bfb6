/** Bezorgoverzicht: carries out every obligation, attempt by attempt, and knows how each of them stands. */
@ApplicationModule
@NullMarked
package nl.balie.integration.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
