package dev.waymark.protection;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.calendar.InWords;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes a dossier as a file: for programs, or for people. The file's name tells nothing of the person. */
@Component
class DossierWriter {

    /** What the file is for. */
    enum Form {
        JSON,
        HTML
    }

    private final ITemplateEngine templates;
    private final ObjectMapper json;
    private final String style;

    DossierWriter(ITemplateEngine templates, ObjectMapper json) {
        this.templates = templates;
        this.json = json;
        try (InputStream content = new ClassPathResource("static/assets/paper.css").getInputStream()) {
            this.style = new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @param zone in which people read the moments; programs get them in UTC */
    void write(Dossier dossier, Form form, ZoneId zone, HttpServletResponse response) throws IOException {
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("waymark-data." + form.name().toLowerCase(Locale.ROOT))
                        .build()
                        .toString());
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setContentType(form == Form.JSON ? MediaType.APPLICATION_JSON_VALUE : MediaType.TEXT_HTML_VALUE);
        if (form == Form.JSON) {
            writeJson(dossier, response);
        } else {
            try (Writer page = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
                templates.process(
                        "protection/dossier",
                        new Context(
                                Locale.ENGLISH, Map.of("dossier", dossier, "values", new Values(zone), "style", style)),
                        page);
            }
        }
    }

    private void writeJson(Dossier dossier, HttpServletResponse response) throws IOException {
        try (JsonGenerator file = json.getFactory().createGenerator(response.getOutputStream())) {
            file.useDefaultPrettyPrinter();
            file.writeStartObject();
            file.writeStringField("about", dossier.name());
            file.writeStringField("at", dossier.at().toString());
            file.writeArrayFieldStart("withheld");
            for (String reason : dossier.withheld()) {
                file.writeString(reason);
            }
            file.writeEndArray();
            for (Dossier.Section section : dossier.sections()) {
                file.writeArrayFieldStart(section.key());
                for (Map<String, Object> row : section.rows()) {
                    file.writeStartObject();
                    for (Map.Entry<String, Object> value : row.entrySet()) {
                        file.writeFieldName(value.getKey());
                        writeValue(file, value.getValue());
                    }
                    file.writeEndObject();
                }
                file.writeEndArray();
            }
            file.writeEndObject();
        }
    }

    private static void writeValue(JsonGenerator file, Object value) throws IOException {
        if (value instanceof Boolean flag) {
            file.writeBoolean(flag);
        } else if (value instanceof Number number) {
            file.writeNumber(number.toString());
        } else {
            file.writeString(value.toString());
        }
    }

    /** Values as people read them. */
    public record Values(ZoneId zone) {

        public String name(String column) {
            return Holding.inWords(column);
        }

        public String of(Object value) {
            if (value instanceof Instant moment) {
                return InWords.moment(moment.atZone(zone));
            }
            if (value instanceof LocalDate day) {
                return InWords.day(day);
            }
            if (value instanceof Boolean flag) {
                return flag ? "yes" : "no";
            }
            return value.toString();
        }
    }
}
