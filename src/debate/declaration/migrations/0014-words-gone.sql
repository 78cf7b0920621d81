-- A commitment whose words a corrected statement no longer has stands in no declaration.
create or replace view declared_commitment as
select c.id, c.debate_id, c.number, c.delegation_id, c.delegation_name, c.quote, c.language, c.kind, c.calls, c.paragraph, c.start_at, c.sentences,
  c.standing, c.state_word, c.state_source, c.state_date, c.state_wording, c.set_aside_why, c.became,
  s.anchor, s.body, s.on_behalf_of, s.joint_with, s.speaker_name, s.name as statement_name,
  case
    when s.withdrawn_at is not null or s.version_id is null then 'withdrawn'
    when c.became <> '{}' then 'became'
    when c.gone_from is not null then 'words-gone'
    when c.standing = 'set-aside' then 'set-aside'
    when c.state_word = 'not-regarded-as-a-commitment' then 'not-regarded'
    when c.standing = 'proposed' then 'proposed'
    else 'reviewed'
  end as stands
from commitment c join statement s on s.id = c.statement_id;
