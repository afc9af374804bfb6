package nl.balie.knowledge.ingest;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;

/** Markdown, by way of the HTML it stands for. */
final class MarkdownBlocks implements BlockReader {

    private static final Pattern FRONT_MATTER = Pattern.compile("\\A---\\R.*?\\R---\\R", Pattern.DOTALL);
    private static final int SHARE_OF_FRONT_MATTER_CHARACTERS = 10_000;
    private static final Pattern NOTE = Pattern.compile("(?m)^\\[\\^([\\w-]{1,40})]:[ \\t]*(.*)$");
    private static final Pattern NOTE_MARK = Pattern.compile("\\[\\^([\\w-]{1,40})]");

    @Override
    public void read(byte[] content, BlockSink sink) {
        String text = TextDecoding.decode(content)
                .orElseThrow(() -> new UnreadableException(Finding.of(Finding.Kind.DAMAGED)));
        var extensions = List.of(TablesExtension.create());
        var parsed = Parser.builder().extensions(extensions).build().parse(withNotes(withoutFrontMatter(text)));
        String html = HtmlRenderer.builder().extensions(extensions).build().render(parsed);
        new HtmlBlocks().read(Jsoup.parse(html), sink);
    }

    private static String withoutFrontMatter(String text) {
        String start = text.substring(0, Math.min(text.length(), SHARE_OF_FRONT_MATTER_CHARACTERS));
        var matter = FRONT_MATTER.matcher(start);
        return matter.find() ? text.substring(matter.end()) : text;
    }

    /** Footnotes are no part of the core of Markdown: links to paragraphs are. */
    private static String withNotes(String text) {
        String noted = NOTE.matcher(text).replaceAll("\n<p id=\"note-$1\">$2</p>\n");
        int[] number = {0};
        return NOTE_MARK.matcher(noted).replaceAll(mark -> {
            number[0]++;
            return "<a href=\"#note-" + mark.group(1) + "\">" + number[0] + "</a>";
        });
    }
}
