package nl.dossierwacht.web.upload;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import jakarta.servlet.http.Part;

import org.apache.commons.fileupload2.core.FileItemHeaders;
import org.apache.commons.fileupload2.core.FileItemInput;

/** A file of a form, as Faces gets it; its content is sealed until somebody reads it. */
final class SealedPart implements Part {

    private final String name;
    private final String fileName;
    private final String contentType;
    private final FileItemHeaders headers;
    private final SealedContent content;

    SealedPart(FileItemInput item, SealedContent content) {
        this.name = item.getFieldName();
        this.fileName = item.getName();
        this.contentType = item.getContentType();
        this.headers = item.getHeaders();
        this.content = content;
    }

    /** Empty for a file that is bigger than may be kept; {@link #getSize()} says how big. */
    @Override
    public InputStream getInputStream() throws IOException {
        return content.isWhole() ? content.open() : InputStream.nullInputStream();
    }

    @Override
    public String getContentType() {
        return contentType;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getSubmittedFileName() {
        return fileName;
    }

    @Override
    public long getSize() {
        return content.size();
    }

    /** Nobody writes it in the clear. */
    @Override
    public void write(String file) {
        throw new UnsupportedOperationException("an upload isn't written to a file");
    }

    @Override
    public void delete() throws IOException {
        content.close();
    }

    @Override
    public String getHeader(String header) {
        return headers.getHeader(header);
    }

    @Override
    public Collection<String> getHeaders(String header) {
        List<String> values = new ArrayList<>();
        headers.getHeaders(header).forEachRemaining(values::add);
        return values;
    }

    @Override
    public Collection<String> getHeaderNames() {
        List<String> names = new ArrayList<>();
        headers.getHeaderNames().forEachRemaining(names::add);
        return names;
    }
}
