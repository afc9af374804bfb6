package nl.balie.knowledge.ingest;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the styles of an OpenDocument text say; those of a document itself come before the common ones. */
final class OdtStyles {

    private static final int DEEPEST_INHERITANCE = 12;
    private static final Pattern TITLE = Pattern.compile("(?i)title|titel");
    private static final Pattern WHITE = Pattern.compile("(?i)#fff(?:fff)?");

    private final Map<String, Element> styles = new HashMap<>();
    private final Map<String, Element> lists = new HashMap<>();
    private @Nullable Element outline;

    /** Takes the styles of a part of the file in; the part named last wins. */
    void add(Element part) {
        part.select("style|style").forEach(style -> styles.put(style.attr("style:name"), style));
        part.select("text|list-style").forEach(list -> lists.put(list.attr("style:name"), list));
        Element found = part.selectFirst("text|outline-style");
        outline = found == null ? outline : found;
    }

    boolean isBold(String style) {
        String weight = text(style, "fo:font-weight");
        return weight.equals("bold") || weight.matches("[6-9]00");
    }

    /** Whether it is the style of the document's title, or made from that. */
    boolean isTitle(String style) {
        String name = style;
        for (int i = 0; i < DEEPEST_INHERITANCE && !name.isEmpty(); i++) {
            Element found = styles.get(name);
            String shown = found == null ? name : found.attr("style:display-name");
            if (TITLE.matcher(name).matches() || TITLE.matcher(shown).matches()) {
                return true;
            }
            name = found == null ? "" : found.attr("style:parent-style-name");
        }
        return false;
    }

    boolean isHidden(String style) {
        return text(style, "text:display").equals("none")
                || (WHITE.matcher(text(style, "fo:color")).matches()
                        && text(style, "fo:background-color").isEmpty());
    }

    /** The name of the list whose numbers a paragraph of this style carries. */
    String listOf(String style) {
        Element found = styles.get(style);
        return found == null ? "" : found.attr("style:list-style-name");
    }

    /** How the numbers of a level, counted from 1, look; of a heading where no list is named. */
    @Nullable
    Element numbering(String list, int level) {
        Element found = list.isEmpty() ? outline : lists.get(list);
        return found == null ? null : found.selectFirst("> [text:level=" + level + "]");
    }

    private String text(String style, String property) {
        String name = style;
        for (int i = 0; i < DEEPEST_INHERITANCE; i++) {
            Element found = styles.get(name);
            if (found == null) {
                return "";
            }
            for (Element properties : found.children()) {
                if (properties.hasAttr(property)) {
                    return properties.attr(property);
                }
            }
            name = found.attr("style:parent-style-name");
        }
        return "";
    }
}
