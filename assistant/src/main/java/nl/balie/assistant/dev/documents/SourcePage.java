package nl.balie.assistant.dev.documents;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A Markdown file: its front matter, one {@code key: value} or {@code key: [a, b]} per line, and the text below. */
record SourcePage(Map<String, String> frontMatter, String markdown) {

    private static final Pattern PARTS = Pattern.compile("\\A---\\R(.*?)\\R---\\R(.*)\\z", Pattern.DOTALL);
    private static final Pattern LIST_EDGES = Pattern.compile("^\\[|]$");
    private static final Pattern QUOTES = Pattern.compile("^\"|\"$");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    static SourcePage parse(String file) {
        var parts = PARTS.matcher(file);
        if (!parts.matches()) {
            throw new IllegalArgumentException("No front matter in a document that begins with: "
                    + file.lines().findFirst().orElse(""));
        }
        return new SourcePage(entries(parts.group(1)), parts.group(2).strip());
    }

    String value(String key) {
        String value = frontMatter.get(key);
        if (value == null) {
            throw new IllegalArgumentException("No " + key + " in front matter " + frontMatter);
        }
        return QUOTES.matcher(value).replaceAll("");
    }

    String value(String key, String otherwise) {
        return frontMatter.containsKey(key) ? value(key) : otherwise;
    }

    LocalDate date(String key) {
        return LocalDate.parse(value(key));
    }

    @Nullable
    LocalDate dateIfPresent(String key) {
        return frontMatter.containsKey(key) ? date(key) : null;
    }

    List<String> list(String key) {
        if (!frontMatter.containsKey(key)) {
            return List.of();
        }
        return COMMA.splitAsStream(LIST_EDGES.matcher(value(key)).replaceAll(""))
                .toList();
    }

    private static Map<String, String> entries(String lines) {
        var entries = new HashMap<String, String>();
        lines.lines().forEach(line -> {
            int colon = line.indexOf(':');
            entries.put(
                    line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        });
        return entries;
    }
}
