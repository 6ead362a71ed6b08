// SPDX-License-Identifier: GPL-3.0-or-later

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/**
 * Draws {@code icon.svg} (rectangles and circles only) as PNG in every size, and packs these into {@code icon.ico} for
 * Windows and {@code icon.icns} for macOS. Run it in this folder: {@code java DrawIcon.java}.
 */
final class DrawIcon {
    private static final double MASTER = 512;
    private static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);
    private static final Map<String, Integer> MAC = Map.of("icp4", 16, "icp5", 32, "ic07", 128, "ic08", 256, "ic09", 512);

    private DrawIcon() {}

    public static void main(String[] arguments) throws Exception {
        var svg = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(Path.of("icon.svg").toFile());
        var shapes = new ArrayList<Element>();
        var children = svg.getDocumentElement().getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element element && !element.getTagName().equals("title")) {
                shapes.add(element);
            }
        }
        var images = new TreeMap<Integer, byte[]>();
        for (int size : SIZES) {
            images.put(size, png(shapes, size));
            Files.write(Path.of("icon-" + size + ".png"), images.get(size));
        }
        Files.write(Path.of("icon.ico"), ico(images));
        Files.write(Path.of("icon.icns"), icns(images));
    }

    private static byte[] png(List<Element> shapes, int size) throws IOException {
        var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale(size / MASTER, size / MASTER);
        for (Element shape : shapes) {
            Color fill = Color.decode(shape.getAttribute("fill"));
            double opacity = shape.hasAttribute("fill-opacity") ? number(shape, "fill-opacity") : 1;
            pen.setColor(new Color(fill.getRed(), fill.getGreen(), fill.getBlue(), (int) Math.round(255 * opacity)));
            pen.fill(
                    switch (shape.getTagName()) {
                        case "rect" -> new RoundRectangle2D.Double(
                                number(shape, "x"), number(shape, "y"), number(shape, "width"), number(shape, "height"),
                                2 * number(shape, "rx"), 2 * number(shape, "rx"));
                        case "circle" -> {
                            double r = number(shape, "r");
                            yield new Ellipse2D.Double(number(shape, "cx") - r, number(shape, "cy") - r, 2 * r, 2 * r);
                        }
                        default -> throw new IllegalArgumentException(shape.getTagName());
                    });
        }
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static double number(Element shape, String attribute) {
        return Double.parseDouble(shape.getAttribute(attribute));
    }

    /** Directory of 16 bytes per image, then PNG images; 256 is written as 0. */
    private static byte[] ico(Map<Integer, byte[]> images) throws IOException {
        var chosen = images.entrySet().stream().filter(image -> image.getKey() <= 256).toList();
        var out = new ByteArrayOutputStream();
        var head = ByteBuffer.allocate(6 + 16 * chosen.size()).order(ByteOrder.LITTLE_ENDIAN);
        head.putShort((short) 0).putShort((short) 1).putShort((short) chosen.size());
        int offset = head.capacity();
        for (var image : chosen) {
            byte side = (byte) (int) image.getKey();
            head.put(side).put(side).put((byte) 0).put((byte) 0).putShort((short) 1).putShort((short) 32);
            head.putInt(image.getValue().length).putInt(offset);
            offset += image.getValue().length;
        }
        out.write(head.array());
        for (var image : chosen) {
            out.write(image.getValue());
        }
        return out.toByteArray();
    }

    /** Magic, length, then for each image its type, length and PNG. */
    private static byte[] icns(Map<Integer, byte[]> images) throws IOException {
        var body = new ByteArrayOutputStream();
        var data = new DataOutputStream(body);
        for (var entry : new TreeMap<>(MAC).entrySet()) {
            byte[] image = images.get(entry.getValue());
            data.write(entry.getKey().getBytes(StandardCharsets.US_ASCII));
            data.writeInt(8 + image.length);
            data.write(image);
        }
        var out = new ByteArrayOutputStream();
        var file = new DataOutputStream(out);
        file.write("icns".getBytes(StandardCharsets.US_ASCII));
        file.writeInt(8 + body.size());
        file.write(body.toByteArray());
        return out.toByteArray();
    }
}
