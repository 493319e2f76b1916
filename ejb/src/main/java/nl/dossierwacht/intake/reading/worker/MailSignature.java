package nl.dossierwacht.intake.reading.worker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSTypedData;

import nl.dossierwacht.intake.reading.Reading.Reason;

/** A signature of a mail stands beside what was signed, or around it; by its kind alone one can't tell which. */
final class MailSignature {

    private MailSignature() {
    }

    /** What was signed, if it is inside; nothing if the signature stands beside it. @throws Unread if it can't be told */
    static byte[] signedInside(byte[] signature) throws Unread, IOException {
        try {
            CMSTypedData inside = new CMSSignedData(signature).getSignedContent();
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            if (inside != null) {
                inside.write(content);
            }
            return content.toByteArray();
        } catch (CMSException | RuntimeException unknown) {
            throw new Unread(Reason.MAIL_PART);
        }
    }
}
