package guatu.document;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.kernel.ProblemException;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LoadingTests {

    /** Loading a library costs more than reading a plan; so those formats must do without any. */
    @Test
    void readsTextWordAndOfdWithoutTheLibrariesOfOtherFormats() throws Exception {
        assertThat(readAlone("甲".getBytes(StandardCharsets.UTF_8))).isEqualTo("甲");
        assertThat(readAlone(Zip.docx("<w:p><w:r><w:t>乙</w:t></w:r></w:p>").bytes())).isEqualTo("乙");
        assertThat(readAlone(Zip.ofd("<ofd:TextObject><ofd:TextCode X=\"0\" Y=\"5\">丙</ofd:TextCode></ofd:TextObject>").bytes()))
                .isEqualTo("丙");
    }

    private static Object readAlone(byte[] content) throws ReflectiveOperationException, IOException {
        URL[] own = {place(Documents.class), place(ProblemException.class)};
        try (var alone = new URLClassLoader(own, ClassLoader.getPlatformClassLoader())) {
            var limits = alone.loadClass(Limits.class.getName());
            var read = alone.loadClass(Documents.class.getName()).getMethod("read", String.class, byte[].class, limits);
            var document = read.invoke(null, "a", content, limits.getField("DEFAULT").get(null));
            return document.getClass().getMethod("text").invoke(document);
        }
    }

    private static URL place(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }
}
