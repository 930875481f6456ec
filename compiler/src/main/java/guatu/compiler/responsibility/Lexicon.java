package guatu.compiler.responsibility;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A word list among the resources: sections headed [name], words divided by blanks, # begins a comment. */
final class Lexicon {

    static final Lexicon ROLES = new Lexicon("responsibility-roles.txt");
    static final Lexicon OFFICES = new Lexicon("office-words.txt");

    private final String file;
    private final Map<String, List<String>> sections = new LinkedHashMap<>();

    private Lexicon(String file) {
        this.file = file;
        String section = "";
        for (String line : lines(file)) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.indexOf(']'));
                continue;
            }
            sections.computeIfAbsent(section, name -> new ArrayList<>()).addAll(List.of(line.split("\\s+")));
        }
    }

    /** The lines of a resource that hold more than a comment. */
    static List<String> lines(String file) {
        try (InputStream in = Lexicon.class.getResourceAsStream("/guatu/compiler/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + file + " is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> list(String section) {
        List<String> words = sections.get(section);
        if (words == null) {
            throw new IllegalStateException(file + " has no section [" + section + "]");
        }
        return words;
    }

    Words words(String section) {
        return new Words(list(section));
    }
}
