-- The register. Each change appends a row to commitment_version; commitment holds the newest of them for reading.
create table commitment (
  id bigint generated always as identity primary key,
  debate_id bigint not null references debate (id),
  statement_id bigint not null references statement (id),
  version_id bigint not null references statement_version (id),
  -- Its number in the debate: the 12 of /commitments/12. Never given again.
  number int not null,
  version int not null,
  delegation_id text,
  delegation_name text,
  capacity text,
  -- Where its words stand: [{paragraph, start, end}], the first of them in its own columns for order.
  positions jsonb not null,
  paragraph int not null,
  start_at int not null,
  quote text not null check (quote <> ''),
  sentences int[] not null default '{}',
  kind text not null check (kind in ('new', 'continuing', 'reaffirmed')),
  questions text[] not null default '{}',
  calls text[] not null default '{}',
  pillars text[] not null default '{}',
  categories text[] not null default '{}',
  fields jsonb not null default '{}',
  due text,
  language text not null,
  standing text not null check (standing in ('proposed', 'reviewed', 'confirmed', 'set-aside')),
  -- The State's own word: confirmed, worded-more-exactly, not-regarded-as-a-commitment; with its source and day.
  state_word text check (state_word in ('confirmed', 'worded-more-exactly', 'not-regarded-as-a-commitment')),
  state_source text,
  state_date date,
  state_wording text,
  state_reason text,
  -- Who looked at it last, and why it was set aside.
  reviewer text,
  reviewed_at timestamptz,
  set_aside_why text,
  -- Where it went when it was joined with another or split: numbers of what it became.
  became int[] not null default '{}',
  method text not null,
  strength real not null,
  reason text not null,
  trigger jsonb not null default '[]',
  unique (debate_id, number)
);
create index on commitment (debate_id, standing);
create index on commitment (statement_id);
create index on commitment (delegation_id);

create table commitment_version (
  commitment_id bigint not null references commitment (id),
  version int not null,
  at timestamptz not null,
  actor text not null,
  action text not null,
  -- The reason that the person gave, where an action asks for one.
  why text,
  -- The whole row of commitment as it was after the action.
  state jsonb not null,
  primary key (commitment_id, version)
);
create trigger commitment_versions_stay before update or delete on commitment_version for each row execute function forbid_change();

-- What is counted and listed: no longer what was joined or split, nor what stands in a withdrawn statement.
create view shown_commitment as
select c.*, s.anchor, s.on_behalf_of, s.joint_with, s.body as speaks_for_body, s.delegation_kind, s.fictional, s.speaker_name
from commitment c join shown_statement s on s.id = c.statement_id
where c.became = '{}';

-- When each shown commitment was found and changed, by which action: the feed of changes.
create view shown_commitment_version as
select v.commitment_id, v.version, v.at, v.action, c.debate_id, c.number
from commitment_version v join shown_commitment c on c.id = v.commitment_id;
