/** Historie: who did what, when, to which thing; written with the change itself and chained by hashes. */
@ApplicationModule
@NullMarked
package nl.balie.portal.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
