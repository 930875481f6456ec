package guatu.document;

import guatu.document.Numbering.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the list definitions and the numbered paragraph styles of a .docx. */
final class WordLists {

    private static final int DEEPEST_STYLE = 20;

    private final Intake intake;
    private final Archive archive;
    private final Map<String, Style> styles = new HashMap<>();
    private final Map<Integer, Level[]> definitions = new HashMap<>();
    private final Map<Integer, String> definitionByStyle = new HashMap<>();
    private String defaultStyle = "";
    final Numbering numbering = new Numbering();

    /** What a paragraph style says of lists; number -1 where it says nothing. */
    private record Style(String basedOn, int number, int level) {
    }

    /** A list and level; number 0 for none. */
    record Place(int number, int level) {

        static final Place NONE = new Place(0, 0);
    }

    private record Override(int number, int definition, Map<Integer, Integer> starts, Map<Integer, Level> levels) {
    }

    WordLists(Intake intake, Archive archive, Relations relations) {
        this.intake = intake;
        this.archive = archive;
        relations.firstOfType("/styles").flatMap(this::open).ifPresent(this::readStyles);
        relations.firstOfType("/numbering").flatMap(this::open).ifPresent(this::readNumbering);
    }

    /** Where a paragraph stands: its own words before those of its style and of the styles that is based on. */
    Place place(String style, int ownNumber, int ownLevel) {
        var name = style.isEmpty() ? defaultStyle : style;
        int number = ownNumber;
        int level = ownLevel;
        var next = name;
        for (int i = 0; i < DEEPEST_STYLE && styles.containsKey(next) && (number < 0 || level < 0); i++) {
            var said = styles.get(next);
            level = level < 0 ? said.level : level;
            if (number < 0 && said.number >= 0) {
                number = said.number;
                level = level < 0 ? numbering.levelOfStyle(number, next) : level;
            }
            next = said.basedOn;
        }
        return number <= 0 ? Place.NONE : new Place(number, Math.max(0, level));
    }

    private Optional<XmlPart> open(String part) {
        return XmlPart.open(intake, archive, part);
    }

    private void readStyles(XmlPart part) {
        try (var xml = part) {
            while (xml.next()) {
                if (xml.starts("style")) {
                    readStyle(xml);
                }
            }
        }
    }

    private void readStyle(XmlPart xml) {
        var id = xml.attribute("styleId", "");
        boolean paragraph = xml.attribute("type", "").equals("paragraph");
        if (paragraph && xml.attribute("default") != null && xml.isOn("default")) {
            defaultStyle = id;
        }
        var basedOn = "";
        int number = -1;
        int level = -1;
        int outer = xml.depth();
        while (xml.nextWithin(outer)) {
            if (xml.starts("basedOn")) {
                basedOn = xml.attribute("val", "");
            } else if (xml.starts("numId")) {
                number = xml.number("val", -1);
            } else if (xml.starts("ilvl")) {
                level = xml.number("val", -1);
            } else if (xml.starts("pPrChange")) {
                xml.skip();
            }
        }
        styles.put(id, new Style(basedOn, number, level));
    }

    private void readNumbering(XmlPart part) {
        var lists = new ArrayList<Override>();
        var links = new HashMap<Integer, String>();
        try (var xml = part) {
            while (xml.next()) {
                if (xml.starts("abstractNum")) {
                    readDefinition(xml, links);
                } else if (xml.starts("num")) {
                    lists.add(readList(xml));
                }
            }
        }
        follow(links, lists);
        lists.forEach(this::define);
    }

    private void readDefinition(XmlPart xml, Map<Integer, String> links) {
        int id = xml.number("abstractNumId", -1);
        var levels = plainLevels();
        int outer = xml.depth();
        while (xml.nextWithin(outer)) {
            if (xml.starts("lvl")) {
                int level = xml.number("ilvl", -1);
                var read = readLevel(xml);
                if (level >= 0 && level < Numbering.LEVELS) {
                    levels[level] = read;
                }
            } else if (xml.starts("numStyleLink")) {
                links.put(id, xml.attribute("val", ""));
            } else if (xml.starts("styleLink")) {
                definitionByStyle.put(id, xml.attribute("val", ""));
            }
        }
        definitions.put(id, levels);
    }

    /** A definition may only point to a list style, whose own definition names that style in turn. */
    private void follow(Map<Integer, String> links, List<Override> lists) {
        links.forEach((id, style) -> {
            var target = definitionByStyle.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(style)).map(Map.Entry::getKey).findFirst();
            var byNumber = Optional.ofNullable(styles.get(style)).flatMap(said -> lists.stream()
                    .filter(list -> list.number == said.number).map(Override::definition).findFirst());
            target.or(() -> byNumber).map(definitions::get).ifPresent(levels -> definitions.put(id, levels));
        });
    }

    private Level readLevel(XmlPart xml) {
        int start = 1;
        var format = "decimal";
        var pattern = "";
        boolean spaced = true;
        int restartsAfter = -1;
        boolean legal = false;
        var style = "";
        int outer = xml.depth();
        while (xml.nextWithin(outer)) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "start" -> start = xml.number("val", 1);
                case "numFmt" -> format = xml.attribute("val", format);
                case "lvlText" -> pattern = xml.attribute("val", "");
                case "suff" -> spaced = !xml.attribute("val", "").equals("nothing");
                case "lvlRestart" -> restartsAfter = xml.number("val", -1);
                case "isLgl" -> legal = xml.isOn("val");
                case "pStyle" -> style = xml.attribute("val", "");
                default -> {
                    // layout only
                }
            }
        }
        return new Level(start, format, pattern, spaced, restartsAfter, legal, style);
    }

    private Override readList(XmlPart xml) {
        int number = xml.number("numId", -1);
        int definition = -1;
        int level = 0;
        var starts = new HashMap<Integer, Integer>();
        var levels = new HashMap<Integer, Level>();
        int outer = xml.depth();
        while (xml.nextWithin(outer)) {
            if (xml.starts("abstractNumId")) {
                definition = xml.number("val", -1);
            } else if (xml.starts("lvlOverride")) {
                level = xml.number("ilvl", 0);
            } else if (xml.starts("startOverride")) {
                starts.put(level, xml.number("val", 1));
            } else if (xml.starts("lvl")) {
                levels.put(xml.number("ilvl", level), readLevel(xml));
            }
        }
        return new Override(number, definition, starts, levels);
    }

    private void define(Override list) {
        var levels = definitions.getOrDefault(list.definition, plainLevels()).clone();
        list.levels.forEach((level, read) -> {
            if (level >= 0 && level < Numbering.LEVELS) {
                levels[level] = read;
            }
        });
        numbering.define(list.number, list.definition, levels, list.starts);
    }

    private static Level[] plainLevels() {
        var levels = new Level[Numbering.LEVELS];
        java.util.Arrays.fill(levels, Level.PLAIN);
        return levels;
    }
}
