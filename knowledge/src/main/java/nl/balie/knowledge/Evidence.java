package nl.balie.knowledge;

/**
 * Why a passage is thought to answer a question.
 *
 * @param coverage share of the question's words, weighted by rarity, that the passage holds itself or in the words of
 *     regulations; 0 to 1
 * @param rarestCovered whether the rarest word of the question is among them
 * @param asked the type of answer the question wants
 * @param present whether the passage holds something of that type
 */
public record Evidence(double coverage, boolean rarestCovered, AnswerType asked, boolean present) {}
