package guatu.scoring.yaml;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The value of a key that was left out, from the text that its record gives for that case. */
final class Fallback {

    private Fallback() {}

    /** Lists are written with commas. */
    static Object of(String text, Type type, Place place) {
        if (type instanceof ParameterizedType generic) {
            var element = (Class<?>) generic.getActualTypeArguments()[0];
            return List.copyOf(Stream.of(text.split(",")).map(part -> Scalars.read(part.strip(), element)).toList());
        }
        if (type == Written.class) {
            return new Written(text, place);
        }
        if (type == PerGroup.class) {
            return new PerGroup(Map.of(PerGroup.ANY, new BigDecimal(text)), place);
        }
        return Scalars.read(text, (Class<?>) type);
    }
}
