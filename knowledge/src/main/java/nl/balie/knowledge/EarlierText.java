package nl.balie.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * What held before: the version of a document that counted until the one that was cited.
 *
 * @param section the section that says it, null if the earlier version says nothing about it
 */
public record EarlierText(
        DocumentId document,
        String title,
        String version,
        Validity validity,
        @Nullable Section section) {}
