package nl.balie.knowledge.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Plain text: an empty line ends a paragraph; only a number or an underlining gives a heading away. */
final class TextBlocks implements BlockReader {

    private static final int LONGEST_HEADING_CHARACTERS = 120;
    private static final Pattern UNDERLINE = Pattern.compile("^(?:=+|-{3,}|~{3,})$");
    private static final Pattern ENDS_LIKE_TEXT = Pattern.compile(".*[.;,:!?]$");
    private static final Pattern ITEM = Pattern.compile("^(?:\\d{1,2}[.)]|[a-z][.)]|[-*•–])\\s+.*");

    @Override
    public void read(byte[] content, BlockSink sink) {
        List<String> paragraph = new ArrayList<>();
        String text = TextDecoding.decode(content)
                .orElseThrow(() -> new UnreadableException(Finding.of(Finding.Kind.DAMAGED)));
        for (String line : (Iterable<String>) text.lines()::iterator) {
            String stripped = line.replace('\f', ' ').strip();
            if (stripped.isEmpty()) {
                flush(paragraph, sink);
            } else if (UNDERLINE.matcher(stripped).matches() && paragraph.size() == 1) {
                sink.accept(Block.heading(stripped.startsWith("=") ? 1 : 2, paragraph.removeFirst()));
            } else if (startsHeading(stripped)) {
                flush(paragraph, sink);
                sink.accept(Block.heading(0, stripped));
            } else {
                if (ITEM.matcher(stripped).matches()) {
                    flush(paragraph, sink);
                }
                paragraph.add(stripped);
            }
        }
        flush(paragraph, sink);
    }

    private static boolean startsHeading(String line) {
        return line.length() <= LONGEST_HEADING_CHARACTERS
                && !ENDS_LIKE_TEXT.matcher(line).matches()
                && HeadingNumber.of(line, false)
                        .filter(number -> number.title().isEmpty()
                                || Character.isUpperCase(number.title().charAt(0)))
                        .isPresent();
    }

    private static void flush(List<String> paragraph, BlockSink sink) {
        if (paragraph.isEmpty()) {
            return;
        }
        String text = String.join(" ", paragraph);
        boolean capitals = text.length() <= LONGEST_HEADING_CHARACTERS
                && text.equals(text.toUpperCase(java.util.Locale.ROOT))
                && text.chars().filter(Character::isLetter).count() > 3;
        sink.accept(capitals ? Block.heading(0, text) : Block.paragraph(text));
        paragraph.clear();
    }
}
