/** Takencentrum: what waits for whom, and who is on turn. */
@ApplicationModule
@NullMarked
package nl.balie.portal.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
