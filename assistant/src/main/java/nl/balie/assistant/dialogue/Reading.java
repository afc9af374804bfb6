package nl.balie.assistant.dialogue;

import nl.balie.assistant.skill.Meaning;
import nl.balie.assistant.skill.Situation;

/** Reads a message against what is going on. */
@FunctionalInterface
interface Reading {

    Meaning read(String text, Situation situation);
}
