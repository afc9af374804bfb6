/** Testdatabases: the one choice of database for every test that needs one. */
@NullMarked
package nl.balie.testing;

import org.jspecify.annotations.NullMarked;
