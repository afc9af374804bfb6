package nl.balie.assistant.dialogue;

import dev.langchain4j.service.UserMessage;
import dev.langchain4j.service.V;

/** The conversation with the language model about one turn. */
interface Clerk {

    /** The words go in as the value of a variable: braces in them are not read as a template. */
    @UserMessage("{{words}}")
    String handle(@V("words") String words);
}
