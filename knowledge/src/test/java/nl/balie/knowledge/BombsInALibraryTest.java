package nl.balie.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.balie.knowledge.ingest.PdfBombs;
import nl.balie.knowledge.ingest.SampleFiles;
import nl.balie.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class BombsInALibraryTest {

    @Test
    void readsTheOtherDocumentsThatWait(@TempDir Path indexes) {
        CollectionId collection = LibraryFixture.collection();
        byte[] regulation = SampleFiles.pdf(List.of(
                SampleFiles.bold(70, 100, 14, "Artikel 1 Loon"), SampleFiles.plain(70, 130, "Je loon komt op tijd.")));
        try (var fixture = LibraryFixture.on(TestDatabase.dataSource(), indexes)) {
            DocumentId content =
                    fixture.added(collection, LibraryFixture.file("Bom", "bom.pdf", PdfBombs.content(2000, 1)));
            DocumentId forms = fixture.added(collection, LibraryFixture.file("Web", "web.pdf", PdfBombs.forms(8)));
            DocumentId innocent = fixture.read(collection, LibraryFixture.file("Regeling", "regeling.pdf", regulation));

            assertThat(List.of(content, forms)).allSatisfy(bomb -> {
                LibraryDocument document = fixture.document(collection, bomb);
                assertThat(document.status()).isEqualTo(DocumentStatus.FAILED);
                assertThat(document.remarks()).containsExactly(Remark.of(Remark.Code.BOMB));
            });
            assertThat(fixture.document(collection, innocent).status()).isEqualTo(DocumentStatus.READY);
        }
    }
}
