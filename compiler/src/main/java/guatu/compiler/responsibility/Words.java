package guatu.compiler.responsibility;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A set of words that answers, at a place of a text, how long the longest of them is that begins or ends there. The cost depends on the
 * length of the words, never on that of the text.
 */
final class Words {

    private final Node forward = new Node();
    private final Node backward = new Node();

    Words(Collection<String> words) {
        for (String word : words) {
            forward.add(word);
            backward.add(new StringBuilder(word).reverse().toString());
        }
    }

    /** The length of the longest word that begins at {@code from} and ends no later than {@code to}; 0 for none. */
    int lengthAt(String text, int from, int to) {
        int longest = 0;
        Node node = forward;
        for (int i = from; i < to; i++) {
            node = node.next.get(text.charAt(i));
            if (node == null) {
                break;
            }
            longest = node.word ? i + 1 - from : longest;
        }
        return longest;
    }

    /** The length of the longest word that ends before {@code to} and begins no earlier than {@code from}; 0 for none. */
    int lengthBefore(String text, int from, int to) {
        int longest = 0;
        Node node = backward;
        for (int i = to - 1; i >= from; i--) {
            node = node.next.get(text.charAt(i));
            if (node == null) {
                break;
            }
            longest = node.word ? to - i : longest;
        }
        return longest;
    }

    boolean startsOne(String text, int from, int to) {
        return lengthAt(text, from, to) > 0;
    }

    boolean endsOne(String text, int from, int to) {
        return lengthBefore(text, from, to) > 0;
    }

    boolean isOne(String text, int from, int to) {
        return to > from && lengthAt(text, from, to) == to - from;
    }

    boolean standsIn(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (startsOne(text, i, to)) {
                return true;
            }
        }
        return false;
    }

    private static final class Node {

        private final Map<Character, @Nullable Node> next = new HashMap<>(4);
        private boolean word;

        private void add(String letters) {
            Node node = this;
            for (char letter : letters.toCharArray()) {
                Node following = node.next.get(letter);
                if (following == null) {
                    following = new Node();
                    node.next.put(letter, following);
                }
                node = following;
            }
            node.word = true;
        }
    }
}
