package nl.balie.assistant.answer;

import java.time.LocalDate;
import nl.balie.assistant.language.TimeAsked;
import nl.balie.knowledge.Audience;

/**
 * What a person wanted to know, and where it was looked up.
 *
 * @param day the day on which the answer counts
 * @param versions how many versions the document has that answers
 */
record Asked(Audience audience, String question, TimeAsked time, LocalDate day, int versions) {}
