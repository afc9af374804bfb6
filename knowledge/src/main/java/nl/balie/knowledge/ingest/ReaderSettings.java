package nl.balie.knowledge.ingest;

import java.util.List;

/** What the reader's process must know of the limits, as its arguments. */
record ReaderSettings(
        int mostPages,
        int mostSections,
        int mostCharacters,
        int largestUnpackedMegabytes,
        int largestUnpackingRatio,
        int mostDrawnForms,
        int largestPictureMegapixels,
        Scanning scanning) {

    private static final int PIXELS_PER_MEGAPIXEL = 1_000_000;

    static ReaderSettings of(ReadingLimits limits, Scanning scanning) {
        return new ReaderSettings(
                limits.mostPages(),
                limits.mostSections(),
                limits.mostTextCharacters(),
                limits.largestUnpackedMegabytes(),
                limits.largestUnpackingRatio(),
                limits.mostDrawnForms(),
                limits.largestPictureMegapixels(),
                scanning);
    }

    static ReaderSettings of(List<String> arguments) {
        List<Integer> numbers = arguments.subList(2, arguments.size()).stream()
                .map(Integer::valueOf)
                .toList();
        return new ReaderSettings(
                numbers.get(0),
                numbers.get(1),
                numbers.get(2),
                numbers.get(3),
                numbers.get(4),
                numbers.get(5),
                numbers.get(6),
                new Scanning(arguments.get(0), arguments.get(1), numbers.get(7), numbers.get(8)));
    }

    List<String> arguments() {
        return List.of(
                scanning.command(),
                scanning.language(),
                String.valueOf(mostPages),
                String.valueOf(mostSections),
                String.valueOf(mostCharacters),
                String.valueOf(largestUnpackedMegabytes),
                String.valueOf(largestUnpackingRatio),
                String.valueOf(mostDrawnForms),
                String.valueOf(largestPictureMegapixels),
                String.valueOf(scanning.mostPages()),
                String.valueOf(scanning.secondsPerPage()));
    }

    long largestUnpackedBytes() {
        return (long) largestUnpackedMegabytes * ReadingLimits.BYTES_PER_MEGABYTE;
    }

    long largestPicturePixels() {
        return (long) largestPictureMegapixels * PIXELS_PER_MEGAPIXEL;
    }
}
