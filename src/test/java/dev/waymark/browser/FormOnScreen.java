package dev.waymark.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ElementState;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** A form in Tasklist, filled in as people do it: by its labels. */
public class FormOnScreen {

    private static final DateTimeFormatter BRITISH = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final Page page;
    private final Locator part;

    FormOnScreen(Page page) {
        this(page, page.locator(".fjs-form"));
    }

    private FormOnScreen(Page page, Locator part) {
        this.page = page;
        this.part = part;
    }

    public String text() {
        return part.innerText();
    }

    public FormOnScreen write(String label, String text) {
        field(label).fill(text);
        return this;
    }

    public FormOnScreen date(String label, LocalDate day) {
        Locator field = field(label);
        field.fill(BRITISH.format(day));
        field.press("Tab");
        return this;
    }

    public FormOnScreen hour(String label, String hour) {
        Locator field = field(label);
        field.fill(hour);
        field.press("Tab");
        return this;
    }

    /** One of the answers of a question, or a box of its own. */
    public FormOnScreen tick(String label) {
        field(label).check();
        return this;
    }

    /** An entry of a list that unfolds. */
    public FormOnScreen pick(String label, String entry) {
        field(label)
                .locator(
                        "xpath=ancestor::*[contains(@class,'fjs-form-field-select')][1]//*[contains(@class,'fjs-input-group')]")
                .click();
        part.locator(".fjs-dropdownlist-item").getByText(entry).click();
        return this;
    }

    /** The part under this heading. */
    public FormOnScreen part(String heading) {
        return new FormOnScreen(page, group(heading));
    }

    /** @param number from 1 */
    public FormOnScreen row(String list, int number) {
        return new FormOnScreen(
                page, group(list).locator(".fjs-repeat-row-container").nth(number - 1));
    }

    public FormOnScreen add(String list) {
        group(list).locator(".fjs-repeat-render-add").click();
        return this;
    }

    public String value(String label) {
        return field(label).inputValue();
    }

    /** Refuses to be read where the date is empty. */
    public LocalDate day(String label) {
        return LocalDate.parse(value(label), BRITISH);
    }

    /** Sends the answers and expects them to be taken. */
    public void complete() {
        ElementHandle form = part.elementHandle();
        Response answer = send("Complete");
        assertThat(answer.status()).as(answer::text).isEqualTo(204);
        form.waitForElementState(ElementState.HIDDEN);
    }

    /** Starts the process of a start form and returns what the program answers. */
    public Response start() {
        Response answer = send("Start");
        assertThat(answer.status()).as(answer::text).isEqualTo(200);
        return answer;
    }

    /** Sends the answers and waits for the words by which they are refused; nothing else is said. */
    public void isRefused(String button, String words) {
        assertThat(send(button).status()).isEqualTo(400);
        PlaywrightAssertions.assertThat(
                        page.locator(".notifications .alert .message").first())
                .hasText(words);
    }

    private Response send(String button) {
        return page.waitForResponse(
                response -> response.url().endsWith("/submit-form"),
                () -> page.getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions().setName(button).setExact(true))
                        .click());
    }

    private Locator field(String label) {
        String id = part.locator("label[for]", new Locator.LocatorOptions().setHasText(Desk.exactly(label)))
                .first()
                .getAttribute("for");
        return part.locator("[id='" + id + "']");
    }

    private Locator group(String heading) {
        return part.locator(
                "[role=group]",
                new Locator.LocatorOptions()
                        .setHas(page.locator(
                                ":scope > label", new Page.LocatorOptions().setHasText(Desk.exactly(heading)))));
    }
}
