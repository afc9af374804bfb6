/** Partijen: who is who, and who may act for whom. */
@ApplicationModule
@NullMarked
package nl.balie.portal.party;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
