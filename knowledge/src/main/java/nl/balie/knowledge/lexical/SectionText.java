package nl.balie.knowledge.lexical;

import java.util.List;

/**
 * What is indexed of a section.
 *
 * @param position of the section in its document
 */
public record SectionText(
        int position, String documentTitle, List<String> path, String label, String heading, String text) {}
