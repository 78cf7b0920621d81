-- When the compilation of a debate was issued: the day that its document bears, and the moment when that was entered here.
-- Until then a corrected statement takes the place of the earlier one; afterwards it is a corrigendum, and the first text stays.
alter table debate add column issued_on date;
alter table debate add column issued_at timestamptz;
alter table debate add check ((issued_on is null) = (issued_at is null));

create or replace view shown_debate as
select d.id, d.slug, d.theme, d.theme_language, d.agenda_item, d.date, d.presidency, d.presidency_name, d.form, d.fictional, d.made_at,
  n.id as concept_note_id, n.note as note, n.version as note_version, d.issued_on, d.issued_at
from debate d
left join lateral (select c.id, c.note, c.version from concept_note c where c.debate_id = d.id order by c.version desc limit 1) n on true;
