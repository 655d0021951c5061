package pixels.no_lock_needed;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.util.stream.IntStream;

/** The types of a {@link BufferedImage}, under the names of its constants. */
enum ImageType {
    TYPE_INT_RGB(BufferedImage.TYPE_INT_RGB),
    TYPE_INT_ARGB(BufferedImage.TYPE_INT_ARGB),
    TYPE_INT_ARGB_PRE(BufferedImage.TYPE_INT_ARGB_PRE),
    TYPE_INT_BGR(BufferedImage.TYPE_INT_BGR),
    TYPE_3BYTE_BGR(BufferedImage.TYPE_3BYTE_BGR),
    TYPE_4BYTE_ABGR(BufferedImage.TYPE_4BYTE_ABGR),
    TYPE_4BYTE_ABGR_PRE(BufferedImage.TYPE_4BYTE_ABGR_PRE),
    TYPE_USHORT_565_RGB(BufferedImage.TYPE_USHORT_565_RGB),
    TYPE_USHORT_555_RGB(BufferedImage.TYPE_USHORT_555_RGB),
    TYPE_USHORT_GRAY(BufferedImage.TYPE_USHORT_GRAY),
    TYPE_BYTE_GRAY(BufferedImage.TYPE_BYTE_GRAY),
    TYPE_BYTE_INDEXED(BufferedImage.TYPE_BYTE_INDEXED),
    TYPE_BYTE_BINARY(BufferedImage.TYPE_BYTE_BINARY);

    private final int constant;

    ImageType(int constant) {
        this.constant = constant;
    }

    /** Without a colour yet. */
    BufferedImage image(int width, int height) {
        return new BufferedImage(width, height, constant);
    }

    /** All that is stored of an image. */
    static int[] elementsOf(BufferedImage image) {
        DataBuffer buffer = image.getRaster().getDataBuffer();
        return IntStream.range(0, buffer.getSize()).map(buffer::getElem).toArray();
    }
}
