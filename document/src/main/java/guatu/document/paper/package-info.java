/**
 * Official papers in the layout of GB/T 9704-2012: page, type, headings, tables and page numbers. A {@code Paper} is
 * the content; the layout is the standard's. It does not compose: which figures and sentences a paper holds, whoever
 * asks for it knows.
 */
@NullMarked
package guatu.document.paper;

import org.jspecify.annotations.NullMarked;
