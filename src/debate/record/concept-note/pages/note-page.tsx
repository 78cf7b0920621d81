import { documentSentences, joinSentences } from '../../../../document/index.ts'
import { languageSentences } from '../../../../language/index.ts'
import {
  address,
  Banner,
  dateInWords,
  FactList,
  Notices,
  type PageLanguage,
  page,
  SaidInline,
  saidIn,
  say,
  uiWords,
} from '../../../../ui/index.ts'
import { conceptNoteSentences, type KeptDebate, type KeptNote } from '../../../concept-note/index.ts'
import { debateOfPage } from '../../register/shown-debate.ts'
import { readPartsOf } from '../read-parts.ts'
import { notePageWords } from '../words.ts'
import { NoteText } from './note-text.tsx'
import { ReadFromNote } from './read-from-note.tsx'

const sentences = joinSentences(documentSentences, languageSentences, conceptNoteSentences)

/** The concept note of a debate in one of its versions, and the versions that there are, the newest first. */
export interface NoteShown {
  readonly debate: KeptDebate
  readonly versions: readonly KeptNote[]
  readonly shown: KeptNote | null
}

interface Given {
  readonly language: PageLanguage
  readonly path: string
  readonly actor: string | null
}

function Letter({ language, kept }: { readonly language: PageLanguage; readonly kept: KeptNote }) {
  const words = notePageWords(language)
  const { note } = kept
  const { letter } = note
  const said = (text: string | null | undefined) => text && <SaidInline text={text} lang={kept.language} />
  const letterWords =
    letter && (letter.date ? say(words.kinds[letter.kind], { date: dateInWords(language, letter.date) }) : words.kindsUndated[letter.kind])
  return (
    <FactList
      facts={[
        { label: words.facts.symbol, value: note.symbol && <bdi>{note.symbol}</bdi> },
        { label: words.facts.agenda, value: said(note.agendaItem) },
        { label: words.facts.title, value: said(note.title) },
        { label: words.facts.letter, value: letterWords },
        { label: words.facts.from, value: said(letter?.from) },
        { label: words.facts.to, value: said(letter?.to) },
        { label: words.facts.signatory, value: said(letter?.signatory) },
        { label: words.facts.language, value: languageName(language, kept.language) },
      ]}
    />
  )
}

/** The name of a language in the language of a page. */
function languageName(language: PageLanguage, of: string): string {
  const { languages } = uiWords(language)
  return (languages as Readonly<Record<string, string>>)[of] ?? languages.other
}

function Versions({
  language,
  to,
  versions,
  shown,
}: {
  language: PageLanguage
  to: string
  versions: readonly KeptNote[]
  shown: KeptNote
}) {
  const words = notePageWords(language)
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{words.versions}</h2>
      <ul>
        {versions.map(({ version, receivedAt }, index) => {
          const label = say(words.version, { version, date: dateInWords(language, receivedAt) })
          return <li>{version === shown.version ? label : <a href={index === 0 ? to : `${to}?version=${version}`}>{label}</a>}</li>
        })}
      </ul>
    </section>
  )
}

/** A concept note: its text, and what was read from it, each linked to the other. */
export function notePage({ debate, versions, shown }: NoteShown, { language, path, actor }: Given): string {
  const words = notePageWords(language)
  const to = (rest: string) => address(language, `/debates/${debate.slug}${rest}`)
  const newest = versions[0]
  const older = shown !== null && newest !== undefined && shown.version !== newest.version
  return page({
    language,
    path,
    query: older ? `?version=${shown.version}` : '',
    title: words.title,
    debate: debateOfPage(debate),
    current: 'concept-note',
    actor,
    children:
      shown === null ? (
        <p class="lead">
          {words.empty} <a href={to('/concept-note/hand-in')}>{words.handIn}</a>
        </p>
      ) : (
        <>
          {older && (
            <Banner manner="waits">
              <p>
                {say(words.older, { version: shown.version })} <a href={to('/concept-note')}>{words.newest}</a>
              </p>
            </Banner>
          )}
          <Letter language={language} kept={shown} />
          <Notices language={language} notices={shown.notices.map(({ code, reason }) => saidIn(language, code, reason, sentences))} />
          <ReadFromNote language={language} kept={shown} parts={readPartsOf(shown.note)} to={to} />
          <NoteText language={language} kept={shown} parts={readPartsOf(shown.note)} />
          {versions.length > 1 && <Versions language={language} to={to('/concept-note')} versions={versions} shown={shown} />}
          {actor !== null && (
            <p>
              <a href={to('/concept-note/hand-in')}>{words.handIn}</a>
            </p>
          )}
        </>
      ),
  })
}
