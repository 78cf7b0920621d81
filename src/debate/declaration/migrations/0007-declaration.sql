-- The declaration of commitments of a debate: the presidency's own summary, line by line with what each rests on.
create table declaration (
  id bigint generated always as identity primary key,
  debate_id bigint not null unique references debate (id),
  version int not null default 1,
  -- As a person gave it; null while nobody has: then each page says in its own language what it is.
  title text check (title <> ''),
  title_language text,
  drafted_at timestamptz not null,
  drafted_by text not null,
  check ((title is null) = (title_language is null))
);

create table declaration_line (
  id bigint generated always as identity primary key,
  declaration_id bigint not null references declaration (id),
  -- Its number in the declaration: the 7 of /declaration/lines/7. Never given again, and not its place in print.
  number int not null,
  -- The call that it stands under; null where it answers none. Chosen by a person, or by the first call that its commitment answers.
  call text,
  call_chosen boolean not null default false,
  place int not null,
  -- As a person worded it. Null while it is as drafted: then it says nothing but who said it, where, and the exact quotes.
  text text check (text <> ''),
  language text,
  version int not null default 1,
  -- The line that it was joined into.
  joined_into bigint references declaration_line (id),
  -- A line that others were joined into, and that was split into them again.
  split_at timestamptz,
  taken_out_why text,
  taken_out_at timestamptz,
  unique (declaration_id, number),
  check ((text is null) = (language is null)),
  check ((taken_out_why is null) = (taken_out_at is null))
);
create index on declaration_line (joined_into);

create table declaration_line_commitment (
  line_id bigint not null references declaration_line (id),
  commitment_id bigint not null references commitment (id),
  -- The quote as it was when a person last worded the line, so that a later correction of it can be shown.
  quote text not null,
  primary key (line_id, commitment_id)
);
create index on declaration_line_commitment (commitment_id);

-- No line is ever lost, whatever became of it.
create trigger declarations_stay before delete on declaration for each row execute function forbid_change();
create trigger declaration_lines_stay before delete on declaration_line for each row execute function forbid_change();

-- Whether a commitment may stand in a declaration: reviewed (or confirmed), only proposed, or why it may not.
create view declared_commitment as
select c.id, c.debate_id, c.number, c.delegation_id, c.delegation_name, c.quote, c.language, c.kind, c.calls, c.paragraph, c.start_at, c.sentences,
  c.standing, c.state_word, c.state_source, c.state_date, c.state_wording, c.set_aside_why, c.became,
  s.anchor, s.body, s.on_behalf_of, s.joint_with, s.speaker_name, s.name as statement_name,
  case
    when s.withdrawn_at is not null or s.version_id is null then 'withdrawn'
    when c.became <> '{}' then 'became'
    when c.standing = 'set-aside' then 'set-aside'
    when c.state_word = 'not-regarded-as-a-commitment' then 'not-regarded'
    when c.standing = 'proposed' then 'proposed'
    else 'reviewed'
  end as stands
from commitment c join statement s on s.id = c.statement_id;

create view shown_declaration as select * from declaration;

-- The lines that the declaration is made of today: each rests on at least one commitment that was reviewed.
create view shown_declaration_line as
select l.*, d.debate_id, case when l.text is null then 'drafted' else 'worded' end as origin
from declaration_line l join declaration d on d.id = l.declaration_id
where l.joined_into is null and l.split_at is null and l.taken_out_at is null
  and exists (
    select 1 from declaration_line_commitment r join declared_commitment c on c.id = r.commitment_id
    where r.line_id = l.id and c.stands = 'reviewed');

-- Which commitments a shown line rests on.
create view shown_declaration_line_commitment as
select r.line_id, r.commitment_id, l.number as line_number, l.debate_id
from declaration_line_commitment r
join shown_declaration_line l on l.id = r.line_id
join declared_commitment c on c.id = r.commitment_id and c.stands = 'reviewed';
