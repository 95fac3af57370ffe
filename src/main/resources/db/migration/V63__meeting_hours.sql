alter table engagement add column meetings_count boolean default false not null;

-- Interviews, reviews and other meetings of programs in which they come out of the coaching hours (R-24). A row tells
-- neither which meeting it was nor when, so that it leads back to nobody who was asked.
create table meeting_hours (
    id            uuid    not null primary key,
    engagement_id uuid    not null references engagement,
    minutes       integer not null
);
create index meeting_hours_by_engagement on meeting_hours (engagement_id);
