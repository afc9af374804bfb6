package nl.balie.assistant.library;

import java.util.List;
import java.util.Locale;
import nl.balie.knowledge.LibraryDocument;
import nl.balie.knowledge.Remark;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.wording.Wording;
import org.springframework.stereotype.Component;

/** Words what the library remarks about a document. */
@Component
class RemarkTexts {

    private final Wording wording;

    RemarkTexts(Wording wording) {
        this.wording = wording;
    }

    static String key(Remark remark) {
        return "library.remark." + remark.code().name();
    }

    List<String> of(ActingPerson who, LibraryDocument document) {
        Locale locale = Wording.locale(who.employer());
        return document.remarks().stream()
                .map(remark ->
                        wording.say(locale, key(remark), remark.arguments().toArray()))
                .toList();
    }
}
