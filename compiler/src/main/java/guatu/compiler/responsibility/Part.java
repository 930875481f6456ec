package guatu.compiler.responsibility;

/** What a label or a verb makes of the offices beside it, before the clause as a whole decides. */
enum Part {
    LEAD,
    SUPPORT,
    /** Together where nobody leads; helping where somebody does. */
    JOINT,
    OWNER,
    /** Named without a word for what they do. */
    UNMARKED,
    /** Under a label for persons, dates and the like: no office at all. */
    OTHER
}
