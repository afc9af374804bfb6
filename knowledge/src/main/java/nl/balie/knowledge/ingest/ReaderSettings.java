package nl.balie.knowledge.ingest;

import java.util.List;

/** What the reader's process must know of the limits, as its arguments. */
record ReaderSettings(int mostPages, int mostSections, int mostCharacters) {

    static ReaderSettings of(ReadingLimits limits) {
        return new ReaderSettings(limits.mostPages(), limits.mostSections(), limits.mostTextCharacters());
    }

    static ReaderSettings of(List<String> arguments) {
        return new ReaderSettings(
                Integer.parseInt(arguments.get(0)),
                Integer.parseInt(arguments.get(1)),
                Integer.parseInt(arguments.get(2)));
    }

    List<String> arguments() {
        return List.of(String.valueOf(mostPages), String.valueOf(mostSections), String.valueOf(mostCharacters));
    }
}
