package guatu.compiler.responsibility;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What the last name of a chain lends to those before it: 市科技、财政局 (局), 东河区、西河区人民政府 (人民政府), 市科技、财政等部门. */
final class Endings {

    private static final Words SHARED = Lexicon.OFFICES.words("shared-ending");
    private static final Words ZONE = Lexicon.OFFICES.words("zone");
    private static final Words PLACE = Lexicon.OFFICES.words("place-ending");
    private static final String PLACES = "区县市旗镇乡";

    private Endings() {}

    /** One ending for each mention, empty where it needs none. */
    static List<String> of(String folded, String shown, List<Mention> mentions) {
        List<String> endings = new ArrayList<>(Collections.nCopies(mentions.size(), ""));
        String department = "";
        String place = "";
        for (int i = mentions.size() - 1; i >= 0; i--) {
            Mention mention = mentions.get(i);
            int from = mention.start();
            int to = mention.end();
            department = mention.shared().isEmpty() ? department : mention.shared();
            if (isBareDepartment(folded, from, to)) {
                endings.set(i, department);
            } else {
                int shared = SHARED.lengthBefore(folded, from, to);
                boolean ends = shared > 0 && OfficeNames.isDepartment(folded, from + region(folded, from, to), to);
                department = ends ? shown.substring(to - shared, to) : "";
            }
            if (isBarePlace(folded, from, to)) {
                endings.set(i, place.startsWith("管") && !isZone(folded, from, to) ? "" : place);
            } else {
                int shared = PLACE.lengthBefore(folded, from, to);
                boolean ends = shared > 0 && isBarePlace(folded, from, to - shared);
                place = ends ? shown.substring(to - shared, to) : "";
            }
            if (!mention.chained()) {
                department = "";
                place = "";
            }
        }
        return endings;
    }

    private static int region(String folded, int from, int to) {
        return OfficeNames.regionLength(folded, from, to);
    }

    private static boolean isBareDepartment(String folded, int from, int to) {
        return OfficeNames.isDepartmentWord(folded, from + region(folded, from, to), to);
    }

    /** 嘉定区、临港新片区管委会: a district has a government, only a zone has a 管委会 to share. */
    private static boolean isZone(String folded, int from, int to) {
        return ZONE.endsOne(folded, from, to) || folded.startsWith("园区", to - 2) || folded.startsWith("片区", to - 2);
    }

    private static boolean isBarePlace(String folded, int from, int to) {
        return to - from >= 2 && to - from <= 8 && PLACES.indexOf(folded.charAt(to - 1)) >= 0 && !OfficeNames.isGroup(folded, from, to)
                && folded.charAt(from) != '各' && !OfficeNames.startsDepartment(folded, from, to);
    }
}
