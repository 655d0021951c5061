package pixels.packed_pixels;

import java.awt.Point;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.util.Hashtable;
import java.util.function.IntConsumer;

/** The bytes of a packed image, with a seam that is told which byte was read. */
final class SeamBuffer extends DataBuffer {

    private final byte[] bytes;
    private final IntConsumer betweenReadAndWrite;

    private SeamBuffer(int size, IntConsumer betweenReadAndWrite) {
        super(TYPE_BYTE, size);
        this.bytes = new byte[size];
        this.betweenReadAndWrite = betweenReadAndWrite;
    }

    /** A black image that is packed like this one, over a buffer with a seam. */
    @SuppressWarnings("JdkObsolete") // properties are a Hashtable
    static BufferedImage imageLike(BufferedImage packed, IntConsumer betweenReadAndWrite) {
        int size = packed.getRaster().getDataBuffer().getSize();
        var buffer = new SeamBuffer(size, betweenReadAndWrite);
        var raster = new WritableRaster(packed.getSampleModel(), buffer, new Point()) {};
        return new BufferedImage(packed.getColorModel(), raster, false, new Hashtable<>());
    }

    @Override
    public int getElem(int bank, int i) {
        int read = bytes[i] & 0xFF;
        betweenReadAndWrite.accept(i);
        return read;
    }

    @Override
    public void setElem(int bank, int i, int value) {
        bytes[i] = (byte) value;
    }
}
