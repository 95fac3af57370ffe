package dev.waymark.board;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Turns a page that stands on its own into a file for the printer. */
@Component
class PaperPrinter {

    /** Comes with the library that writes the file, and knows more letters than the fonts that every reader has. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final String STYLE = "/static/assets/paper.css";

    private final ITemplateEngine templates;
    private final String style;

    PaperPrinter(ITemplateEngine templates) {
        this.templates = templates;
        this.style = read(STYLE);
    }

    byte[] print(String template, Map<String, Object> shown) {
        Map<String, Object> values = new HashMap<>(shown);
        values.put("onPaper", true);
        values.put("style", style);
        String page = templates.process(template, new Context(Locale.ENGLISH, values));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFont(
                            () -> Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT)), "Liberation Sans")
                    .withHtmlContent(page, null)
                    .toStream(file)
                    .run();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return file.toByteArray();
    }

    private static String read(String resource) {
        try (InputStream content = Objects.requireNonNull(PaperPrinter.class.getResourceAsStream(resource))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
