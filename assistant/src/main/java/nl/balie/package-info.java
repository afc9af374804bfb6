/** Balie: the application. */
@NullMarked
package nl.balie;

import org.jspecify.annotations.NullMarked;
