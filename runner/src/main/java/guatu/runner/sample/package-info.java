/**
 * Makes tables of invented firms to try methods on: deterministic by seed, skewed by industry and size, with the faults
 * that real tables have, marked as demonstration data. Their codes belong to a division that does not exist. It describes no
 * real place; conclusions drawn from it are about the method alone.
 */
@NullMarked
package guatu.runner.sample;

import org.jspecify.annotations.NullMarked;
