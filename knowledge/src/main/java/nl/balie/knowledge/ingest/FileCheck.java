package nl.balie.knowledge.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What can be seen of a file at once, without interpreting it: its kind by content, not by name, its size, and the
 * tricks that would hurt a reader.
 */
public final class FileCheck {

    /** The answer: a format, or why not. */
    public sealed interface Checked {

        record Accepted(Format format) implements Checked {}

        record Refused(Finding reason) implements Checked {}
    }

    private static final int HEAD_BYTES = 1024;
    private static final Pattern PDF_END = Pattern.compile("%%EOF|startxref");
    private static final Pattern PDF_ENCRYPTION = Pattern.compile("/Encrypt\\s*(?:<<|\\d+\\s+\\d+\\s+R)");
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final ReadingLimits limits;
    private final ArchiveCheck archives;

    public FileCheck(ReadingLimits limits) {
        this.limits = limits;
        this.archives = new ArchiveCheck(limits);
    }

    /** Looks at a file that someone brings in; the name tells only whether it is labelled as what it is. */
    public Checked check(String fileName, byte[] content) {
        if (content.length == 0) {
            return refused(Finding.Kind.EMPTY);
        }
        if (content.length > limits.largestFileBytes()) {
            long megabytes = Math.ceilDiv((long) content.length, ReadingLimits.BYTES_PER_MEGABYTE);
            return refused(Finding.Kind.TOO_LARGE, limits.largestFileMegabytes(), megabytes);
        }
        Checked byContent = byContent(fileName, content);
        return byContent instanceof Checked.Accepted(Format format) ? asLabelled(fileName, format) : byContent;
    }

    /** Whether a PDF says that it is encrypted; only a reader can tell whether it opens without a password. */
    public static boolean saysEncrypted(byte[] pdf) {
        return PDF_ENCRYPTION
                .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .find();
    }

    private Checked byContent(String fileName, byte[] content) {
        String head = new String(content, 0, Math.min(HEAD_BYTES, content.length), StandardCharsets.ISO_8859_1);
        if (head.contains("%PDF-")) {
            return pdf(content);
        }
        if (head.startsWith("PK\u0003\u0004")) {
            return archives.check(content);
        }
        if (startsWith(content, OLE)) {
            boolean encrypted = new String(content, StandardCharsets.ISO_8859_1)
                    .contains("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e");
            return refused(encrypted ? Finding.Kind.ENCRYPTED : Finding.Kind.UNSUPPORTED);
        }
        return head.startsWith("{\\rtf") ? refused(Finding.Kind.UNSUPPORTED) : text(fileName, content);
    }

    private static Checked pdf(byte[] content) {
        int from = Math.max(0, content.length - 16 * HEAD_BYTES);
        String tail = new String(content, from, content.length - from, StandardCharsets.ISO_8859_1);
        return PDF_END.matcher(tail).find() ? new Checked.Accepted(Format.PDF) : refused(Finding.Kind.DAMAGED);
    }

    private static Checked text(String fileName, byte[] content) {
        Optional<String> text = TextDecoding.decode(content);
        if (text.isEmpty()) {
            return refused(Finding.Kind.UNSUPPORTED);
        }
        if (text.get().isBlank()) {
            return refused(Finding.Kind.EMPTY);
        }
        if (TextDecoding.looksLikeHtml(text.get())) {
            return new Checked.Accepted(Format.HTML);
        }
        String extension = extension(fileName);
        boolean markdown = extension.equals("md") || extension.equals("markdown");
        return new Checked.Accepted(markdown ? Format.MARKDOWN : Format.TEXT);
    }

    private static Checked asLabelled(String fileName, Format format) {
        String extension = extension(fileName);
        boolean fits =
                switch (extension) {
                    case "pdf" -> format == Format.PDF;
                    case "docx", "docm" -> format == Format.DOCX;
                    case "odt" -> format == Format.ODT;
                    case "htm", "html", "xhtml", "md", "markdown", "txt", "text" -> format.isText();
                    case "doc", "rtf", "xls", "xlsx", "ppt", "pptx", "zip", "png", "jpg", "jpeg", "exe" -> false;
                    default -> true;
                };
        return fits ? new Checked.Accepted(format) : refused(Finding.Kind.MISLABELLED, extension, format);
    }

    private static String extension(String fileName) {
        return fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length
                && java.util.Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    private static Checked refused(Finding.Kind kind, Object... arguments) {
        return new Checked.Refused(Finding.of(kind, arguments));
    }
}
