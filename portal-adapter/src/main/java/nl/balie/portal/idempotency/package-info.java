/** Eenmaligheid: a call that comes twice has one effect and one answer. */
@ApplicationModule
@NullMarked
package nl.balie.portal.idempotency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
