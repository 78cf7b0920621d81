-- A file as it was handed in for a debate, and what became of it. Waiting files are taken in by a job, in the order of their numbers.
create table received_file (
  id bigint generated always as identity primary key,
  debate_id bigint not null references debate (id),
  number int not null,
  file text not null,
  sha256 text not null references original (sha256),
  state text not null default 'waiting' check (state in ('waiting', 'taken-in', 'refused')),
  refusal jsonb,
  statement_id bigint,
  received_at timestamptz not null,
  unique (debate_id, number),
  unique (debate_id, sha256)
);
create index on received_file (debate_id, state);

create table statement (
  id bigint generated always as identity primary key,
  debate_id bigint not null references debate (id),
  -- The part of its address: the delegation's id, kept apart by -2, -3; statement-7 where no delegation is known.
  anchor text not null,
  name text not null,
  version int not null,
  version_id bigint,
  delegation_id text,
  delegation_name text,
  delegation_kind text,
  body text,
  speaker_name text,
  speaker_title text,
  capacity text,
  -- Who speaks, as it was read or as a person corrected it; a version keeps what was read.
  head jsonb not null,
  language text not null,
  words int not null,
  form text,
  on_behalf_of text[] not null default '{}',
  joint_with text[] not null default '{}',
  aligned_with text[] not null default '{}',
  fictional boolean not null default false,
  received_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_why text,
  unique (debate_id, anchor)
);

-- The text as submitted; a corrected text is a further version, and the earlier one stays.
create table statement_version (
  id bigint generated always as identity primary key,
  statement_id bigint not null references statement (id),
  version int not null,
  sha256 text not null references original (sha256),
  file text not null,
  media_type text not null,
  language text not null,
  words int not null,
  head jsonb not null,
  body int[] not null,
  margins jsonb not null default '[]',
  notices jsonb not null default '[]',
  at timestamptz not null,
  unique (statement_id, version)
);
alter table statement add foreign key (version_id) references statement_version (id) deferrable initially deferred;
alter table received_file add foreign key (statement_id) references statement (id);

create table paragraph (
  version_id bigint not null references statement_version (id),
  n int not null,
  text text not null,
  kind text not null,
  language text,
  label text,
  page int,
  level int,
  strong boolean not null default false,
  lines int[],
  in_body boolean not null,
  primary key (version_id, n)
);

create trigger statement_versions_stay before update or delete on statement_version for each row execute function forbid_change();
create trigger paragraphs_stay before update or delete on paragraph for each row execute function forbid_change();

-- What others may read: statements that were not withdrawn.
create view shown_statement as select * from statement where withdrawn_at is null and version_id is not null;

-- Every version of a shown statement, with the name and SHA-256 of its file: what a download names as its source.
create view shown_version as
select v.id, v.statement_id, s.debate_id, s.anchor, v.version, v.file, v.sha256, v.media_type, v.language, v.words, v.at
from statement_version v join shown_statement s on s.id = v.statement_id;

-- What became of a statement that is no longer shown.
create view withdrawn_statement as
select id, debate_id, anchor, delegation_id, delegation_name, withdrawn_at, withdrawn_why from statement where withdrawn_at is not null;

-- The paragraphs of every version of a shown statement.
create view shown_paragraph as
select p.*, v.statement_id, v.debate_id, v.anchor from paragraph p join shown_version v on v.id = p.version_id;
