package org.vocero.approval.plan.xlsx;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A part of a workbook, read from its beginning to its end. Names are local names; there are no entities but XML's own. */
final class Xml implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;

    private Xml(XMLStreamReader reader) {
        this.reader = reader;
    }

    static Xml of(byte[] part) {
        try {
            return new Xml(FACTORY.createXMLStreamReader(new ByteArrayInputStream(part)));
        } catch (XMLStreamException e) {
            throw UnreadableException.broken(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Goes on to whatever comes next; false at the end. */
    boolean next() {
        try {
            if (!reader.hasNext()) {
                return false;
            }
            reader.next();
            return true;
        } catch (XMLStreamException e) {
            throw UnreadableException.broken(e);
        }
    }

    boolean begins(String name) {
        return reader.getEventType() == XMLStreamConstants.START_ELEMENT
                && reader.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return reader.getEventType() == XMLStreamConstants.END_ELEMENT
                && reader.getLocalName().equals(name);
    }

    @Nullable String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    String attributeOr(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }

    /** The text in the elements {@code t} up to the end of this element; how it is pronounced is left out. */
    String text(String element) {
        StringBuilder text = new StringBuilder();
        boolean inText = false;
        boolean inPhonetics = false;
        while (next() && !ends(element)) {
            inPhonetics = begins("rPh") || (inPhonetics && !ends("rPh"));
            inText = begins("t") || (inText && !ends("t"));
            if (inText && !inPhonetics && isText()) {
                text.append(reader.getText());
            }
        }
        return text.toString();
    }

    /** The text of this element up to its end. */
    String value(String element) {
        StringBuilder text = new StringBuilder();
        while (next() && !ends(element)) {
            if (isText()) {
                text.append(reader.getText());
            }
        }
        return text.toString();
    }

    private boolean isText() {
        int type = reader.getEventType();
        return type == XMLStreamConstants.CHARACTERS
                || type == XMLStreamConstants.CDATA
                || type == XMLStreamConstants.SPACE;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw UnreadableException.broken(e);
        }
    }
}
