/** Documentatie: what the documents say is compared with what is there. */
@NullMarked
package nl.balie.docs;

import org.jspecify.annotations.NullMarked;
