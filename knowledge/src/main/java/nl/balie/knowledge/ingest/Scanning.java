package nl.balie.knowledge.ingest;

/**
 * How pages without text are read: by Tesseract, where it is installed.
 *
 * @param command the program, on the path or in full
 * @param language as Tesseract names it
 * @param mostPages of one document
 * @param secondsPerPage what one page may take
 */
public record Scanning(String command, String language, int mostPages, int secondsPerPage) {

    public static final Scanning USUAL = new Scanning("tesseract", "nld", 300, 30);
}
