/** Proefopstelling: the routes as shipped, on a fresh database, with peers that are real servers. */
@NullMarked
package nl.balie.integration.testing;

import org.jspecify.annotations.NullMarked;
