-- A topic that begins anew has the same places again, with other records.
alter table refused_due_event drop constraint refused_due_event_pkey;
alter table refused_due_event add primary key (origin, publication_id, version);
