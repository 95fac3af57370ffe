package dev.waymark.sms;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lets the account page know whether text messages can be had. */
@ControllerAdvice(annotations = Controller.class)
class TextsOffer {

    private final SmsSettings settings;

    TextsOffer(SmsSettings settings) {
        this.settings = settings;
    }

    @ModelAttribute("textsOffered")
    boolean offered() {
        return settings.isOn();
    }
}
