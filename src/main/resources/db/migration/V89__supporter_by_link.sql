-- Who answers each month by a personal link; null for a supporter whom the leader talks to.
alter table supporter add column person_id uuid references person;
create index supporter_by_person on supporter (person_id, state);

-- Who has written it by a personal link; null where the leader has written a talk down.
alter table practice_progress add column written_by uuid references person;
create index practice_progress_by_writer on practice_progress (written_by);
