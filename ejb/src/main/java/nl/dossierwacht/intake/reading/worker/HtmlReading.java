package nl.dossierwacht.intake.reading.worker;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

import nl.dossierwacht.intake.reading.Reading.Reason;

/** The text of a mail as programs show it when it has a layout: what can be read of it, pictures in it, and nothing that starts or fetches a page. */
final class HtmlReading {

    /** What shows another page, or does something. */
    private static final String STARTS = "script, iframe, frame, frameset, object, embed, applet, base, form, meta[http-equiv=refresh], link[rel=import], svg, portal";
    private static final Pattern STARTS_AT = Pattern.compile("(javascript:|vbscript:|file:|data:text|data:application|data:image/svg).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** Programs leave these out of an address. */
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Cntrl}]");
    private static final Pattern CONDITION = Pattern.compile("^\\s*\\[if[^\\]]*\\]>", Pattern.CASE_INSENSITIVE);
    /** A file among the markup, wherever it stands: as a picture or as a background. */
    private static final Pattern FILE = Pattern.compile("(?<=[\"'(=\\s])data:(?:[a-z]+/[a-z0-9.+-]+)?((?:;[^,\"'()\\s]*)?),([^\"'()]*)", Pattern.CASE_INSENSITIVE);

    private final List<String> lines = new ArrayList<>();
    private final List<byte[]> files = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    private HtmlReading() {
    }

    /** What is in it. @throws Unread if something in it starts, or a file in it can't be read */
    static HtmlReading of(byte[] content, String charset) throws Unread, IOException {
        HtmlReading read = new HtmlReading();
        read.take(Jsoup.parse(new ByteArrayInputStream(content), charset, ""));
        return read;
    }

    private void take(Document page) throws Unread {
        refuseWhatStarts(page);
        files(page.outerHtml());
        List<String> remarks = new ArrayList<>();
        NodeTraversor.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                see(node, remarks);
            }

            @Override
            public void tail(Node node, int depth) {
                endLineAt(node);
            }
        }, page);
        endLine();
        for (String remark : remarks) {
            // Some programs show what others take for a remark.
            Document shown = Jsoup.parse(CONDITION.matcher(remark).replaceFirst(""));
            refuseWhatStarts(shown);
            lines.add(shown.wholeText());
        }
    }

    private static void refuseWhatStarts(Document page) throws Unread {
        boolean starts = !page.select(STARTS).isEmpty() || page.getAllElements().stream().flatMap(element -> element.attributes().asList().stream()).anyMatch(HtmlReading::starts);
        if (starts) {
            throw new Unread(Reason.SCRIPT);
        }
    }

    private static boolean starts(Attribute attribute) {
        return attribute.getKey().toLowerCase(Locale.ROOT).startsWith("on") || STARTS_AT.matcher(BLANK.matcher(attribute.getValue()).replaceAll("")).matches();
    }

    private void files(String markup) throws Unread {
        Matcher file = FILE.matcher(markup);
        while (file.find()) {
            if (!file.group(1).toLowerCase(Locale.ROOT).contains("base64")) {
                throw new Unread(Reason.MAIL_PART);
            }
            try {
                files.add(Base64.getMimeDecoder().decode(file.group(2)));
            } catch (IllegalArgumentException broken) {
                throw new Unread(Reason.DAMAGED);
            }
        }
    }

    private void see(Node node, List<String> remarks) {
        if (node instanceof TextNode text) {
            line.append(text.getWholeText());
        } else if (node instanceof Comment remark) {
            remarks.add(remark.getData());
        } else if (node instanceof Element element) {
            endLineAt(element);
            String said = (element.attr("alt") + ' ' + element.attr("title")).strip();
            if (!said.isEmpty()) {
                line.append(' ').append(said).append(' ');
            }
        }
    }

    private void endLineAt(Node node) {
        if (node instanceof Element element && (element.isBlock() || element.normalName().equals("br") || element.normalName().equals("td"))) {
            endLine();
        }
    }

    private void endLine() {
        line.toString().lines().map(String::strip).filter(each -> !each.isEmpty()).forEach(lines::add);
        line.setLength(0);
    }

    /** Its lines, in their order; then what stands in remarks. */
    List<String> lines() {
        return lines.stream().flatMap(String::lines).map(String::strip).filter(each -> !each.isEmpty()).toList();
    }

    /** The files that are spelled out in it. */
    List<byte[]> files() {
        return List.copyOf(files);
    }
}
