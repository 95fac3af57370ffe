-- What the raters of an engagement were promised before the first of them was asked: how many voices hide each one.
create table protection (
    id        uuid    not null primary key references engagement,
    version   integer not null,
    team      integer not null,
    boss      integer not null,
    peer      integer not null,
    other     integer not null,
    together  boolean not null,
    agreed_on date    not null
);
insert into protection (id, version, team, boss, peer, other, together, agreed_on)
select distinct engagement_id, 0, 3, 1, 3, 3, true, current_date from rater;

-- In which report a voice is; each is in one only.
alter table rater add column in_report integer;
update rater set in_report = 1
where state = 'INTERVIEWED' and engagement_id in (select id from broad_view);

-- What was shown once stays as it was shown. Neither names nor times lead from here to a rater.
create table feedback_report (
    id            uuid    not null primary key,
    version       integer not null,
    engagement_id uuid    not null references engagement,
    number        integer not null,
    drawn_up_on   date    not null,
    constraint feedback_report_once unique (engagement_id, number)
);

create table report_group (
    report_id  uuid        not null references feedback_report,
    position   integer     not null,
    categories varchar(40) not null,
    voices     integer     not null,
    primary key (report_id, position)
);

create table report_figure (
    report_id  uuid        not null references feedback_report,
    position   integer     not null,
    categories varchar(40) not null,
    statement  varchar(20) not null,
    halves     integer     not null,
    primary key (report_id, position)
);

create table report_theme (
    report_id  uuid         not null references feedback_report,
    position   integer      not null,
    categories varchar(40)  not null,
    kind       varchar(10)  not null,
    theme      varchar(500) not null,
    primary key (report_id, position)
);

-- A theme is of a group as it was shown, which may be several categories together.
alter table gathered_theme add column categories varchar(40);
update gathered_theme set categories = lower(category);
alter table gathered_theme drop column category;
