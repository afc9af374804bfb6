/** Zoeken op woorden: Dutch analysis, a thesaurus from lay words to those of regulations, and one index per collection. */
@NullMarked
package nl.balie.knowledge.lexical;

import org.jspecify.annotations.NullMarked;
