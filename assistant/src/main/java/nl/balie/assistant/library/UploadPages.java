package nl.balie.assistant.library;

import java.util.List;
import java.util.Objects;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.identity.Refused;
import nl.balie.portal.identity.TooLarge;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Several files at once, each with its own progress or its own refusal in words. */
@Controller
class UploadPages {

    private static final String ITEM = "assistant/library/upload";

    private final Holdings holdings;
    private final AddingToLibrary adding;
    private final LibraryViews views;

    UploadPages(Holdings holdings, AddingToLibrary adding, LibraryViews views) {
        this.holdings = holdings;
        this.adding = adding;
        this.views = views;
    }

    /** One of the files, by the script of the page; without a title it is called after the file. */
    @PostMapping(path = "/bibliotheek/bestanden", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView add(ActingPerson who, @ModelAttribute AddingToLibrary.Form form) {
        try {
            return item(who, adding.add(who, form.titled()).toString());
        } catch (Refused refused) {
            return refused(who, form.file(), refused.messageKey(), refused.arguments());
        } catch (TooLarge large) {
            return refused(who, form.file(), large.messageKey(), List.of(large.limit()));
        }
    }

    /** How far reading is, asked again until it is done. */
    @GetMapping("/bibliotheek/{id}/voortgang")
    ModelAndView progress(ActingPerson who, @PathVariable String id) {
        holdings.requireLibrarian(who);
        return item(who, id);
    }

    private ModelAndView item(ActingPerson who, String id) {
        ModelAndView item = new ModelAndView(ITEM);
        item.addObject("row", views.row(who, holdings.find(who, id)));
        return item;
    }

    private ModelAndView refused(ActingPerson who, @Nullable MultipartFile file, String key, List<?> arguments) {
        ModelAndView item = new ModelAndView(ITEM);
        item.addObject("file", Objects.requireNonNullElse(file == null ? null : file.getOriginalFilename(), ""));
        item.addObject("error", views.say(who, key, arguments));
        item.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return item;
    }
}
