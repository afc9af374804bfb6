package nl.balie.knowledge;

import java.util.List;

/**
 * What a version of a document says differently from an earlier one.
 *
 * @param changes in the order of the newer version; what is gone stands where it stood
 * @param unchanged how many sections say the same under the same number
 */
public record VersionDifference(
        LibraryDocument older, LibraryDocument newer, List<SectionChange> changes, int unchanged) {

    public VersionDifference {
        changes = List.copyOf(changes);
    }
}
