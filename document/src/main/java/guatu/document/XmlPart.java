package guatu.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * One XML part of a container, pulled tag by tag; names are local names, as producers differ in namespaces (strict and
 * transitional) but not in words. Declarations of documents types are refused: no office program writes them, and
 * entities come only with them.
 */
final class XmlPart implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();
    private static final int DECLARATION = 200;
    private static final Pattern ENCODING = Pattern.compile("^[^<]{0,3}<\\?xml[^>]{1,80}encoding=[\"']([\\w.-]{1,30})");

    private final Intake intake;
    private final String part;
    private final XMLStreamReader reader;
    private int depth;

    XmlPart(Intake intake, String part, InputStream stream) {
        this.intake = intake;
        this.part = part;
        try {
            this.reader = FACTORY.createXMLStreamReader(decoded(stream));
        } catch (XMLStreamException | IOException | IllegalArgumentException e) {
            throw damaged();
        }
    }

    /** Decoded here, as the JDK's scanner tells the terminal about every byte that is no character. */
    private static Reader decoded(InputStream stream) throws IOException {
        var bytes = new BufferedInputStream(stream, 16 * 1024);
        bytes.mark(DECLARATION);
        var head = bytes.readNBytes(DECLARATION);
        bytes.reset();
        var encoding = ENCODING.matcher(new String(head, StandardCharsets.ISO_8859_1).replace("\0", ""));
        boolean wide = head.length > 1 && (head[0] == 0 || head[1] == 0 || (head[0] & 0xFE) == 0xFE);
        var charset = wide ? head[0] == 0 || head[0] == (byte) 0xFE ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE
                : encoding.find() ? Charset.forName(encoding.group(1)) : StandardCharsets.UTF_8;
        // the byte order mark is none of the markup
        bytes.skipNBytes(wide && head[0] != 0 && head[1] != 0 ? 2 : head.length > 2 && head[0] == (byte) 0xEF ? 3 : 0);
        return new InputStreamReader(bytes, charset.newDecoder());
    }

    /** The named part of a container; empty if there is none. */
    static Optional<XmlPart> open(Intake intake, Archive archive, String part) {
        return archive.open(part).map(stream -> new XmlPart(intake, part, stream));
    }

    private static XMLInputFactory factory() {
        // the JDK's own: one on the class path may have other defaults
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_VALIDATING, false);
        return factory;
    }

    /** Moves on to the next start tag, end tag or text; false at the end of the part. */
    boolean next() {
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        return true;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return true;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        return true;
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw intake.refuse(DocumentError.FORBIDDEN_MARKUP, part);
                    default -> {
                        // comments and processing instructions say nothing
                    }
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw damaged();
        } catch (ClassCastException | IndexOutOfBoundsException | NegativeArraySizeException | NullPointerException e) {
            // the JDK's scanner fails so on some broken encodings
            throw damaged();
        }
    }

    /** Moves on inside the element that was {@code outer} deep; false at its end tag. */
    boolean nextWithin(int outer) {
        return next() && depth >= outer;
    }

    /** How many elements are open, the one just started included. */
    int depth() {
        return depth;
    }

    boolean isStart() {
        return reader.isStartElement();
    }

    boolean starts(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return reader.isEndElement() && reader.getLocalName().equals(name);
    }

    String name() {
        return reader.isCharacters() ? "" : reader.getLocalName();
    }

    /** The text just met; empty at a tag. */
    String text() {
        return reader.isCharacters() ? reader.getText() : "";
    }

    @Nullable String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    String attribute(String name, String otherwise) {
        var value = attribute(name);
        return value == null ? otherwise : value;
    }

    /** A whole number; {@code otherwise} if the attribute is missing or something else. */
    int number(String name, int otherwise) {
        var value = attribute(name);
        try {
            return value == null ? otherwise : Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** An on/off attribute as office formats write it: on unless said otherwise. */
    boolean isOn(String name) {
        var value = attribute(name, "true");
        return !value.equals("0") && !value.equals("false") && !value.equals("off") && !value.equals("none");
    }

    /** Moves to the end tag of the element just started. */
    void skip() {
        int outer = depth;
        while (nextWithin(outer)) {
            // nothing inside is wanted
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw damaged();
        }
    }

    private guatu.kernel.ProblemException damaged() {
        return intake.refuse(DocumentError.DAMAGED, part);
    }
}
