/**
 * Documents as offices send and expect them. Reads .txt, .docx, .doc, .pdf, .html, .xlsx and .ofd into one plain text
 * with its tables; writes official papers (.docx) and workbooks (.xlsx). It knows nothing of plans: what a text means
 * is the compiler's business.
 */
@NullMarked
package guatu.document;

import org.jspecify.annotations.NullMarked;
