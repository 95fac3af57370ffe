package dev.waymark.reply;

import dev.waymark.action.Action;
import dev.waymark.action.ActionBook;
import dev.waymark.action.Door;
import dev.waymark.notice.Channel;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings answers to the action plan, which refuses what a person may not do there as through any other door. */
@Component
class PlanAnswers implements ActionAnswers {

    private final ActionBook book;

    PlanAnswers(ActionBook book) {
        this.book = book;
    }

    @Override
    public boolean isOpen(UUID actionId, UUID personId) {
        return book.find(actionId, personId)
                .filter(action -> !action.hasEnded())
                .isPresent();
    }

    @Override
    public void comment(UUID actionId, UUID personId, String words, Channel door) {
        book.comment(actionId, personId, words, door(door));
    }

    @Override
    public void complete(UUID actionId, UUID personId, @Nullable String note, Channel door) {
        if (book.find(actionId, personId).filter(Action::hasEnded).isEmpty()) {
            book.complete(actionId, personId, note, door(door));
        } else if (note != null) {
            book.comment(actionId, personId, note, door(door));
        }
    }

    private static Door door(Channel channel) {
        return switch (channel) {
            case MAIL -> Door.MAIL;
            case SMS -> Door.SMS;
        };
    }
}
