import { FactList, type PageLanguage, plural, say } from '../../../../ui/index.ts'
import type { KeptNote } from '../../../concept-note/index.ts'
import { SaidBlock } from '../../debate/pages/said-block.tsx'
import { queryOf } from '../../register/filter.ts'
import { type ReadGroup, type ReadPart, readGroups } from '../read-parts.ts'
import { notePageWords } from '../words.ts'

interface Given {
  readonly language: PageLanguage
  readonly kept: KeptNote
  readonly parts: readonly ReadPart[]
  readonly to: (rest: string) => string
}

/** Where the words of a part stand in the text below. */
function Places({ language, kept, part }: { readonly language: PageLanguage; readonly kept: KeptNote; readonly part: ReadPart }) {
  const words = notePageWords(language)
  return part.paragraphs.map((index) => {
    const { number } = kept.note.paragraphs[index - 1]!
    const at = part.letter === null ? `note-${index}` : `${part.id}-text`
    return (
      <>
        {' '}
        <a href={`#${at}`}>{number === null ? words.unnumbered : say(words.paragraph, { n: number })}</a>
      </>
    )
  })
}

/** The lists that a question or a call opens. */
function Opens({
  language,
  part: { group, letter },
  to,
}: {
  readonly language: PageLanguage
  readonly part: ReadPart
  readonly to: Given['to']
}) {
  const words = notePageWords(language)
  if (letter === null) return null
  const about = <a href={to(`/concept-note/${group === 'questions' ? 'questions' : 'calls'}/${letter}`)}>{words.about}</a>
  return (
    <>
      {group === 'questions' ? (
        <a href={to(`/questions/${letter}`)}>{words.answers}</a>
      ) : (
        <a href={to(`/register${queryOf({ call: letter })}`)}>{words.commitments}</a>
      )}{' '}
      {about}
    </>
  )
}

function Parts({ language, kept, parts, to, group }: Given & { readonly group: ReadGroup }) {
  const words = notePageWords(language)
  const own = parts.filter((part) => part.group === group)
  const { writtenStatements, nonMembers } = kept.note.participation
  const said =
    group === 'written' && writtenStatements
      ? [
          writtenStatements.words === null ? null : plural(language, words.words, writtenStatements.words),
          writtenStatements.format === null ? null : words.docx,
        ].filter((part) => part !== null)
      : group === 'non-members' && nonMembers === 'undecided'
        ? [words.undecided]
        : []
  if (own.length === 0 && said.length === 0) return <>{words.nothing}</>
  return (
    <>
      {said.length > 0 && <p>{said.join(language === 'ar' ? '، ' : ', ')}</p>}
      {own.map((part) => (
        <div id={part.id}>
          <SaidBlock
            text={part.letter === null ? part.text : `(${part.letter}) ${part.text}`}
            lang={group === 'references' ? null : kept.language}
          />
          <p>
            <small>
              <Places language={language} kept={kept} part={part} /> <Opens language={language} part={part} to={to} />
            </small>
          </p>
        </div>
      ))}
    </>
  )
}

/** What was read from a note, by what it is, each part with links to its places in the text. */
export function ReadFromNote(given: Given) {
  const words = notePageWords(given.language)
  return (
    <section aria-labelledby="read">
      <h2 id="read">{words.read}</h2>
      <FactList
        facts={readGroups.map((group) => ({
          label: words.groups[group],
          value: (
            <div id={group}>
              <Parts {...given} group={group} />
            </div>
          ),
        }))}
      />
    </section>
  )
}
