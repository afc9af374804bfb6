package nl.balie.assistant.language;

/** What a rule read, and the index of the first token after it. */
record Parsed<T>(T value, int to) {}
