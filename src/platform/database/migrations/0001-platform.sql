-- What the rooms stand on: extensions, settings, files as they were handed in, and the history of actions.
create extension if not exists unaccent with schema public;
create extension if not exists pg_trgm with schema public;
create extension if not exists pgcrypto with schema public;

create table setting (
  name text primary key,
  value jsonb not null
);

create table original (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bytea not null,
  size int not null check (size = length(bytes))
);

-- One row: it changes in the same transaction as everything that is written, so that pages can be kept until it changes.
create table revision (
  one boolean primary key default true check (one),
  value bigint not null
);
insert into revision (value) values (0);

-- For tables that are appended to: no row of theirs is changed or taken away.
create function forbid_change() returns trigger language plpgsql as $$
begin
  raise exception 'Rows of % are appended to, never changed or taken away', tg_table_name using errcode = 'restrict_violation';
end
$$;

create table history (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor text not null,
  action text not null check (action ~ '^[a-z]+(-[a-z]+)*[.][a-z]+(-[a-z]+)*$'),
  debate bigint,
  subject text not null,
  data jsonb not null default '{}'
);
create index history_of_debate on history (debate, id);
create index history_of_subject on history (subject, id);
create trigger history_is_appended_to before update or delete on history
  for each row execute function forbid_change();
create trigger history_is_not_emptied before truncate on history
  for each statement execute function forbid_change();
