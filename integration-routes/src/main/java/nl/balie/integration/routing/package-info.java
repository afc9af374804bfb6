/** Routering: what all routes share: their names, what an attempt is, and what may come of it. */
@ApplicationModule
@NullMarked
package nl.balie.integration.routing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
