package nl.balie.portal.wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every package brings its own texts; they are found where they lie, so that a new package registers nothing. */
@Configuration(proxyBeanMethods = false)
class WordingConfiguration {

    private static final String ROOT = "nl/balie/";
    private static final String DUTCH = "_nl.properties";

    @Bean
    static MessageSource messageSource() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames(bundles());
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultLocale(Wording.DUTCH);
        return messages;
    }

    private static String[] bundles() {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:" + ROOT + "**/messages" + DUTCH);
            return Arrays.stream(found)
                    .map(WordingConfiguration::bundle)
                    .distinct()
                    .sorted()
                    .toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException("The message files cannot be listed", e);
        }
    }

    private static String bundle(Resource file) {
        try {
            String address = file.getURL().getPath();
            int from = address.lastIndexOf(ROOT);
            return address.substring(from, address.length() - DUTCH.length());
        } catch (IOException e) {
            throw new UncheckedIOException("No address for " + file, e);
        }
    }
}
