package dev.waymark.calendar;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the calendar's settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OfficeHours.class)
class CalendarSettings {}
