create table person (
    id         uuid         not null primary key,
    version    integer      not null,
    name       varchar(120) not null,
    mail       varchar(254) not null,
    phone      varchar(40),
    zone       varchar(60)  not null,
    region     varchar(20)  not null,
    login      varchar(64),
    digest_due timestamp with time zone not null,
    constraint person_mail unique (mail),
    constraint person_login unique (login)
);
create index person_by_name on person (name);
create index person_by_digest_due on person (digest_due);
