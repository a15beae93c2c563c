package vespera.filetypes.xml;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.filetypes.Unreadable;

/**
 * XML that may be hostile: no document type is taken, so that there are neither outside entities nor ones that multiply
 * (OWASP's advice for StAX).
 */
public final class HardXml {

    private HardXml() {}

    /** A reader over a document, positioned before it. */
    public static XMLStreamReader reader(final byte[] bytes) throws XMLStreamException {
        final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // Nothing here walks by recursion, so depth is harmless; Java's own limit of 200 is not enough for outlines.
        factory.setProperty("jdk.xml.maxElementDepth", "0");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
        return factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
    }

    /** What is wrong with a document, for a person. */
    public static Unreadable damaged(final XMLStreamException e) {
        final int line = e.getLocation() == null ? -1 : e.getLocation().getLineNumber();
        return new Unreadable("is damaged: it is not well-formed XML" + (line > 0 ? " (line " + line + ")" : ""));
    }

    /** An attribute by its local name, empty where there is none. */
    public static String attribute(final XMLStreamReader reader, final String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equalsIgnoreCase(name)) {
                final @Nullable String value = reader.getAttributeValue(i);
                return value == null ? "" : value;
            }
        }
        return "";
    }
}
