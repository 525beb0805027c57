package org.matricula.web.page;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.Charset;

/**
 * Encodes a text whose characters beyond the basic plane, such as emojis, are written in two halves. Payara's own writer answers
 * question marks where its buffer ends between them. It has no buffer itself, so that an answer can still be replaced.
 */
final class WholeCharacters extends Writer {

    private final OutputStream to;
    private final Charset charset;
    private String first = ""; // half of a character whose other half follows

    WholeCharacters(OutputStream to, Charset charset) {
        this.to = to;
        this.charset = charset;
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        write(new String(text, from, length));
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        write(text.substring(from, from + length));
    }

    @Override
    public void write(String text) throws IOException {
        var all = first + text;
        first = all.isEmpty() || !Character.isHighSurrogate(all.charAt(all.length() - 1))
                ? ""
                : all.substring(all.length() - 1);
        to.write(all.substring(0, all.length() - first.length()).getBytes(charset));
    }

    @Override
    public void flush() throws IOException {
        to.flush();
    }

    @Override
    public void close() throws IOException {
        to.close();
    }
}
