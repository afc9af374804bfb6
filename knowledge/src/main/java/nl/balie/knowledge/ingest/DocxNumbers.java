package nl.balie.knowledge.ingest;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;

/** Counts the automatic numbers of Word, which stand nowhere in the text itself. */
final class DocxNumbers {

    private static final int LEVELS = 9;

    private final @Nullable XWPFNumbering numbering;
    private final DocxStyles styles;
    private final Map<BigInteger, int[]> counters = new HashMap<>();
    private final Set<BigInteger> begun = new HashSet<>();

    DocxNumbers(XWPFDocument document, DocxStyles styles) {
        this.numbering = document.getNumbering();
        this.styles = styles;
    }

    /** The number of this paragraph as Word shows it, or nothing; each paragraph is asked about once, in order. */
    String next(XWPFParagraph paragraph) {
        CTNumPr properties = properties(paragraph);
        if (numbering == null || properties == null || properties.getNumId() == null) {
            return "";
        }
        XWPFNum number = numbering.getNum(properties.getNumId().getVal());
        if (number == null || paragraph.getText().isBlank()) {
            return "";
        }
        XWPFAbstractNum list =
                numbering.getAbstractNum(number.getCTNum().getAbstractNumId().getVal());
        int level = level(properties, paragraph);
        CTLvl shape = list == null ? null : shape(list, level);
        if (list == null || shape == null) {
            return "";
        }
        restart(number, list, level);
        return text(list, shape, level);
    }

    /** A list that starts again says so; the others of its kind go on counting. */
    private void restart(XWPFNum number, XWPFAbstractNum list, int level) {
        if (!begun.add(number.getCTNum().getNumId())) {
            return;
        }
        int[] counter = counters.computeIfAbsent(list.getCTAbstractNum().getAbstractNumId(), id -> new int[LEVELS]);
        for (CTNumLvl override : number.getCTNum().getLvlOverrideList()) {
            int overridden = override.getIlvl().intValue();
            if (override.isSetStartOverride() && overridden >= level && overridden < LEVELS) {
                int start = override.getStartOverride().getVal().intValue();
                counter[overridden] = overridden == level ? start - 1 : 0;
            }
        }
    }

    private @Nullable CTNumPr properties(XWPFParagraph paragraph) {
        var own = paragraph.getCTP().getPPr();
        return own != null && own.getNumPr() != null && own.getNumPr().getNumId() != null
                ? own.getNumPr()
                : styles.numbering(paragraph);
    }

    private int level(CTNumPr properties, XWPFParagraph paragraph) {
        if (properties.getIlvl() != null) {
            return Math.clamp(properties.getIlvl().getVal().intValue(), 0, LEVELS - 1);
        }
        return Math.max(0, styles.headingLevel(paragraph) - 1);
    }

    private String text(XWPFAbstractNum list, CTLvl shape, int level) {
        int[] counter = counters.computeIfAbsent(list.getCTAbstractNum().getAbstractNumId(), id -> new int[LEVELS]);
        counter[level] = counter[level] == 0 ? start(shape) : counter[level] + 1;
        java.util.Arrays.fill(counter, level + 1, LEVELS, 0);
        if (shape.getLvlText() == null || isBullet(shape)) {
            return "";
        }
        String text = shape.getLvlText().getVal();
        for (int i = 0; i <= level; i++) {
            CTLvl shapeOfLevel = shape(list, i);
            if (shapeOfLevel != null) {
                int value = counter[i] == 0 ? start(shapeOfLevel) : counter[i];
                text = text.replace("%" + (i + 1), format(shapeOfLevel, value));
            }
        }
        return text.strip();
    }

    private static @Nullable CTLvl shape(XWPFAbstractNum list, int level) {
        return list.getCTAbstractNum().getLvlList().stream()
                .filter(shape -> shape.getIlvl().intValue() == level)
                .findFirst()
                .orElse(null);
    }

    private static int start(CTLvl shape) {
        return shape.getStart() == null ? 1 : shape.getStart().getVal().intValue();
    }

    private static boolean isBullet(CTLvl shape) {
        return formatName(shape).equals("bullet") || formatName(shape).equals("none");
    }

    private static String format(CTLvl shape, int value) {
        return ListNumber.of(formatName(shape), value);
    }

    private static String formatName(CTLvl shape) {
        return shape.getNumFmt() == null
                ? "decimal"
                : shape.getNumFmt().getVal().toString();
    }
}
