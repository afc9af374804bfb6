package nl.balie.assistant.dev.documents;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The paragraph styles of a document under the names Word knows them by; distances are in twentieths of a point. */
final class WordStyles {

    static final String ITEM = "ListParagraph";
    static final String CELL = "TableContents";

    private static final String NORMAL = "Normal";

    /** Letter sizes are in half points. */
    private static final int BODY = 21;

    private static final int SMALL = 19;

    private WordStyles() {}

    static String heading(int level) {
        return level == 1 ? "Title" : "Heading" + (level - 1);
    }

    static void addTo(XWPFDocument word) {
        var styles = word.createStyles();
        styles.setDefaultFonts(fonts());
        styles.setSpellingLanguage("nl-NL");
        add(styles, style(NORMAL, "Normal", false, BODY, 0, 120));
        add(styles, style(ITEM, "List Paragraph", false, BODY, 0, 60));
        add(styles, style(CELL, "Table Contents", false, SMALL, 40, 40));
        add(styles, headingStyle(1, "Title", 40, 0));
        add(styles, headingStyle(2, "heading 1", 28, 360));
        add(styles, headingStyle(3, "heading 2", 22, 240));
    }

    private static void add(XWPFStyles styles, CTStyle style) {
        styles.addStyle(new XWPFStyle(style));
    }

    private static CTStyle headingStyle(int level, String name, int halfPoints, int before) {
        var style = style(heading(level), name, true, halfPoints, before, 80);
        style.getPPr().addNewKeepNext();
        if (level > 1) {
            style.getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 2L));
        }
        return style;
    }

    private static CTStyle style(String id, String name, boolean bold, int halfPoints, int before, int after) {
        var style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(id);
        style.addNewName().setVal(name);
        if (id.equals(NORMAL)) {
            style.setDefault(true);
        } else {
            style.addNewBasedOn().setVal(NORMAL);
        }
        style.addNewQFormat();
        var spacing = style.addNewPPr().addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(before));
        spacing.setAfter(BigInteger.valueOf(after));
        var letters = style.addNewRPr();
        if (bold) {
            letters.addNewB();
        }
        letters.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        return style;
    }

    private static CTFonts fonts() {
        var fonts = CTFonts.Factory.newInstance();
        fonts.setAscii("Arial");
        fonts.setHAnsi("Arial");
        fonts.setCs("Arial");
        return fonts;
    }
}
