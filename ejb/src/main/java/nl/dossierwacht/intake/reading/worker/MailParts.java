package nl.dossierwacht.intake.reading.worker;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;

import nl.dossierwacht.intake.reading.Reading.Reason;

/** Looks for what a mail program makes of a mail and Tika doesn't: parts in an encoding of their own, or of which two readers make different things. */
final class MailParts {

    private static final Set<String> ENCODINGS = Set.of("7bit", "8bit", "binary", "quoted-printable", "base64");
    /** A part of another mail, or what stands elsewhere. */
    private static final Set<String> NOT_HERE = Set.of("message/partial", "message/external-body");
    private static final Set<String> ONCE = Set.of("content-type", "content-transfer-encoding", "content-disposition");
    /** Some readers stop at the padding, others go on. */
    private static final Pattern AFTER_PADDING = Pattern.compile("=\\s*=?\\s*[A-Za-z0-9+/]");
    /** A file among the text, as mails held them before they had parts; some programs still show it as one. */
    private static final Pattern FILE_IN_TEXT = Pattern.compile("(?m)^begin(-base64)? [0-7]{3,4} \\S|^=ybegin ");

    private MailParts() {
    }

    /** What stands before and behind a mail's parts, which programs don't show and the mail holds. @throws Unread if a part is one that can't be read with certainty */
    static List<String> outside(byte[] mail) throws Unread, IOException {
        List<String> outside = new ArrayList<>();
        MimeTokenStream parts = new MimeTokenStream(new MimeConfig.Builder().setMaxLineLen(-1).setMaxHeaderLen(-1).setMaxHeaderCount(-1).build());
        parts.parse(new ByteArrayInputStream(mail));
        Set<String> seen = new HashSet<>();
        try {
            for (EntityState state = parts.getState(); state != EntityState.T_END_OF_STREAM; state = parts.next()) {
                switch (state) {
                    case T_START_HEADER -> seen.clear();
                    case T_FIELD -> refuseTwice(parts.getField().getName().strip().toLowerCase(Locale.ROOT), seen);
                    case T_BODY -> refuseUnreadable(parts.getBodyDescriptor(), new String(parts.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
                    case T_PREAMBLE, T_EPILOGUE -> outside.addAll(new String(parts.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList());
                    default -> {
                        // Where something begins or ends.
                    }
                }
            }
        } catch (MimeException broken) {
            throw new Unread(Reason.DAMAGED);
        }
        return outside;
    }

    private static void refuseTwice(String field, Set<String> seen) throws Unread {
        if (ONCE.contains(field) && !seen.add(field)) {
            throw new Unread(Reason.AMBIGUOUS);
        }
    }

    private static void refuseUnreadable(BodyDescriptor part, String body) throws Unread {
        String encoding = part.getTransferEncoding().strip().toLowerCase(Locale.ROOT);
        if (!ENCODINGS.contains(encoding) || NOT_HERE.contains(part.getMimeType()) || part.getMimeType().startsWith("text/") && FILE_IN_TEXT.matcher(body).find()) {
            throw new Unread(Reason.MAIL_PART);
        }
        if (encoding.equals("base64") && AFTER_PADDING.matcher(body).find()) {
            throw new Unread(Reason.DAMAGED);
        }
    }
}
