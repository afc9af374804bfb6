/** Identiteit: who is at the counter, and what that person may do. */
@ApplicationModule
@NullMarked
package nl.balie.portal.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
