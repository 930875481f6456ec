package guatu.compiler.responsibility;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lends the names of a clause the beginning that their list lets them leave out: the region of the first (市发展改革局、科技局), 市委 between
 * party departments, the zone between parts of a zone. What the end of the list lends is {@link Endings}.
 */
final class Expansion {

    private static final int FEWEST_SHARED = 3;
    private static final Words ZONE = Lexicon.OFFICES.words("zone");

    private final String folded;
    private final String shown;
    private final Conventions conventions;
    private String region = "";
    private boolean party;
    private @Nullable Mention inZone;

    private Expansion(String folded, String shown, Conventions conventions) {
        this.folded = folded;
        this.shown = shown;
        this.conventions = conventions;
    }

    /** The names of the mentions, which stand in text order, in the script of the source. */
    static List<String> names(String folded, String shown, Conventions conventions, List<Mention> mentions) {
        var expansion = new Expansion(folded, shown, conventions);
        List<String> endings = Endings.of(folded, shown, mentions);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            String written = shown.substring(mention.start(), mention.end());
            names.add(expansion.before(mention) + written + endings.get(i));
        }
        return names;
    }

    private String before(Mention mention) {
        inZone = mention.chained() ? inZone : null;
        int own = OfficeNames.regionLength(folded, mention.start(), mention.end());
        String zone = own > 0 ? "" : zone(mention);
        if (zoneEnd(mention) >= 0) {
            inZone = mention;
        }
        if (own > 0) {
            boolean government = own > 1 && OfficeNames.isBare(folded, mention.start() + own, mention.end());
            region = government ? region : shown.substring(mention.start(), mention.start() + own);
            party = OfficeNames.isPartyAt(folded, mention.start() + own, mention.end());
            return "";
        }
        return zone.isEmpty() && !region.isEmpty() ? lent(mention) : zone;
    }

    private String lent(Mention mention) {
        int from = mention.start();
        int to = mention.end();
        if (isBranch(from, to)) {
            return "";
        }
        boolean department = OfficeNames.isDepartment(folded, from, to);
        boolean governed = OfficeNames.isPartyIfGoverned(folded, from, to);
        if (!department && OfficeNames.isParty(folded, from, to) || governed && party && mention.chained()) {
            return region + "委";
        }
        boolean takesRegion = department || governed || OfficeNames.isDepartmentWord(folded, from, to);
        return takesRegion || mention.chained() && isUnlistedDepartment(from, to) ? region : "";
    }

    /** 国土规划江浦分局, 金融监管总局江浦监管支局: a branch that names its own place or its own head office. */
    private boolean isBranch(int from, int to) {
        boolean branch = folded.startsWith("分局", to - 2) || folded.startsWith("支局", to - 2);
        if (!branch) {
            return false;
        }
        for (int i = from + 1; i < to - 2; i++) {
            if (folded.startsWith("总局", i) || conventions.beginsWithPlace(folded, i, to - 2)) {
                return true;
            }
        }
        return false;
    }

    /** A department whose word stands in no list; a name that begins with a place of the document has its own region. */
    private boolean isUnlistedDepartment(int from, int to) {
        return to - from >= 3 && to - from <= 10
                && "局委厅办".indexOf(folded.charAt(to - 1)) >= 0
                && OfficeNames.hasDepartmentEnding(folded, from, to)
                && !OfficeNames.isGroup(folded, from, to)
                && !OfficeNames.containsRegion(folded, from, to - 1)
                && !OfficeNames.hasDepartmentInside(folded, from, to)
                && !conventions.beginsWithPlace(folded, from, to);
    }

    /** 甲高新区东园管理局、西园管理局: the zone, where both names end alike and the second has none of its own. */
    private String zone(Mention mention) {
        if (inZone == null || zoneEnd(mention) >= 0 || OfficeNames.isDepartment(folded, mention.start(), mention.end())) {
            return "";
        }
        int zoneEnd = zoneEnd(inZone);
        int room = Math.min(mention.end() - mention.start(), inZone.end() - zoneEnd) - 1;
        int shared = 0;
        while (shared < room && folded.charAt(inZone.end() - 1 - shared) == folded.charAt(mention.end() - 1 - shared)) {
            shared++;
        }
        boolean alike = shared >= FEWEST_SHARED && !OfficeNames.isGroup(folded, mention.start(), mention.end());
        return alike ? shown.substring(inZone.start(), zoneEnd) : "";
    }

    private int zoneEnd(Mention mention) {
        for (int end = mention.start() + 2; end < mention.end(); end++) {
            if (ZONE.endsOne(folded, mention.start(), end)) {
                return end;
            }
        }
        return -1;
    }
}
