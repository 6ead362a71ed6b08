// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.data;

import java.io.StringWriter;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The one place where names and values are escaped for XML and HTML: an element of a document, to which others are added.
 * The JDK's serializer escapes everything, also line ends within attributes, which its StAX writer would leave to be read
 * as blanks. What XML cannot hold becomes U+FFFD.
 */
public final class XmlElement {
    public static final String HTML = "http://www.w3.org/1999/xhtml";
    private final Element element;

    private XmlElement(Element element) {
        this.element = element;
    }

    /** @param attributes names and values in turn */
    public static XmlElement document(String namespace, String name, String... attributes) {
        try {
            Document document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument();
            return root(document, document, namespace, name, attributes);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static XmlElement root(
            Document document, Node parent, String namespace, String name, String... attributes) {
        var root = new XmlElement(document.createElementNS(namespace, name));
        root.element.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns", namespace);
        parent.appendChild(root.element);
        return root.with(attributes);
    }

    /** @return the element that was added */
    public XmlElement add(String name, String... attributes) {
        var child = new XmlElement(element.getOwnerDocument().createElementNS(element.getNamespaceURI(), name));
        element.appendChild(child.element);
        return child.with(attributes);
    }

    /** One of another vocabulary. */
    public XmlElement addOf(String namespace, String name, String... attributes) {
        return root(element.getOwnerDocument(), element, namespace, name, attributes);
    }

    /** @return this */
    public XmlElement text(String text) {
        element.appendChild(element.getOwnerDocument().createTextNode(possible(text)));
        return this;
    }

    /** @return this */
    public XmlElement with(String... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            element.setAttribute(attributes[i], possible(attributes[i + 1]));
        }
        return this;
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
    public String xml() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + serialized("yes");
    }

    /**
     * The whole document as HTML that is XML as well, if nothing in {@code style} and {@code script} has to be escaped.
     * HTML closes only its void elements by themselves, so that any other empty one gets an empty comment.
     */
    public String html() {
        fill(element);
        return "<!DOCTYPE html>\n" + serialized("no") + "\n";
    }

    private static void fill(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            fill(child);
        }
        boolean html =
                HTML.equals(parent.getNamespaceURI()) && !parent.getLocalName().equals("meta");
        if (html && parent.getTextContent().isEmpty() && !(parent.getFirstChild() instanceof Element)) {
            parent.appendChild(parent.getOwnerDocument().createComment(""));
        }
    }

    private String serialized(String indented) {
        try {
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.INDENT, indented);
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            var writer = new StringWriter();
            transformer.transform(new DOMSource(element.getOwnerDocument()), new StreamResult(writer));
            return writer.toString().replace(System.lineSeparator(), "\n");
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }
}
