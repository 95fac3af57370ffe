package dev.waymark.access;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** A table as another version of the program might have it. */
@TestComponent
@Primary
public class ExchangeableTable implements WhoSeesWhat {

    private Visibility table = Content.table();

    @Override
    public Visibility today() {
        return table;
    }

    public void asShipped() {
        table = Content.table();
    }

    public void show(Content content, Reader reader) {
        Visibility before = table;
        table = Visibility.where((each, of) -> before.shows(each, of) || each == content && of == reader);
    }

    public void hide(Content content, Reader reader) {
        Visibility before = table;
        table = Visibility.where((each, of) -> before.shows(each, of) && !(each == content && of == reader));
    }
}
