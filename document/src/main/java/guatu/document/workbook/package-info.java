/**
 * Workbooks for people: sheets with a title, a frozen head, filters and a print layout. A {@code Workbook} says what
 * stands where, not in which colour. It is not for exchange of bulk data between programs.
 */
@NullMarked
package guatu.document.workbook;

import org.jspecify.annotations.NullMarked;
