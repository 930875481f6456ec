package guatu.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which part of an office container a part refers to, by id and by type; targets outside the container are left out. */
record Relations(Map<String, Relation> byId) {

    record Relation(String type, String part) {
    }

    /** The relations of a part; of the container itself for the empty name. */
    static Relations of(Intake intake, Archive archive, String part) {
        int slash = part.lastIndexOf('/');
        var folder = part.substring(0, slash + 1);
        var byId = new LinkedHashMap<String, Relation>();
        var relations = XmlPart.open(intake, archive, folder + "_rels/" + part.substring(slash + 1) + ".rels");
        if (relations.isEmpty()) {
            return new Relations(byId);
        }
        try (var xml = relations.get()) {
            while (xml.next()) {
                if (xml.starts("Relationship") && !xml.attribute("TargetMode", "").equals("External")) {
                    byId.put(xml.attribute("Id", ""),
                            new Relation(xml.attribute("Type", ""), resolve(folder, xml.attribute("Target", ""))));
                }
            }
        }
        return new Relations(byId);
    }

    Optional<String> part(String id) {
        return Optional.ofNullable(byId.get(id)).map(Relation::part);
    }

    Optional<String> firstOfType(String ending) {
        return byId.values().stream().filter(relation -> relation.type.endsWith(ending)).map(Relation::part).findFirst();
    }

    /** A target as a name in the container: relative to the folder unless it begins with a slash. */
    static String resolve(String folder, String target) {
        var steps = new ArrayDeque<>(target.startsWith("/") ? List.<String>of() : List.of(folder.split("/")));
        for (var step : target.split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        var names = new ArrayList<>(steps);
        names.removeIf(String::isEmpty);
        return String.join("/", names);
    }
}
