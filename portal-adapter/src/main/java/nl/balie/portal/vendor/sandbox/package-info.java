/** Het proefloonsysteem als leverancier: our client of the sandbox payroll system, first-class beside real vendors. */
@NullMarked
package nl.balie.portal.vendor.sandbox;

import org.jspecify.annotations.NullMarked;
