import type { ComponentChildren } from 'preact'
import { Banner, dateInWords, momentInWords, type PageLanguage, Said, SaidInline, say, Table, uiWords } from '../../../ui/index.ts'
import { type ComparedField, comparedFields, differencesBetween } from '../history.ts'
import type { KeptCommitment } from '../kept-commitment.ts'
import { fieldNames } from './field-said.tsx'
import type { Shown } from './review-given.ts'
import { actionInWords, reviewWords } from './words.ts'

/** The value of a field of a commitment, in words. */
function valueInWords(language: PageLanguage, field: ComparedField, value: unknown, lang: string): ComponentChildren {
  const { one, earlier } = reviewWords(language)
  const { kinds, standings, pillars } = uiWords(language)
  const named = (names: Readonly<Record<string, string>>) => names[String(value)] ?? String(value)
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return '—'
  switch (field) {
    case 'quote':
      return <SaidInline text={String(value)} lang={lang} />
    case 'kind':
      return named(kinds)
    case 'standing':
      return named(standings)
    case 'stateWord':
      return named(one.stateWords)
    case 'stateDate':
      return /^\d{4}-\d\d-\d\d$/.test(String(value)) ? dateInWords(language, String(value)) : String(value)
    case 'pillars':
      return (value as readonly string[]).map((pillar) => pillars[pillar as keyof typeof pillars] ?? pillar).join(' · ')
    case 'fields':
      return fieldNames
        .filter((name) => name in (value as object))
        .map((name) => one.fields[name])
        .join(' · ')
    case 'earlierWords':
      return (value as KeptCommitment['earlierWords'])
        .map(({ at, stands }) => say(stands ? earlier.decided : earlier.undecided, { at }))
        .join(' · ')
    default:
      return <bdi>{Array.isArray(value) ? value.join(' · ') : String(value)}</bdi>
  }
}

/** What somebody else did since the person opened the page: field by field what they saw, what it is now, and what they sent. */
export function Meanwhile({ given }: { readonly given: Shown }) {
  const { visit, commitment, versions, attempt } = given
  if (!attempt?.meanwhile) return null
  const { language } = visit
  const words = reviewWords(language).meanwhile
  const { saw, sent } = attempt.meanwhile
  const since = versions.filter(({ version }) => version > (saw?.version ?? 0))
  const differing = new Set<ComparedField>([
    ...(saw ? differencesBetween(saw, commitment).map(({ field }) => field) : []),
    ...(Object.keys(sent) as ComparedField[]),
  ])
  const cell = (field: ComparedField, of: Partial<Record<ComparedField, unknown>> | KeptCommitment | null) =>
    of && field in of ? valueInWords(language, field, of[field], commitment.language) : ''
  const rows = comparedFields.filter((field) => differing.has(field))
  return (
    <Banner manner="refused">
      <h2>{say(words.title, { number: commitment.number })}</h2>
      <ul>
        {since.map(({ action, actor, at }) => (
          <li>
            <Said sentence={words.by} given={{ action: actionInWords(language, action), actor, moment: momentInWords(language, at) }} />
          </li>
        ))}
      </ul>
      <p>{words.intro}</p>
      {rows.length === 0 ? (
        <p>{words.same}</p>
      ) : (
        <Table
          language={language}
          caption={words.caption}
          columns={[words.field, words.saw, words.now, words.sent].map((heading) => ({ heading }))}
          rows={rows.map((field) => ({ cells: [words.fields[field], cell(field, saw), cell(field, commitment), cell(field, sent)] }))}
        />
      )}
    </Banner>
  )
}
