package guatu.compiler.grammar;

/**
 * A year, or a span of years, that a text names.
 *
 * @param governs whether it sets when something is owed; a year of comparison (比2020年) or of the past does not
 * @param past whether it states how things were
 */
record YearMention(int start, int end, int from, int to, boolean governs, boolean past) {}
