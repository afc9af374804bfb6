/**
 * Gouden vragen: questions in an employee's own words with the articles that answer them, and what the library makes of
 * them.
 */
@NullMarked
package nl.balie.golden;

import org.jspecify.annotations.NullMarked;
