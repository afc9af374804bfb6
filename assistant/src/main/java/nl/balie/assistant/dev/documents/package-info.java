/**
 * Demo documents (personeelsregelingen): written in Markdown, set as PDF and as Word document, the same bytes each time.
 */
@NullMarked
package nl.balie.assistant.dev.documents;

import org.jspecify.annotations.NullMarked;
