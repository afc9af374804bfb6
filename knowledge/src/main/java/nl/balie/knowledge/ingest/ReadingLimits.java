package nl.balie.knowledge.ingest;

/** What one file may cost; every limit has its unit in its name. */
public record ReadingLimits(
        int largestFileMegabytes,
        int largestUnpackedMegabytes,
        int largestUnpackingRatio,
        int mostArchiveEntries,
        int mostPages,
        int mostSections,
        int mostTextCharacters,
        int mostDrawnForms,
        int largestPictureMegapixels,
        int readerHeapMegabytes,
        int readerSeconds) {

    static final int BYTES_PER_MEGABYTE = 1024 * 1024;

    long largestFileBytes() {
        return (long) largestFileMegabytes * BYTES_PER_MEGABYTE;
    }

    long largestUnpackedBytes() {
        return (long) largestUnpackedMegabytes * BYTES_PER_MEGABYTE;
    }
}
