-- Whether statements of a debate that are not yet public may be sent to a language model: the newest row decides, for the host that it names only.
create table model_permission (
  id bigint generated always as identity primary key,
  debate_id bigint not null references debate (id),
  allowed boolean not null,
  host text not null,
  actor text not null,
  at timestamptz not null
);
create index on model_permission (debate_id, id);
create trigger model_permissions_stay before update or delete on model_permission for each row execute function forbid_change();

-- Whether a statement is kept back from every language model, for whatever reason: the newest row decides. No reason is kept: it could give a person away.
create table model_kept_back (
  id bigint generated always as identity primary key,
  statement_id bigint not null references statement (id),
  kept_back boolean not null,
  day date not null
);
create index on model_kept_back (statement_id, id);
create trigger model_kept_back_stays before update or delete on model_kept_back for each row execute function forbid_change();

-- What was sent of which version of a statement to which language model, and what became of it. Written before anything is sent.
create table model_request (
  id bigint generated always as identity primary key,
  version_id bigint not null references statement_version (id),
  -- The method, with the name of the model: language-model@1:name.
  method text not null,
  host text not null,
  -- The day on which it was sent first.
  day date not null,
  -- Why it could be sent: it was public, or somebody allowed it.
  as_public boolean not null,
  state text not null check (state in ('asking', 'waiting', 'answered', 'failed')),
  -- Until when it belongs to whoever is asking; another may ask again afterwards.
  held_until timestamptz,
  -- Why there is no answer.
  trouble text,
  -- Requests that were made for it, sentences that were sent, sentences that were too long to be sent.
  requests int not null default 0,
  sentences int not null default 0,
  left_out int not null default 0,
  -- How much of the answers was thrown away, by reason.
  thrown jsonb not null default '{}',
  unique (version_id, method)
);

-- What a language model proposed of a sentence, each quote cut from the statement.
create table model_proposal (
  request_id bigint not null references model_request (id),
  version_id bigint not null,
  paragraph int not null,
  number int not null,
  category text not null,
  kind text,
  quote_start int not null,
  quote_end int not null,
  -- The other method, or a person, had found the same before.
  agrees boolean not null,
  primary key (request_id, paragraph, number, category),
  foreign key (version_id, paragraph, number) references sentence (version_id, paragraph, number)
);
create index on model_proposal (version_id, paragraph, number);

-- Requests of a day, all debates together.
create table model_day (
  day date primary key,
  requests int not null
);

-- What language models proposed in statements that are shown.
create view shown_model_proposal as
select p.version_id, p.paragraph, p.number, p.category, p.kind, p.quote_start, p.quote_end, p.agrees, r.method, st.id as statement_id, st.debate_id, st.anchor
from model_proposal p join model_request r on r.id = p.request_id join shown_statement st on st.version_id = p.version_id;
