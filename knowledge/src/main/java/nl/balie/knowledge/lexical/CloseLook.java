package nl.balie.knowledge.lexical;

/**
 * A section that was looked at closely for a question.
 *
 * @param headingMeaning cosine of the question and the section's own heading
 * @param sentenceMeaning cosine of the question and the nearest of its sentences
 */
public record CloseLook(SectionWords words, double headingMeaning, double sentenceMeaning) {}
