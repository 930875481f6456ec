package guatu.compiler.responsibility;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives two names of one office the same key: 市发改委 and 市发展和改革委员会. Regions are never touched. */
final class Abbreviations {

    private static final Map<String, String> FIRST_FORM = new HashMap<>();
    private static final Words FORMS = forms();
    private static final Words ENDINGS = new Words(List.of("局", "委", "厅", "办", "会", "部", "中心", "支队", "管委会", "专班"));

    private Abbreviations() {}

    private static Words forms() {
        List<String> all = new ArrayList<>();
        for (String line : Lexicon.lines("office-abbreviations.txt")) {
            String[] family = line.split("\\s+");
            for (String form : family) {
                FIRST_FORM.put(form, family[0]);
                all.add(form);
            }
        }
        return new Words(all);
    }

    /** The key of a name in simplified characters. */
    static String key(String name) {
        StringBuilder key = new StringBuilder();
        int at = 0;
        while (at < name.length()) {
            int length = FORMS.lengthAt(name, at, name.length());
            // a short form counts only where a department begins: not 科技 in 科技馆
            if (length > 0 && (length > 2 || standsAsDepartment(name, at + length))) {
                key.append(FIRST_FORM.get(name.substring(at, at + length)));
                at += length;
            } else {
                key.append(name.charAt(at++));
            }
        }
        return key.toString();
    }

    private static boolean standsAsDepartment(String name, int end) {
        return end == name.length() || ENDINGS.startsOne(name, end, name.length());
    }
}
