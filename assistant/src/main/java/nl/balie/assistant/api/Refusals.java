package nl.balie.assistant.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;

/** With which status each call may be refused, and what such an answer looks like. */
final class Refusals {

    private static final String PROBLEM = "Problem";

    private static final Map<String, List<Integer>> OF_CALL = Map.ofEntries(
            Map.entry("POST /api/assistant/conversations", List.of(401, 404)),
            Map.entry("POST /api/assistant/conversations/{id}/messages", List.of(400, 401, 404, 413, 422, 429)),
            Map.entry("GET /api/tasks", List.of(400, 401, 404)),
            Map.entry("GET /api/declarations/{reference}", List.of(401, 403, 404)),
            Map.entry("POST /api/declarations/{reference}/approval", List.of(401, 403, 404, 409, 422)),
            Map.entry("POST /api/declarations/{reference}/rejection", List.of(400, 401, 403, 404, 409, 422)),
            Map.entry("POST /api/declarations/{reference}/withdrawal", List.of(401, 403, 404, 409, 422)),
            Map.entry("POST /api/knowledge/documents", List.of(400, 401, 403, 404, 413)),
            Map.entry("GET /api/knowledge/documents", List.of(401, 404)),
            Map.entry("GET /api/knowledge/documents/{id}", List.of(401, 404)),
            Map.entry("DELETE /api/knowledge/documents/{id}", List.of(401, 403, 404)),
            Map.entry("PUT /api/knowledge/documents/{id}/selection", List.of(400, 401, 403, 404, 409)),
            Map.entry("GET /api/knowledge/documents/{id}/sections", List.of(401, 404)),
            Map.entry("GET /api/knowledge/search", List.of(400, 401, 404)));

    private static final Map<Integer, String> MEANINGS = Map.of(
            400, "Something about the call is wrong; the detail says what",
            401, "No valid token",
            403, "No mandate for this",
            404, "Not there, or somebody else's; an employer too",
            409, "Not possible in the state it is in; the member state says which",
            413, "Too large",
            422, "The Idempotency-Key came before with another call",
            429, "Too often; Retry-After says when again");

    private Refusals() {}

    static void addTo(OpenAPI document) {
        document.getComponents().addSchemas(PROBLEM, problem());
        document.getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap().forEach((method, operation) -> addTo(operation, method, path)));
    }

    private static void addTo(Operation operation, PathItem.HttpMethod method, String path) {
        OF_CALL.getOrDefault(method + " " + path, List.of(401))
                .forEach(status -> operation
                        .getResponses()
                        .addApiResponse(status.toString(), answer(MEANINGS.getOrDefault(status, ""))));
    }

    private static ApiResponse answer(String meaning) {
        return new ApiResponse()
                .description(meaning)
                .content(new Content()
                        .addMediaType(
                                org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                new MediaType().schema(new Schema<>().$ref(PROBLEM))));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .addProperty("type", new StringSchema().description("urn:balie:problem: and a stable name"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("one sentence for a person"))
                .addProperty("state", new StringSchema().description("with 409"))
                .addProperty("reference", new StringSchema().description("what to mention to us, with 5xx"));
    }
}
