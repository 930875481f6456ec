package guatu.scoring;

import guatu.kernel.ProblemException;
import guatu.scoring.method.Method;
import guatu.scoring.yaml.StrictYaml;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The door: a method file in, a checked method out. */
public final class Methods {

    private Methods() {}

    /** @throws ProblemException with every problem, each with file, line, key and remedy */
    public static Method read(Path file) {
        try {
            return read(Files.readString(file), String.valueOf(file.getFileName()));
        } catch (CharacterCodingException e) {
            throw new ProblemException(MethodError.UNREADABLE, file.toString(), "", "文件不是 UTF-8 编码；请另存为 UTF-8");
        } catch (IOException e) {
            throw new ProblemException(MethodError.UNREADABLE, file.toString(), "", "读不到这个文件；请检查路径和权限");
        }
    }

    /** @param file how problems name the text */
    public static Method read(String text, String file) {
        var method = StrictYaml.read(text, file, Method.class);
        MethodCheck.of(method).throwIfAny();
        return method;
    }
}
