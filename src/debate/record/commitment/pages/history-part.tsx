import type { ComponentChildren } from 'preact'
import { dateInWords, momentInWords, type PageLanguage, plural, Said, SaidInline, say, uiWords } from '../../../../ui/index.ts'
import type { CommitmentVersion, Difference, KeptCommitment } from '../../../commitments/index.ts'
import { actionInWords } from '../../register/feed.ts'
import { registerWords } from '../../register/words.ts'
import { commitmentWords } from '../words.ts'
import type { PartGiven } from './said-part.tsx'

/** A value of a field in words, as a reader knows it from the page. */
function valueInWords(language: PageLanguage, field: Difference['field'], value: Difference['before'], lang: string): ComponentChildren {
  const words = commitmentWords(language)
  const ui = uiWords(language)
  if (value === null || (Array.isArray(value) && value.length === 0)) return words.nothing
  switch (field) {
    case 'quote':
      return <SaidInline text={String(value)} lang={lang} />
    case 'kind':
      return ui.kinds[value as KeptCommitment['kind']]
    case 'standing':
      return ui.standings[value as KeptCommitment['standing']]
    case 'stateWord':
      return registerWords(language).stateWords[value as NonNullable<KeptCommitment['stateWord']>]
    case 'stateDate':
      return dateInWords(language, String(value))
    case 'pillars':
      return (value as KeptCommitment['pillars']).map((pillar) => ui.pillars[pillar]).join(', ')
    case 'fields': {
      const fields = Object.entries(value as KeptCommitment['fields'])
      if (fields.length === 0) return words.nothing
      return fields.map(([name, { text }], index) => (
        <>
          {index > 0 && ' · '}
          {words.fields[name as keyof typeof words.fields]}: <SaidInline text={text} lang={lang} />
        </>
      ))
    }
    case 'earlierWords':
      return (value as KeptCommitment['earlierWords'])
        .map(({ at, stands }) => say(stands ? words.earlier.decided : words.earlier.undecided, { at }))
        .join(' · ')
    case 'stateWording':
      return <SaidInline text={String(value)} lang={null} />
    default:
      return Array.isArray(value) ? value.join(', ') : String(value)
  }
}

function Version({ version, language }: { readonly version: CommitmentVersion; readonly language: PageLanguage }) {
  const words = commitmentWords(language)
  // The reason for setting aside is the reason of that version, and said once.
  const changes = version.changes.filter(({ field, after }) => field !== 'setAsideWhy' || after !== version.why)
  return (
    <li id={`version-${version.version}`}>
      <Said
        sentence={words.versionBy}
        given={{
          n: version.version,
          action: <>{actionInWords(language, version.action).replace(/\.$/, language === 'ar' ? '،' : ',')}</>,
          who: version.actor,
          moment: momentInWords(language, version.at),
        }}
      />
      {version.why && (
        <>
          {' '}
          <Said sentence={words.versionWhy} given={{ why: version.why }} />
        </>
      )}
      {changes.length > 0 && (
        <ul>
          {changes.map(({ field, before, after }) => (
            <li>
              <Said
                sentence={words.changed}
                given={{
                  field: words.changedFields[field],
                  before: <b>{valueInWords(language, field, before, version.state.language)}</b>,
                  after: <b>{valueInWords(language, field, after, version.state.language)}</b>,
                }}
              />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

/** Every version of a commitment, the newest first: when, who, what changed. */
export function HistoryPart({ shown, visit }: PartGiven) {
  const { language } = visit
  const words = commitmentWords(language)
  return (
    <section aria-labelledby="history">
      <h2 id="history">{words.history}</h2>
      <p>{plural(language, words.historyIntro, shown.versions.length)}</p>
      <ol reversed>
        {[...shown.versions].reverse().map((version) => (
          <Version version={version} language={language} />
        ))}
      </ol>
    </section>
  )
}
