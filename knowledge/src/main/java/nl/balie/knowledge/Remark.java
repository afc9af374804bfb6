package nl.balie.knowledge;

import java.util.List;

/**
 * Something a person should know about a file or document; who shows it words it, in that person's language.
 *
 * @param arguments what the sentence needs, in the order of the code's description
 */
public record Remark(Code code, List<String> arguments) {

    public Remark {
        arguments = List.copyOf(arguments);
    }

    public static Remark of(Code code, Object... arguments) {
        return new Remark(
                code, java.util.Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** The arguments stand in the comment. */
    public enum Code {
        /** Nothing in it. */
        EMPTY,
        /** Largest size in megabytes, size of this file in megabytes. */
        TOO_LARGE,
        /** Opens only with a password. */
        ENCRYPTED,
        /** The end or an inner part is missing or cannot be read. */
        DAMAGED,
        /** Unpacks to more than is reasonable. */
        BOMB,
        /** Contains references that a document has no need of. */
        UNSAFE,
        /** The extension of the file name, what the content is. */
        MISLABELLED,
        /** A kind of file that is not read. */
        UNSUPPORTED,
        /** The document it should replace is not in this collection. */
        UNKNOWN_PREDECESSOR,
        /** The last day lies before the first. */
        VALIDITY_REVERSED,
        /** Largest number of pages, pages of this file. */
        TOO_MANY_PAGES,
        /** Reading took longer than this number of seconds. */
        TOO_SLOW,
        /** More text or sections than fit. */
        TOO_MUCH_TEXT,
        /** The reader stopped without a result. */
        READER_STOPPED,
        /** Pages but no text: a scan. */
        NO_TEXT,
        /** Number of pages that were recognised from their picture. */
        READ_FROM_PICTURES,
        /** Macros in it were left alone. */
        MACROS_IGNORED,
        /** Number of pieces of text that a person cannot see, and that were left out. */
        HIDDEN_TEXT,
        /** Number of pages without any text, in a document that has text elsewhere. */
        PAGES_WITHOUT_TEXT,
        /** Another version that covers some of the same days. */
        OVERLAPPING_VERSION
    }
}
