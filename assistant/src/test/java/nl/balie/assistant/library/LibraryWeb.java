package nl.balie.assistant.library;

import static nl.balie.portal.identity.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import nl.balie.portal.fixtures.CaseworkWeb;
import nl.balie.portal.identity.ActingPerson;
import org.awaitility.Awaitility;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The library behind the portal's security, on a fresh database; two new employers for each test. */
@SpringBootTest(classes = LibraryWebTest.LibraryInPortal.class)
abstract class LibraryWeb extends CaseworkWeb {

    static final String RULES = """
        # Artikel 7.2 Kilometers
        Voor zakelijke kilometers ontvang je een vergoeding van € 0,35 per kilometer.
        """;

    @DynamicPropertySource
    static void indexDirectory(DynamicPropertyRegistry registry) {
        Path directory = Path.of("target", "test-indexes", UUID.randomUUID().toString());
        registry.add("balie.knowledge.index-directory", directory::toString);
    }

    String read(ActingPerson who, String... fields) {
        MvcTestResult result = upload(who, fields);
        assertThat(result).hasStatus(HttpStatus.ACCEPTED);
        String id = json(result).get("id").asString();
        awaitRead(who, id);
        return id;
    }

    void awaitRead(ActingPerson who, String id) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .until(() -> !json(get(who, "/api/knowledge/documents/" + id))
                        .get("status")
                        .asString()
                        .equals("PROCESSING"));
    }

    MvcTestResult upload(ActingPerson who, String... fields) {
        return upload(who, new MockMultipartFile("file", "regeling.md", "text/markdown", utf8(RULES)), fields);
    }

    MvcTestResult upload(ActingPerson who, MockMultipartFile file, String... fields) {
        var request = mvc.post()
                .uri("/api/knowledge/documents")
                .multipart()
                .file(file)
                .with(as(who))
                .with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    void tick(ActingPerson who, String id, boolean selected) {
        assertThat(select(who, id, "{\"selected\": " + selected + "}")).hasStatusOk();
    }

    MvcTestResult select(ActingPerson who, String id, String body) {
        return mvc.put()
                .uri("/api/knowledge/documents/" + id + "/selection")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(as(who))
                .with(csrf())
                .exchange();
    }

    MvcTestResult delete(ActingPerson who, String id) {
        return mvc.delete()
                .uri("/api/knowledge/documents/" + id)
                .with(as(who))
                .with(csrf())
                .exchange();
    }

    MvcTestResult get(ActingPerson who, String uri) {
        return mvc.get().uri(uri).with(as(who)).exchange();
    }

    static JsonNode json(MvcTestResult result) {
        return JsonMapper.shared().readTree(result.getResponse().getContentAsByteArray());
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
