package guatu.compiler.compare;

import guatu.compiler.CompiledDocument;
import guatu.compiler.Plan;

/**
 * The place (县, 区, 市, 省 …) for which a plan speaks, taken from the head of its issuer's name or its title. Two plans
 * of different places may well owe different numbers; only within one place is that a conflict.
 */
final class Place {

    private static final String ENDINGS = "省市区县州盟旗镇乡";
    private static final String NO_PART_OF_A_NAME = "全各本我在对的关于促进加快推动支持实施印发持续";
    private static final int LONGEST = 8;

    private Place() {}

    /** The innermost place named at the head, such as 清河区 in 澜江市清河区…; empty if none is named. */
    static String of(CompiledDocument document, Plan plan) {
        for (String issuer : document.document().issuers()) {
            String place = atHead(issuer);
            if (!place.isEmpty()) {
                return place;
            }
        }
        String place = atHead(plan.title());
        return place.isEmpty() ? atHead(document.document().title()) : place;
    }

    static String atHead(String name) {
        String place = "";
        int start = 0;
        for (int i = 0; i < name.length() && i - start < LONGEST; i++) {
            char c = name.charAt(i);
            if (NO_PART_OF_A_NAME.indexOf(c) >= 0) {
                break;
            }
            if (i - start >= 2 && ENDINGS.indexOf(c) >= 0) {
                place = name.substring(start, i + 1);
                start = i + 1;
            }
        }
        return place;
    }
}
