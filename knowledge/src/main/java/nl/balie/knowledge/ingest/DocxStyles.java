package nl.balie.knowledge.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;

/** What the styles of a Word document say about a paragraph; styles inherit from each other. */
final class DocxStyles {

    private static final int DEEPEST_INHERITANCE = 12;
    private static final Pattern HEADING = Pattern.compile("^(?:heading|kop|überschrift|titre)\\s*([1-9])$");
    private static final Pattern CONTENTS = Pattern.compile("^(?:toc|inhopg|inhoud)\\b.*");

    private final XWPFDocument document;

    DocxStyles(XWPFDocument document) {
        this.document = document;
    }

    /** 1 to 9, or 0 for text. */
    int headingLevel(XWPFParagraph paragraph) {
        var properties = paragraph.getCTP().getPPr();
        if (properties != null && properties.isSetOutlineLvl()) {
            return outline(properties.getOutlineLvl().getVal().intValue());
        }
        for (XWPFStyle style : chain(paragraph)) {
            int level = level(style);
            if (level > 0) {
                return level;
            }
        }
        return 0;
    }

    boolean isContents(XWPFParagraph paragraph) {
        return chain(paragraph).stream()
                .anyMatch(style -> CONTENTS.matcher(name(style)).matches());
    }

    /** The numbering that the style gives, where the paragraph itself has none. */
    @Nullable
    CTNumPr numbering(XWPFParagraph paragraph) {
        for (XWPFStyle style : chain(paragraph)) {
            var properties = style.getCTStyle().getPPr();
            if (properties != null
                    && properties.getNumPr() != null
                    && properties.getNumPr().getNumId() != null) {
                return properties.getNumPr();
            }
        }
        return null;
    }

    private static int level(XWPFStyle style) {
        String name = name(style);
        Matcher heading = HEADING.matcher(name);
        if (heading.matches()) {
            return Integer.parseInt(heading.group(1));
        }
        if (name.equals("title") || name.equals("titel")) {
            return 1;
        }
        var properties = style.getCTStyle().getPPr();
        return properties != null && properties.isSetOutlineLvl()
                ? outline(properties.getOutlineLvl().getVal().intValue())
                : 0;
    }

    /** Word counts outline levels from 0; 9 is body text. */
    private static int outline(int level) {
        return level >= 0 && level < 9 ? level + 1 : 0;
    }

    private static String name(XWPFStyle style) {
        String name = style.getName();
        return (name == null ? style.getStyleId() : name).toLowerCase(Locale.ROOT);
    }

    private List<XWPFStyle> chain(XWPFParagraph paragraph) {
        List<XWPFStyle> chain = new ArrayList<>();
        String id = paragraph.getStyle();
        while (id != null && document.getStyles() != null && chain.size() < DEEPEST_INHERITANCE) {
            XWPFStyle style = document.getStyles().getStyle(id);
            if (style == null) {
                break;
            }
            chain.add(style);
            id = style.getBasisStyleID();
        }
        return chain;
    }
}
