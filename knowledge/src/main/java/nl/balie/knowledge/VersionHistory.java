package nl.balie.knowledge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Versies: what versions of a document there are, and what one says differently from another. */
public class VersionHistory {

    private final DocumentRecords documents;
    private final SectionRecords sections;

    VersionHistory(DocumentRecords documents, SectionRecords sections) {
        this.documents = documents;
        this.sections = sections;
    }

    /** All versions of the document that this is one of, the one that starts first first; empty for an unknown one. */
    public List<LibraryDocument> versions(List<CollectionId> collections, DocumentId id) {
        return find(collections, id)
                .map(document -> chain(collections.getFirst(), document))
                .orElse(List.of());
    }

    /** What the newer of two read documents says differently; empty if one of them is not there or not read. */
    public Optional<VersionDifference> compare(List<CollectionId> collections, DocumentId older, DocumentId newer) {
        return find(collections, older)
                .filter(VersionHistory::isRead)
                .flatMap(one ->
                        find(collections, newer).filter(VersionHistory::isRead).map(other -> compare(one, other)));
    }

    private List<LibraryDocument> chain(CollectionId reader, LibraryDocument document) {
        return documents.all(reader, document.collection()).stream()
                .filter(other -> other.chain().equals(document.chain()))
                .sorted(Versions.LATER)
                .toList();
    }

    private VersionDifference compare(LibraryDocument older, LibraryDocument newer) {
        List<Section> before = sections(older);
        List<Section> after = sections(newer);
        Map<Integer, Integer> pairs = SectionPairs.of(before, after);
        List<SectionChange> changes = new ArrayList<>();
        Set<Integer> kept = new HashSet<>(pairs.values());
        int next = 0;
        for (int i = 0; i < after.size(); i++) {
            Integer from = pairs.get(i);
            int until = from == null ? next : from;
            for (; next < until; next++) {
                addRemoved(changes, before, next, kept);
            }
            change(from == null ? null : before.get(from), after.get(i)).ifPresent(changes::add);
        }
        for (; next < before.size(); next++) {
            addRemoved(changes, before, next, kept);
        }
        long unchanged = after.size()
                - changes.stream()
                        .filter(change -> !(change instanceof SectionChange.Removed))
                        .count();
        return new VersionDifference(older, newer, changes, (int) unchanged);
    }

    private static void addRemoved(List<SectionChange> changes, List<Section> before, int at, Set<Integer> kept) {
        if (!kept.contains(at)) {
            changes.add(new SectionChange.Removed(before.get(at)));
        }
    }

    private static Optional<SectionChange> change(@Nullable Section older, Section newer) {
        if (older == null) {
            return Optional.of(new SectionChange.Added(newer));
        }
        List<SectionChange.Piece> pieces = TextDifference.of(older.text(), newer.text());
        boolean same = pieces.stream().allMatch(piece -> piece.where() == SectionChange.Where.BOTH);
        if (!same) {
            return Optional.of(new SectionChange.Changed(older, newer, pieces));
        }
        return older.label().equals(newer.label()) && older.heading().equals(newer.heading())
                ? Optional.empty()
                : Optional.of(new SectionChange.Renumbered(older, newer));
    }

    private List<Section> sections(LibraryDocument document) {
        return sections.all(document.collection(), document.id());
    }

    private static boolean isRead(LibraryDocument document) {
        return document.status() == DocumentStatus.READY;
    }

    private Optional<LibraryDocument> find(List<CollectionId> collections, DocumentId id) {
        return collections.stream()
                .flatMap(collection -> documents.one(collections.getFirst(), collection, id).stream())
                .findFirst();
    }
}
