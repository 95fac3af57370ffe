package dev.waymark.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ViewportSize;
import dev.waymark.people.Person;
import dev.waymark.story.RestDoor;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** One person in front of a browser, who logs in once and hears of everything that goes wrong in it. */
public class Desk implements AutoCloseable {

    private static final Set<String> SHUTS_OUT = Set.of("serious", "critical");

    private static final int WIDE = 1280;
    private static final int NARROW = 390;

    /** A folder for pictures of what people see; without it none are taken. */
    private static final String PICTURES = System.getProperty("waymark.pictures");

    /** Tasklist draws a form anew while it loads; what is written before that is lost. */
    private static final String AT_REST = """
            () => new Promise(atRest => {
              let silence = setTimeout(atRest, 500);
              new MutationObserver(() => {
                clearTimeout(silence);
                silence = setTimeout(atRest, 500);
              }).observe(document.querySelector('.fjs-form').parentElement, {childList: true, subtree: true});
            })""";

    /** Tasklist lets a form scroll inside the page. */
    private static final String FORM_HEIGHT = "Math.ceil(document.querySelector('.fjs-form')?.offsetHeight ?? 0)";

    private static final int MOST_TABS = 80;

    private static final String STANDS_ON = """
            selector => {
              const here = document.activeElement;
              return here.matches(selector) && here.matches(':focus-visible')
                && getComputedStyle(here).outlineStyle !== 'none';
            }""";

    private static final String FITS = """
            () => [document.documentElement,
                ...document.querySelectorAll('.fjs-form-field-label, .fjs-form-field-text, .fjs-table-inner-container')]
              .every(each => each.scrollWidth <= each.clientWidth)""";

    private final Person person;
    private final String address;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    /** @param scripts whether the browser runs JavaScript */
    Desk(Person person, Browser browser, String address, boolean scripts) {
        this.person = person;
        this.address = address;
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setJavaScriptEnabled(scripts)
                .setLocale("en-GB")
                .setTimezoneId(person.zone().getId())
                .setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(Chromium.PATIENCE.toMillis());
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
        page.onPageError(complaints::add);
        page.onResponse(this::hear);
        wide();
    }

    private void hear(Response response) {
        if (response.status() >= 500) {
            complaints.add(response.status() + " from " + response.url());
        }
    }

    /** What the browser called an error so far; reading them ends them. */
    public List<String> complaints() {
        List<String> heard = List.copyOf(complaints);
        complaints.clear();
        return heard;
    }

    /** Of the program, without a path. */
    String address() {
        return address;
    }

    public Page page() {
        return page;
    }

    public Desk wide() {
        page.setViewportSize(WIDE, 900);
        return this;
    }

    /** As on a phone. */
    public Desk narrow() {
        page.setViewportSize(NARROW, 844);
        return this;
    }

    /** Goes to a page, by way of the login page where the person has not been there yet. */
    public Desk open(String path) {
        page.navigate(address + path);
        if (page.url().contains("/login")) {
            page.getByLabel("Login").fill(person.login());
            page.getByLabel("Password").fill(RestDoor.PASSWORD);
            button("Log in").click();
        }
        return this;
    }

    /** Looks elsewhere, so that Tasklist does not ask for what is done meanwhile by other ways. */
    public void away() {
        page.navigate("about:blank");
    }

    /** Opens a task by the link that its mail holds. */
    public FormOnScreen task(String id) {
        open("/tasks/" + id);
        return form();
    }

    /** Opens the list of tasks. */
    public Desk tasks() {
        open("/camunda/app/tasklist/default/");
        assertThat(page.locator(".task-filters .item").first()).isVisible();
        return this;
    }

    /** Opens the person's task of this name from the list. */
    public FormOnScreen choose(String task) {
        page.locator("li.task", new Page.LocatorOptions().setHasText(task)).click();
        return comesTo(task);
    }

    /** The form of a task that opens by itself. */
    public FormOnScreen comesTo(String task) {
        assertThat(page.locator(".task-details h2.task")).containsText(task);
        return form();
    }

    /** The names of the lists at the left. */
    public List<String> lists() {
        return page.locator(".task-filters .item h4").allInnerTexts().stream()
                .map(name -> name.replaceAll("\\s*\\d+\\s*$", "").strip())
                .toList();
    }

    public FormOnScreen form() {
        assertThat(page.locator(".fjs-form")).isVisible();
        page.evaluate(AT_REST);
        return new FormOnScreen(page);
    }

    /** Goes on by the Tab key, from field to button to link, until it stands on what is looked for, and can be seen there. */
    public Desk tabTo(String selector) {
        for (int steps = 0; steps < MOST_TABS; steps++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate(STANDS_ON, selector))) {
                return this;
            }
        }
        throw new AssertionError("The Tab key does not lead to " + selector);
    }

    public Desk type(String keys) {
        page.keyboard().type(keys);
        return this;
    }

    public Desk enter() {
        page.keyboard().press("Enter");
        return this;
    }

    public Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** No question, text or table is wider than its place, so that nobody misses an end or has to push to and fro. */
    public boolean fits() {
        return (boolean) page.evaluate(FITS);
    }

    /** What shuts somebody out on the page as it is now, each in a line. */
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (Rule fault : new AxeBuilder(page).analyze().getViolations()) {
            if (SHUTS_OUT.contains(fault.getImpact())) {
                faults.add(URI.create(page.url()).getPath() + " at " + page.viewportSize().width + ": "
                        + fault.getId() + ", " + fault.getHelp() + ", "
                        + fault.getNodes().stream()
                                .map(node -> node.getHtml())
                                .limit(3)
                                .toList());
            }
        }
        return faults;
    }

    /** Sends a request of its own, with the browser's cookies. */
    public APIResponse ask(String path, RequestOptions options) {
        return page.request().get(address + path, options);
    }

    /** A picture with the whole page or form, where somebody wants to look at them. */
    public void picture(String name) {
        if (PICTURES == null) {
            return;
        }
        ViewportSize screen = page.viewportSize();
        page.setViewportSize(screen.width, screen.height + ((Number) page.evaluate(FORM_HEIGHT)).intValue());
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setPath(Path.of(PICTURES, name + "-" + screen.width + ".png")));
        page.setViewportSize(screen.width, screen.height);
    }

    @Override
    public void close() {
        picture("last-seen-by-" + person.login());
        context.close();
    }

    /** As a browser understands it, which knows no quoting of whole texts. */
    static Pattern exactly(String text) {
        return Pattern.compile("^\\s*" + text.replaceAll("[^\\w\\s]", "\\\\$0") + "\\s*\\*?\\s*$");
    }
}
