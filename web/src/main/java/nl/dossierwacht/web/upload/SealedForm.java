package nl.dossierwacht.web.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;

import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;

/** A form with files, read as it comes in: fields as parameters, files sealed. The server itself reads nothing of it, so nothing of it is in a file or buffer of the server's. */
final class SealedForm extends HttpServletRequestWrapper implements AutoCloseable {

    private static final long LONGEST_FIELD = 1 << 20;
    /** Names of files may have 255 letters of four bytes. */
    private static final int LONGEST_HEAD = 1 << 13;
    private static final int MOST_ITEMS = 1_000;

    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final List<Part> files = new ArrayList<>();

    /** Reads it. @param most the biggest file that is kept, in bytes @throws IOException if it isn't such a form, or breaks off */
    SealedForm(HttpServletRequest request, Path folder, long most) throws IOException {
        super(request);
        JakartaServletFileUpload<?, ?> form = new JakartaServletFileUpload<>();
        form.setHeaderCharset(StandardCharsets.UTF_8);
        form.setMaxPartHeaderSize(LONGEST_HEAD);
        try {
            FileItemInputIterator items = form.getItemIterator(request);
            for (int count = 0; items.hasNext(); count++) {
                if (count == MOST_ITEMS) {
                    throw new IOException("a form of too many parts");
                }
                take(items.next(), folder, most);
            }
        } catch (IOException | RuntimeException broken) {
            close();
            throw broken;
        }
        request.getParameterMap().forEach((name, values) -> fields.computeIfAbsent(name, unused -> new ArrayList<>()).addAll(0, List.of(values)));
    }

    private void take(FileItemInput item, Path folder, long most) throws IOException {
        try (InputStream in = item.getInputStream()) {
            if (item.isFormField()) {
                byte[] value = in.readNBytes((int) LONGEST_FIELD + 1);
                if (value.length > LONGEST_FIELD) {
                    throw new IOException("a field that is too long");
                }
                fields.computeIfAbsent(item.getFieldName(), unused -> new ArrayList<>()).add(new String(value, StandardCharsets.UTF_8));
            } else {
                files.add(new SealedPart(item, new SealedContent(in, folder, most)));
            }
        }
    }

    @Override
    public String getParameter(String name) {
        List<String> values = fields.get(name);
        return values == null ? null : values.get(0);
    }

    @Override
    public String[] getParameterValues(String name) {
        List<String> values = fields.get(name);
        return values == null ? null : values.toArray(String[]::new);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        Map<String, String[]> all = new LinkedHashMap<>();
        fields.forEach((name, values) -> all.put(name, values.toArray(String[]::new)));
        return Collections.unmodifiableMap(all);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(fields.keySet());
    }

    @Override
    public Collection<Part> getParts() {
        return List.copyOf(files);
    }

    @Override
    public Part getPart(String name) {
        return files.stream().filter(part -> part.getName().equals(name)).findFirst().orElse(null);
    }

    /** All files go. */
    @Override
    public void close() throws IOException {
        for (Part file : files) {
            file.delete();
        }
    }
}
