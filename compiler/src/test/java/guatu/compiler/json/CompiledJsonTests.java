package guatu.compiler.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import guatu.compiler.CompiledDocument;
import guatu.compiler.CompiledSample;
import guatu.compiler.CompiledText;
import guatu.kernel.ErrorCode;
import guatu.kernel.Fault;
import guatu.kernel.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CompiledJsonTests {

    private static final Path SCHEMA = Path.of("..", "docs", "schema", "compiled-document.schema.json");

    @Test
    void readsBackWhatItWrote() {
        CompiledDocument document = CompiledSample.document();
        assertThat(CompiledJson.read(new ByteArrayInputStream(bytes(document)))).isEqualTo(document);
    }

    @Test
    void writesTheSameBytesAgain() {
        assertThat(bytes(CompiledSample.document())).isEqualTo(bytes(CompiledSample.document()));
    }

    @Test
    void agreesWithThePublishedSchema() throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMA));
        assertThat(schema.validate(json(withUnreadPart()), InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(json(CompiledSample.document()).replace("\"due\"", "\"year\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void everyPropertyOfTheSchemaIsDescribed() throws IOException {
        List<String> bare = new ArrayList<>();
        collectUndescribed("", CompiledJson.tree(Files.newInputStream(SCHEMA)), bare);
        assertThat(bare).isEmpty();
    }

    @Test
    void numbersStandPlainWithoutExponentOrIdleZeros() {
        String json = json(new CompiledText("甲\n产值3200000000元\n占12.50%")
                .target("3200000000元", "产值", "3.2E+9", "元", 2027)
                .target("12.50%", "占比", "12.50", "%", 2027)
                .build());
        assertThat(json).contains("\"value\": 3200000000,").contains("\"value\": 12.5,");
    }

    @Test
    void everyRowStandsOnALineOfItsOwn() {
        List<String> lines = json(CompiledSample.document()).lines().toList();
        assertThat(lines).filteredOn(line -> line.startsWith("{\"id\": \"T")).hasSize(14);
        assertThat(lines).filteredOn(line -> line.startsWith("{\"use\":")).hasSize(27);
    }

    @Test
    void offsetsCountCodePoints() {
        JsonNode target = CompiledJson.tree(new ByteArrayInputStream(bytes(
                new CompiledText("𠮷县方案\n新建厂房3栋").target("厂房3栋", "厂房", "3", "栋", 2027).build())))
                .at("/plans/0/targets/0");
        assertThat(target.get("start").intValue()).isEqualTo(7);
        assertThat(target.get("line").intValue()).isEqualTo(2);
    }

    @Test
    void leavesTheStreamOpen() throws IOException {
        var out = new ByteArrayOutputStream() {
            boolean closed;

            @Override
            public void close() {
                closed = true;
            }
        };
        CompiledJson.write(CompiledSample.document(), out);
        assertThat(out.closed).isFalse();
    }

    /** 300,000 rows and a text of 9 MB pass through without a buffer of the whole. */
    @Test
    void writesALongDocument() throws IOException {
        String text = "完成投资10亿元。\n".repeat(300_000);
        CompiledText long_ = new CompiledText("long.txt", text);
        var clause = long_.at("10亿元");
        for (int i = 0; i < 300_000; i++) {
            long_.number(guatu.compiler.NumberUse.Use.OTHER, "", clause);
        }
        var counted = new OutputStream() {
            long bytes;

            @Override
            public void write(int b) {
                bytes++;
            }

            @Override
            public void write(byte[] b, int off, int len) {
                bytes += len;
            }
        };
        CompiledJson.write(long_.build(), counted);
        assertThat(counted.bytes).isGreaterThan(text.getBytes(StandardCharsets.UTF_8).length);
    }

    private static void collectUndescribed(String place, JsonNode node, List<String> bare) {
        if (node.has("properties")) {
            for (Map.Entry<String, JsonNode> property : node.get("properties").properties()) {
                if (property.getValue().path("description").asString("").isBlank()) {
                    bare.add(place + "/" + property.getKey());
                }
            }
        }
        node.properties().forEach(child -> collectUndescribed(place + "/" + child.getKey(), child.getValue(), bare));
    }

    private static CompiledDocument withUnreadPart() {
        return new CompiledText("方案").unread(new Problem(new ScannedPage(), "第3页", "", "请换用带文字层的文件")).build();
    }

    private static String json(CompiledDocument document) {
        return new String(bytes(document), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(CompiledDocument document) {
        var out = new ByteArrayOutputStream();
        try {
            CompiledJson.write(document, out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private record ScannedPage() implements ErrorCode {
        @Override
        public String code() {
            return "document.scanned-page";
        }

        @Override
        public Fault fault() {
            return Fault.INPUT;
        }
    }
}
