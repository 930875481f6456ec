package guatu.compiler.command;

import guatu.compiler.CompiledDocument;
import guatu.compiler.json.CompiledJson;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import tools.jackson.core.JacksonException;

/** Takes results that were compiled before as readily as plans: a .json file is read, anything else compiled. */
record CompiledFiles(Compilation compiler) implements Compilation {

    @Override
    public CompiledDocument compile(Path file) {
        return isJson(file) ? read(file) : compiler.compile(file);
    }

    static boolean isJson(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
    }

    private static CompiledDocument read(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return CompiledJson.read(in);
        } catch (NoSuchFileException e) {
            throw CommandError.RESULT_MISSING.at(file, "");
        } catch (JacksonException | IOException e) {
            throw CommandError.NOT_COMPILED.at(file, "");
        }
    }
}
