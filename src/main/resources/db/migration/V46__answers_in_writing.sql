-- Raters who are asked in writing: whom the mails go to, how many went out, and when the next may.
alter table rater add column person_id uuid references person;
alter table rater add column mails integer default 0 not null;
alter table rater add column remind_at timestamp with time zone;
create index rater_by_person on rater (person_id);

-- How often each mark was given, of a round that is in no report yet. Nothing leads from here to a rater or a time.
create table heard_mark (
    engagement_id uuid        not null references engagement,
    category      varchar(10) not null,
    statement     varchar(20) not null,
    ones          integer     not null,
    twos          integer     not null,
    threes        integer     not null,
    fours         integer     not null,
    fives         integer     not null,
    primary key (engagement_id, category, statement)
);
