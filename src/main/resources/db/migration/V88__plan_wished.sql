-- Whether the renewed program is to begin with a plan of action.
alter table continuation add column plan_wished boolean default false not null;
