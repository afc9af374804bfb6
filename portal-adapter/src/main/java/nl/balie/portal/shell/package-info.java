/** Raamwerk: the page layout, the navigation, the error page and the style sheet that all pages share. */
@ApplicationModule
@NullMarked
package nl.balie.portal.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
