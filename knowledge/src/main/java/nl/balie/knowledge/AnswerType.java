package nl.balie.knowledge;

/** The kind of thing that must stand in a passage to answer a question. */
public enum AnswerType {
    AMOUNT,
    PERCENTAGE,
    DURATION,
    COUNT,
    MOMENT,
    WHO,
    /** What to do, with which papers. */
    HOW,
    RULE
}
