-- The calendar entry that a notice speaks of, and the version of it that it was written for.
alter table notice add column event_id uuid;
alter table notice add column event_sequence integer default 0 not null;
create index notice_by_event on notice (event_id, person_id);
