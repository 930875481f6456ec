/**
 * The compiled document as JSON: written and read in the shape of {@code docs/schema/compiled-document.schema.json}.
 * It decides nothing about plans; whoever reads the file needs the schema and nothing of this package.
 */
@NullMarked
package guatu.compiler.json;

import org.jspecify.annotations.NullMarked;
