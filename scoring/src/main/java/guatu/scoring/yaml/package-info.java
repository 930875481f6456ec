/**
 * Reads YAML into records, strictly: the record is the schema. Every mistake becomes a problem with file, line, key, what
 * was found and a remedy with an example; all of them are found in one reading. Knows nothing of methods.
 */
@NullMarked
package guatu.scoring.yaml;

import org.jspecify.annotations.NullMarked;
