package guatu.runner.sample;

/** Unified social credit codes with both check digits, of bodies that cannot exist: no division's code begins with 99. */
final class CreditCode {

    private static final String LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String FICTIONAL = "91990101";
    private static final int[] BODY_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private CreditCode() {}

    /** @param number of the firm, of at most eight digits */
    static String of(long number) {
        var digits = Long.toString(number);
        var body = "0".repeat(8 - digits.length()) + digits;
        var head = FICTIONAL + body + bodyCheck(body);
        return head + check(head);
    }

    /** GB 11714: the ninth character of the organisation's code, for digits. */
    static char bodyCheck(String body) {
        var sum = 0;
        for (var i = 0; i < BODY_WEIGHTS.length; i++) {
            sum += Character.getNumericValue(body.charAt(i)) * BODY_WEIGHTS[i];
        }
        var check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }

    /** GB 32100: the eighteenth character; weights are powers of three, and a remainder of nothing gives 0. */
    static char check(String head) {
        var sum = 0;
        var weight = 1;
        for (var i = 0; i < 17; i++) {
            sum += LETTERS.indexOf(head.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return LETTERS.charAt((31 - sum % 31) % 31);
    }
}
