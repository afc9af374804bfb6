/** Melding: a message from us to a person, by mail or SMS; it is promised here and carried by the integration routes. */
@ApplicationModule
@NullMarked
package nl.balie.portal.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
