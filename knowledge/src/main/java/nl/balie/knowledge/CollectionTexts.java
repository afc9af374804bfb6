package nl.balie.knowledge;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.balie.knowledge.lexical.SectionText;
import nl.balie.knowledge.lexical.TextSource;

/** What the search indexes are made of: the database. */
final class CollectionTexts implements TextSource {

    private final CollectionRevisions revisions;
    private final DocumentRecords documents;
    private final SectionRecords sections;
    private final SynonymRecords synonyms;

    CollectionTexts(
            CollectionRevisions revisions,
            DocumentRecords documents,
            SectionRecords sections,
            SynonymRecords synonyms) {
        this.synonyms = synonyms;
        this.revisions = revisions;
        this.documents = documents;
        this.sections = sections;
    }

    @Override
    public long revision(UUID collection) {
        return revisions.of(new CollectionId(collection));
    }

    @Override
    public Map<UUID, Integer> documents(UUID collection) {
        return documents.readable(collection);
    }

    @Override
    public List<SectionText> sections(UUID collection, UUID document) {
        var owner = new CollectionId(collection);
        var id = new DocumentId(document);
        String title =
                documents.one(owner, owner, id).map(LibraryDocument::title).orElse("");
        return sections.all(owner, id).stream()
                .map(section -> new SectionText(
                        section.position(), title, section.path(), section.label(), section.heading(), section.text()))
                .toList();
    }

    @Override
    public List<String> synonyms(UUID collection) {
        return synonyms.all(new CollectionId(collection)).stream()
                .map(synonym -> synonym.line().toString())
                .toList();
    }
}
