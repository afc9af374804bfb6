/** Bewoording: how each tenant speaks to its people: status words, 'je' or 'u', Dutch texts. */
@ApplicationModule
@NullMarked
package nl.balie.portal.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
