package nl.balie.knowledge.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Bytes to text: UTF-8 or UTF-16 where they say so or fit, else the Windows code page that old files have. */
final class TextDecoding {

    private static final Pattern HTML = Pattern.compile(
            "(?is)^\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*(?:<!doctype\\s+html|<html[\\s>]|<head[\\s>]|<body[\\s>])");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private TextDecoding() {}

    /** The text, or nothing if these bytes are no text. */
    static Optional<String> decode(byte[] content) {
        if (startsWith(content, 0xFE, 0xFF) || startsWith(content, 0xFF, 0xFE)) {
            return strict(content, StandardCharsets.UTF_16).filter(TextDecoding::isText);
        }
        return strict(content, StandardCharsets.UTF_8)
                .or(() -> strict(content, WINDOWS))
                .map(TextDecoding::withoutMark)
                .filter(TextDecoding::isText);
    }

    static boolean looksLikeHtml(String text) {
        return HTML.matcher(text.substring(0, Math.min(text.length(), 2000))).find();
    }

    private static Optional<String> strict(byte[] content, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(content)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean isText(String text) {
        return text.chars().noneMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f');
    }

    private static boolean startsWith(byte[] content, int first, int second) {
        return content.length >= 2 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
    }
}
