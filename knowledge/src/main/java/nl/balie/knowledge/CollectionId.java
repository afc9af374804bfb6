package nl.balie.knowledge;

import java.util.UUID;

/**
 * Whose documents: an employer's own (the employer's id) or a payroll provider's shared library (the provider's id).
 *
 * @param value the id of the employer or provider
 */
public record CollectionId(UUID value) {}
