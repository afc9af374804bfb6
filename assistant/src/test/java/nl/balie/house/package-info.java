/** Huisregels: what the build checks of the house itself. */
@NullMarked
package nl.balie.house;

import org.jspecify.annotations.NullMarked;
