package nl.balie.testing;

import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/**
 * Keeps fixtures of other tests out of a test of the whole application: they live in the same packages as what they are
 * about, where the application's scan would find them.
 */
public final class LeaveOutTestClasses extends TypeExcludeFilter {

    private static final Pattern TEST_CLASSES = Pattern.compile("/test-classes/|-tests\\.jar!|/test/nl/balie/");

    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
        return TEST_CLASSES.matcher(reader.getResource().getURL().toString()).find();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LeaveOutTestClasses;
    }

    @Override
    public int hashCode() {
        return LeaveOutTestClasses.class.hashCode();
    }
}
