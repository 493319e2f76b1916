package nl.dossierwacht.intake.reading.worker;

/** Whether a JPEG was cut off: decoders draw what there is and fill up the rest, so that nobody sees what was on it. */
final class JpegEnd {

    private static final int START_OF_SCAN = 0xDA;
    private static final int END = 0xD9;

    private JpegEnd() {
    }

    /** Goes by the segments to the first scan, past the small picture that a camera puts before it, and looks for the end behind that. */
    static boolean isThere(byte[] content) {
        int at = 2;
        while (at + 4 <= content.length && (content[at] & 0xFF) == 0xFF) {
            int marker = content[at + 1] & 0xFF;
            if (marker == START_OF_SCAN) {
                return endsAfter(content, at);
            }
            at += marker == 0xFF ? 1 : 2 + ((content[at + 2] & 0xFF) << 8 | content[at + 3] & 0xFF);
        }
        return false;
    }

    private static boolean endsAfter(byte[] content, int from) {
        for (int at = content.length - 2; at > from; at--) {
            if ((content[at] & 0xFF) == 0xFF && (content[at + 1] & 0xFF) == END) {
                return true;
            }
        }
        return false;
    }
}
