package nl.balie.knowledge.ingest;

import java.util.List;

/** What the reader's process must know of the limits, as its arguments. */
record ReaderSettings(int mostPages, int mostSections, int mostCharacters, Scanning scanning) {

    static ReaderSettings of(ReadingLimits limits, Scanning scanning) {
        return new ReaderSettings(limits.mostPages(), limits.mostSections(), limits.mostTextCharacters(), scanning);
    }

    static ReaderSettings of(List<String> arguments) {
        return new ReaderSettings(
                Integer.parseInt(arguments.get(0)),
                Integer.parseInt(arguments.get(1)),
                Integer.parseInt(arguments.get(2)),
                new Scanning(
                        arguments.get(3),
                        arguments.get(4),
                        Integer.parseInt(arguments.get(5)),
                        Integer.parseInt(arguments.get(6))));
    }

    List<String> arguments() {
        return List.of(
                String.valueOf(mostPages),
                String.valueOf(mostSections),
                String.valueOf(mostCharacters),
                scanning.command(),
                scanning.language(),
                String.valueOf(scanning.mostPages()),
                String.valueOf(scanning.secondsPerPage()));
    }
}
