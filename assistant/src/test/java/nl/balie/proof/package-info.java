/** Bewijs: programs that kill the application while it works, and judge from outside what became of its promises. */
@NullMarked
package nl.balie.proof;

import org.jspecify.annotations.NullMarked;
