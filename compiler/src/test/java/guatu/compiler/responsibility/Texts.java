package guatu.compiler.responsibility;

import java.util.ArrayList;
import java.util.List;

/** Folds test sentences the way the text layer does, and writes clauses down in short. */
final class Texts {

    private Texts() {}

    static String folded(String shown) {
        StringBuilder folded = new StringBuilder();
        for (char letter : shown.toCharArray()) {
            boolean fullWidth = letter >= '！' && letter <= '～';
            char half = fullWidth ? (char) (letter - '！' + '!') : letter;
            folded.append("〔【".indexOf(half) >= 0 ? '[' : "〕】".indexOf(half) >= 0 ? ']' : half);
        }
        return folded.toString();
    }

    static List<ResponsibilityClause> clauses(String shown) {
        return clauses(shown, Conventions.NONE);
    }

    static List<ResponsibilityClause> clauses(String shown, Conventions conventions) {
        return Responsibilities.of(conventions).in(folded(shown), shown);
    }

    /** 领 leaders 配 helpers 主 owners; ‖ between clauses; 无 for none. */
    static String inShort(List<ResponsibilityClause> clauses) {
        return clauses.isEmpty() ? "无" : String.join(" ‖ ", clauses.stream().map(Texts::inShort).toList());
    }

    private static String inShort(ResponsibilityClause clause) {
        List<String> words = new ArrayList<>();
        add(words, "领", clause.lead());
        add(words, "配", clause.support());
        add(words, "主", clause.owner());
        return String.join(" ", words);
    }

    private static void add(List<String> words, String role, List<String> names) {
        if (!names.isEmpty()) {
            words.add(role);
            words.addAll(names);
        }
    }
}
