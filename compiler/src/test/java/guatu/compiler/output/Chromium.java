package guatu.compiler.output;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The installed browser for tests. Where GUATU_NO_SKIP is 1 a missing one is an error and no reason to skip. */
final class Chromium {

    static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private Chromium() {}

    static @Nullable Path path() {
        String named = System.getenv("GUATU_CHROMIUM");
        for (String candidate : List.of(named == null ? "/usr/bin/chromium" : named, "/usr/bin/chromium",
                "/usr/bin/chromium-browser", "/usr/bin/google-chrome")) {
            if (Files.isExecutable(Path.of(candidate))) {
                return Path.of(candidate);
            }
        }
        if ("1".equals(System.getenv("GUATU_NO_SKIP"))) {
            throw new IllegalStateException("no Chromium found, and GUATU_NO_SKIP forbids to skip the browser tests");
        }
        return null;
    }
}
