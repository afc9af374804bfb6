package nl.balie.knowledge;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A document that someone brings in.
 *
 * @param version a label such as {@code 2026}; null takes the ordinal among the versions
 * @param audience the groups it is meant for; none means everyone
 * @param replaces the document of which this is a new version
 */
public record NewDocument(
        String title,
        DocumentKind kind,
        @Nullable String version,
        Validity validity,
        Set<Audience> audience,
        @Nullable DocumentId replaces,
        String fileName,
        FileContent content) {

    /** Longest title, file name in characters. */
    public static final int LONGEST_TITLE_CHARACTERS = 300;

    /** Longest version label in characters. */
    public static final int LONGEST_VERSION_CHARACTERS = 60;

    public NewDocument {
        if (title.isBlank() || title.length() > LONGEST_TITLE_CHARACTERS) {
            throw new IllegalArgumentException("A title has 1 to 300 characters, this one " + title.length());
        }
        if (version != null && (version.isBlank() || version.length() > LONGEST_VERSION_CHARACTERS)) {
            throw new IllegalArgumentException("A version has 1 to 60 characters, this one " + version.length());
        }
        if (audience.contains(Audience.EVERYONE)) {
            throw new IllegalArgumentException("A document for everyone names no group");
        }
        audience = Set.copyOf(audience);
    }
}
