package guatu.compiler.compare;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Phrases without what does not matter to their meaning, and how much two of them share. */
final class Phrases {

    private static final Map<String, String> SAME = sameWords();
    private static final List<String> LEVELS = lines("level-words.txt");
    private static final int LONGEST = SAME.keySet().stream().mapToInt(String::length).max().orElse(0);

    private Phrases() {}

    /** Letters and digits only, words of equal meaning folded. Two indicators with one key are the same indicator. */
    static String key(String phrase) {
        String plain = letters(phrase);
        StringBuilder key = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); ) {
            String word = wordAt(plain, i);
            if (word.isEmpty()) {
                key.append(plain.charAt(i++));
                continue;
            }
            key.append(SAME.get(word));
            i += word.length();
        }
        return key.isEmpty() ? plain : key.toString();
    }

    /** A heading without its mark: renumbering does not make it another section. */
    static String heading(String title) {
        int i = 0;
        while (i < title.length() && isMark(title.charAt(i))) {
            i++;
        }
        boolean marked = i > 0 && i < title.length() && isEndOfMark(title.charAt(i - 1));
        return letters(marked ? title.substring(i) : title);
    }

    /** Neighbouring characters, each pair once. */
    static Set<Integer> pairs(String key) {
        Set<Integer> pairs = new HashSet<>();
        for (int i = 0; i + 1 < key.length(); i++) {
            pairs.add(key.charAt(i) << 16 | key.charAt(i + 1));
        }
        if (pairs.isEmpty()) {
            pairs.add(key.isEmpty() ? 0 : (int) key.charAt(0));
        }
        return pairs;
    }

    /** Level words and digits: what must be equal for two indicators to be one. */
    static Set<String> marks(String key) {
        Set<String> marks = new TreeSet<>();
        for (String level : LEVELS) {
            if (key.contains(level)) {
                marks.add(level);
            }
        }
        StringBuilder digits = new StringBuilder();
        key.chars().filter(Character::isDigit).forEach(c -> digits.append((char) c));
        marks.add(digits.toString());
        return marks;
    }

    private static String letters(String phrase) {
        String folded = Normalizer.normalize(phrase, Normalizer.Form.NFKC);
        StringBuilder plain = new StringBuilder(folded.length());
        folded.codePoints().filter(c -> Character.isLetterOrDigit(c) || c == '&' || c == '%').forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static String wordAt(String text, int at) {
        for (int length = Math.min(LONGEST, text.length() - at); length > 0; length--) {
            String word = text.substring(at, at + length);
            if (SAME.containsKey(word)) {
                return word;
            }
        }
        return "";
    }

    private static boolean isMark(char c) {
        return isEndOfMark(c) || "（(〔[第一二三四五六七八九十百零0123456789０１２３４５６７８９".indexOf(c) >= 0 || c == '—' || c == ' ';
    }

    private static boolean isEndOfMark(char c) {
        return "、.．)）〕]条章节项—".indexOf(c) >= 0;
    }

    private static Map<String, String> sameWords() {
        Map<String, String> words = new HashMap<>();
        for (String line : lines("same-words.txt")) {
            int equals = line.indexOf('=');
            words.put(line.substring(0, equals), line.substring(equals + 1));
        }
        return words;
    }

    private static List<String> lines(String resource) {
        List<String> lines = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(Phrases.class.getResourceAsStream(resource), resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(line.strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
