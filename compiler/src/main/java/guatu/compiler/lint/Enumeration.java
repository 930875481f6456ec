package guatu.compiler.lint;

import java.util.ArrayList;
import java.util.List;

/**
 * Things listed with 、: 装备、纺织和食品.
 *
 * @param open it ends in 等, so that it may name only some
 */
record Enumeration(List<String> items, boolean open) {

    private static final String CONNECTORS = "和及与";

    /** The list that a range of the folded text is; brackets and quotation marks inside items are not split. */
    static Enumeration of(String text, int from, int to) {
        List<String> items = new ArrayList<>();
        int depth = 0;
        int start = from;
        int end = to;
        boolean open = end > from && text.charAt(end - 1) == '等';
        end -= open ? 1 : 0;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            depth += "([“《".indexOf(c) >= 0 ? 1 : ")]”》".indexOf(c) >= 0 ? -1 : 0;
            if (c == '、' && depth <= 0) {
                items.add(text.substring(start, i));
                start = i + 1;
            }
        }
        items.add(text.substring(start, end));
        return new Enumeration(items, open);
    }

    int least() {
        return items.size();
    }

    /** 甲、乙和丙: the last two may stand in one item. */
    int most() {
        String last = items.get(items.size() - 1);
        boolean joined = last.length() >= 3 && last.substring(1, last.length() - 1).chars().anyMatch(c -> CONNECTORS.indexOf(c) >= 0);
        return items.size() + (joined ? 1 : 0);
    }

    boolean isShort(int longest) {
        return items.stream().skip(1).allMatch(item -> !item.isEmpty() && item.length() <= longest)
                && items.stream().skip(1).limit(Math.max(0, items.size() - 2))
                        .noneMatch(item -> item.chars().anyMatch(c -> CONNECTORS.indexOf(c) >= 0) && item.length() > 8);
    }
}
