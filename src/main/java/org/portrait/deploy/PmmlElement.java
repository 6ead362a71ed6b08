// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.deploy;

import java.io.StringWriter;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * An element of a document, to which others are added. The JDK's serializer escapes everything, also line ends within
 * attributes, which its StAX writer would leave to be read as blanks. What XML cannot hold becomes U+FFFD.
 */
record PmmlElement(Element element) {
    private static final String NAMESPACE = "http://www.dmg.org/PMML-4_4";

    /** @param attributes names and values in turn */
    static PmmlElement document(String name, String... attributes) {
        try {
            Document document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument();
            var root = new PmmlElement(document.createElementNS(NAMESPACE, name));
            root.element.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns", NAMESPACE);
            document.appendChild(root.element);
            root.set(attributes);
            return root;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    PmmlElement add(String name, String... attributes) {
        var child = new PmmlElement(element.getOwnerDocument().createElementNS(NAMESPACE, name));
        element.appendChild(child.element);
        child.set(attributes);
        return child;
    }

    void text(String text) {
        element.setTextContent(possible(text));
    }

    private void set(String... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            element.setAttribute(attributes[i], possible(attributes[i + 1]));
        }
    }

    /** <a href="https://www.w3.org/TR/xml/#charsets">Characters</a> of XML 1.0. */
    private static String possible(String text) {
        return text.codePoints()
                .map(c -> c < ' ' && "\t\n\r".indexOf(c) < 0 || c == 0xFFFE || c == 0xFFFF || loneSurrogate(c)
                        ? 0xFFFD
                        : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean loneSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    /** The whole document. */
    String xml() {
        try {
            var transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.INDENT, "yes");
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            var writer = new StringWriter();
            transformer.transform(new DOMSource(element.getOwnerDocument()), new StreamResult(writer));
            String xml = writer.toString().replace(System.lineSeparator(), "\n");
            return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml;
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }
}
