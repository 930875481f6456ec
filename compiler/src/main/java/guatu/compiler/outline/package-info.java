/**
 * The outline of a document: its plans, their sections, and for every paragraph the headings that it stands under.
 * {@link guatu.compiler.outline.Outline} is the door. It reads form (marks, positions, usual titles), not content.
 */
@NullMarked
package guatu.compiler.outline;

import org.jspecify.annotations.NullMarked;
