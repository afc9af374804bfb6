/** Verplichtingen: what we owe the outside world, recorded in the transaction of the change that caused it. */
@ApplicationModule
@NullMarked
package nl.balie.portal.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
