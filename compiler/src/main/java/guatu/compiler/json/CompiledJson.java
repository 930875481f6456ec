package guatu.compiler.json;

import guatu.compiler.CompiledDocument;
import guatu.compiler.Target;
import guatu.kernel.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Writes and reads compiled documents as JSON in UTF-8. The same document always gives the same bytes: properties in
 * the order of the schema, one row (a target, a task, a number …) on a line, numbers plain and without exponent.
 */
public final class CompiledJson {

    private static final JsonMapper MAPPER = mapper();

    private CompiledJson() {}

    /**
     * Writes the document; the stream is flushed and left open.
     *
     * @throws IOException if the stream fails
     */
    public static void write(CompiledDocument document, OutputStream out) throws IOException {
        write(MAPPER.writer().with(new RowPrinter()), document, out);
    }

    /** The library wraps a stream's failure in exceptions of its own, sometimes several. */
    private static void write(ObjectWriter writer, Object value, OutputStream out) throws IOException {
        try {
            writer.writeValue(out, value);
        } catch (JacksonException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof IOException failure) {
                    throw failure;
                }
            }
            throw e;
        }
    }

    /** @throws JacksonException if it is not JSON of the published shape */
    public static CompiledDocument read(InputStream in) {
        return MAPPER.readValue(in, CompiledDocument.class);
    }

    /** Any JSON as a tree, with exact numbers; for readers that forgive what is missing. */
    public static JsonNode tree(InputStream in) {
        return MAPPER.readTree(in);
    }

    /** One line of a file that holds one JSON value on each line. */
    public static JsonNode tree(String line) {
        return MAPPER.readTree(line);
    }

    /** Writes any value of the result's records, such as a comparison, under the same rules. */
    public static void writeValue(Object value, OutputStream out) throws IOException {
        write(MAPPER.writerWithDefaultPrettyPrinter(), value, out);
    }

    /** One value on one line, for embedding. */
    public static String line(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    private static JsonMapper mapper() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        SimpleModule module = new SimpleModule("guatu")
                .addSerializer(ErrorCode.class, new CodeWriter())
                .addDeserializer(ErrorCode.class, new CodeReader())
                .addSerializer(BigDecimal.class, new PlainNumberWriter());
        return JsonMapper.builder(factory)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .addModule(module)
                .build();
    }

    /** 600, not 600.00 or 6E+2: what {@link Target#value} equals decides the digits, not how it was computed. */
    private static final class PlainNumberWriter extends ValueSerializer<BigDecimal> {
        @Override
        public void serialize(BigDecimal value, JsonGenerator out, SerializationContext context) {
            BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
            out.writeNumber(plain.scale() < 0 ? plain.setScale(0) : plain);
        }
    }

    private static final class CodeWriter extends ValueSerializer<ErrorCode> {
        @Override
        public void serialize(ErrorCode code, JsonGenerator out, SerializationContext context) {
            out.writeString(code.code());
        }
    }

    private static final class CodeReader extends ValueDeserializer<ErrorCode> {
        @Override
        public ErrorCode deserialize(JsonParser in, DeserializationContext context) {
            return new RecordedCode(in.getString());
        }
    }
}
