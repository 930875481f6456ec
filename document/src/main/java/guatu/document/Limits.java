package guatu.document;

/**
 * What one document may cost. A document beyond a limit is refused as a whole: half a plan read without notice would
 * be worse than none.
 *
 * @param maxFileBytes size of the file as it is stored
 * @param maxUnpackedBytes sum of all that is unpacked out of a zip container or one compressed stream of a PDF
 * @param maxTextChars length of the text, in UTF-16 units
 * @param maxCells grid positions of all tables together
 * @param maxPages pages of a PDF or OFD
 */
public record Limits(long maxFileBytes, long maxUnpackedBytes, int maxTextChars, int maxCells, int maxPages) {

    private static final long MB = 1024 * 1024;

    public static final Limits DEFAULT = new Limits(60 * MB, 400 * MB, 40_000_000, 2_000_000, 3_000);

    public Limits {
        if (maxFileBytes < 1 || maxFileBytes > Integer.MAX_VALUE - 8 || maxUnpackedBytes < 1 || maxTextChars < 1
                || maxCells < 1 || maxPages < 1) {
            throw new IllegalArgumentException("limits are positive, and a file has less than 2 GB");
        }
    }
}
