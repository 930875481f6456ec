package guatu.compiler.score;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Fields of a JSON object that may be missing. */
final class Fields {

    private Fields() {}

    static @Nullable String text(JsonNode object, String name) {
        JsonNode value = object.get(name);
        return value == null || value.isNull() ? null : value.asString();
    }

    static @Nullable Double number(JsonNode object, String name) {
        JsonNode value = object.get(name);
        return value == null || value.isNull() ? null : number(value);
    }

    /** A number, also where it was written as a text. */
    static double number(JsonNode value) {
        return value.isString() ? Double.parseDouble(value.asString().strip()) : value.asDouble();
    }

    static @Nullable Integer integer(JsonNode object, String name) {
        JsonNode value = object.get(name);
        return value == null || !value.isNumber() ? null : Integer.valueOf(value.asInt());
    }

    static List<String> texts(JsonNode object, String name) {
        List<String> texts = new ArrayList<>();
        object.path(name).forEach(text -> texts.add(text.asString()));
        return texts;
    }

    /** The field's value and, where the annotation allows others, those. Null stands for "none". */
    static List<@Nullable JsonNode> allowed(JsonNode gold, String field) {
        List<@Nullable JsonNode> allowed = new ArrayList<>();
        allowed.add(present(gold.get(field)));
        JsonNode other = gold.path("alt").get(field);
        if (other == null) {
            return allowed;
        }
        if (other.isArray()) {
            other.forEach(value -> allowed.add(present(value)));
            return allowed;
        }
        allowed.add(present(other));
        return allowed;
    }

    private static @Nullable JsonNode present(@Nullable JsonNode node) {
        return node == null || node.isNull() ? null : node;
    }
}
