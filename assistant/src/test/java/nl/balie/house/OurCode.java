package nl.balie.house;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** The product, without tests: also without those of another module, which come in a jar. */
final class OurCode implements ImportOption {

    private final ImportOption noTests = new DoNotIncludeTests();

    @Override
    public boolean includes(Location location) {
        return noTests.includes(location)
                && !location.contains("-tests.jar")
                && !location.contains("/nl/balie/testing/");
    }
}
