/** Termijnen: the two clocks, and later the working-day calendar. */
@ApplicationModule
@NullMarked
package nl.balie.portal.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
