create index personal_link_by_end on personal_link (expires_at);
