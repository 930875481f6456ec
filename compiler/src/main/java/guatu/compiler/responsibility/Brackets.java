package guatu.compiler.responsibility;

import java.util.Arrays;

/**
 * The brackets of a text with their partners, found in one pass. A closing bracket closes the nearest open one of its kind; where there is
 * none, the nearest open one of any kind. The height of a bracket is the number of levels nested in it, itself included.
 */
final class Brackets {

    private static final String OPEN = "([{";
    private static final String CLOSE = ")]}";

    private int[] opens = new int[16];
    private int[] closes = new int[16];
    private int[] heights = new int[16];
    private int count;

    Brackets(String text) {
        int[] stack = new int[16];
        int[] waiting = new int[OPEN.length()];
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            int kind = OPEN.indexOf(letter);
            if (kind >= 0) {
                add(i);
                stack = depth == stack.length ? Arrays.copyOf(stack, depth * 2) : stack;
                stack[depth++] = count - 1;
                waiting[kind]++;
                continue;
            }
            kind = CLOSE.indexOf(letter);
            if (kind < 0 || depth == 0) {
                continue;
            }
            boolean anyKind = waiting[kind] == 0;
            int closed;
            do {
                closed = stack[--depth];
                waiting[OPEN.indexOf(text.charAt(opens[closed]))]--;
                raise(stack, depth, closed);
            } while (!anyKind && text.charAt(opens[closed]) != OPEN.charAt(kind));
            closes[closed] = i;
        }
        while (depth > 0) {
            depth--;
            raise(stack, depth, stack[depth]);
        }
    }

    private void add(int position) {
        if (count == opens.length) {
            opens = Arrays.copyOf(opens, count * 2);
            closes = Arrays.copyOf(closes, count * 2);
            heights = Arrays.copyOf(heights, count * 2);
        }
        opens[count] = position;
        closes[count] = -1;
        heights[count++] = 1;
    }

    private void raise(int[] stack, int depth, int closed) {
        if (depth > 0) {
            int outer = stack[depth - 1];
            heights[outer] = Math.max(heights[outer], heights[closed] + 1);
        }
    }

    int count() {
        return count;
    }

    int open(int index) {
        return opens[index];
    }

    /** Where the bracket closes; -1 if it never does. */
    int close(int index) {
        return closes[index];
    }

    int height(int index) {
        return heights[index];
    }

    /** The position of the partner of the bracket that opens at this position; -1 where none opens or it never closes. */
    int closeOf(int position) {
        int index = Arrays.binarySearch(opens, 0, count, position);
        return index < 0 ? -1 : closes[index];
    }

    /** The position at which the bracket opens that closes at this position; -1 for none within the reach. */
    int openOf(int position, int reach) {
        for (int i = position - 1; i >= 0 && i >= position - reach; i--) {
            if (closeOf(i) == position) {
                return i;
            }
        }
        return -1;
    }
}
