package nl.balie.knowledge.dense;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.ai.document.Document;
import org.springframework.ai.embedding.Embedding;
import org.springframework.ai.embedding.EmbeddingModel;
import org.springframework.ai.embedding.EmbeddingRequest;
import org.springframework.ai.embedding.EmbeddingResponse;
import org.springframework.core.io.ResourceLoader;

/**
 * A sentence model that runs in this process and fetches nothing: tokens by the model's own tokenizer, the mean of their
 * vectors, length one. Truncation is set here, because a tokenizer file may cut off much earlier without saying so. Safe
 * for use by several threads.
 */
public final class OnnxSentenceModel implements EmbeddingModel, AutoCloseable {

    private static final String TYPES = "token_type_ids";

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final HuggingFaceTokenizer tokenizer;
    private final int dimensions;

    private OnnxSentenceModel(OrtEnvironment environment, OrtSession session, HuggingFaceTokenizer tokenizer) {
        this.environment = environment;
        this.session = session;
        this.tokenizer = tokenizer;
        this.dimensions = embed("maat").length;
    }

    /**
     * Loads a model.
     *
     * @throws IllegalStateException if it is not there or is no sentence model
     */
    public static OnnxSentenceModel load(SentenceModelSettings settings, ResourceLoader resources) {
        var environment = OrtEnvironment.getEnvironment();
        try (InputStream model = resources.getResource(settings.model()).getInputStream();
                InputStream words = resources.getResource(settings.tokenizer()).getInputStream();
                var options = new OrtSession.SessionOptions()) {
            var tokenizer = HuggingFaceTokenizer.newInstance(
                    words,
                    Map.of(
                            "truncation",
                            "true",
                            "padding",
                            "false",
                            "maxLength",
                            String.valueOf(settings.mostTokens()),
                            "modelMaxLength",
                            String.valueOf(settings.mostTokens())));
            return new OnnxSentenceModel(
                    environment, environment.createSession(model.readAllBytes(), options), tokenizer);
        } catch (IOException | OrtException e) {
            throw new IllegalStateException("No sentence model at " + settings.model(), e);
        }
    }

    @Override
    public EmbeddingResponse call(EmbeddingRequest request) {
        List<Embedding> embeddings = new ArrayList<>();
        for (String text : request.getInstructions()) {
            embeddings.add(new Embedding(embed(text), embeddings.size()));
        }
        return new EmbeddingResponse(embeddings);
    }

    @Override
    public float[] embed(Document document) {
        return embed(Objects.requireNonNullElse(document.getText(), ""));
    }

    @Override
    public float[] embed(String text) {
        Encoding encoding = tokenizer.encode(text);
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            put(inputs, "input_ids", encoding.getIds());
            put(inputs, "attention_mask", encoding.getAttentionMask());
            put(inputs, TYPES, encoding.getTypeIds());
            try (OrtSession.Result result = session.run(inputs)) {
                return mean(((float[][][]) result.get(0).getValue())[0], encoding.getAttentionMask());
            }
        } catch (OrtException e) {
            throw new IllegalStateException("The sentence model failed", e);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    /** Not every model asks for every input. */
    private void put(Map<String, OnnxTensor> inputs, String name, long[] values) throws OrtException {
        if (session.getInputNames().contains(name)) {
            inputs.put(name, OnnxTensor.createTensor(environment, new long[][] {values}));
        }
    }

    private static float[] mean(float[][] tokens, long[] mask) {
        float[] mean = new float[tokens[0].length];
        for (int token = 0; token < tokens.length; token++) {
            for (int i = 0; mask[token] != 0 && i < mean.length; i++) {
                mean[i] += tokens[token][i];
            }
        }
        double length = 0;
        for (float number : mean) {
            length += number * number;
        }
        float scale = length == 0 ? 0 : (float) (1 / Math.sqrt(length));
        for (int i = 0; i < mean.length; i++) {
            mean[i] *= scale;
        }
        return mean;
    }

    @Override
    public int dimensions() {
        return dimensions;
    }

    @Override
    public void close() throws OrtException {
        session.close();
        tokenizer.close();
    }
}
