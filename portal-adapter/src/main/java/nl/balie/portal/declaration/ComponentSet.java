package nl.balie.portal.declaration;

import java.util.List;

/**
 * Componentenset: which components a group of employees may declare (S3-44).
 *
 * @param standard whether it holds for everybody without a set of his own
 * @param components codes
 */
public record ComponentSet(String code, String name, boolean standard, List<String> components) {
    public ComponentSet {
        components = List.copyOf(components);
    }
}
