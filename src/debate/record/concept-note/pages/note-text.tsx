import { type PageLanguage, passage, say } from '../../../../ui/index.ts'
import type { KeptNote } from '../../../concept-note/index.ts'
import { type ReadPart, stretchesOf } from '../read-parts.ts'
import { notePageWords } from '../words.ts'

/** What was read from one paragraph, each a link to it. */
function ReadHere({ language, parts }: { readonly language: PageLanguage; readonly parts: readonly ReadPart[] }) {
  const words = notePageWords(language)
  if (parts.length === 0) return null
  return (
    <div class="paragraph-reasons">
      <small>
        {words.readHere}{' '}
        {parts.map(({ id, group, letter, text }, index) => (
          <>
            {index > 0 && ' · '}
            <a href={`#${id}`}>
              <bdi>{say(words.one[group], { letter: letter ?? '', text })}</bdi>
            </a>
          </>
        ))}
      </small>
    </div>
  )
}

/** The text of a note, its paragraphs numbered as printed, with what was read from each under it. */
export function NoteText({
  language,
  kept,
  parts,
}: {
  readonly language: PageLanguage
  readonly kept: KeptNote
  readonly parts: readonly ReadPart[]
}) {
  const words = notePageWords(language)
  return (
    <section aria-labelledby="text">
      <h2 id="text">{words.text}</h2>
      <p>{kept.note.paragraphs.length === 0 ? words.noText : words.textIntro}</p>
      {kept.note.paragraphs.map(({ number, text }, index) => {
        const here = parts.filter(({ paragraphs }) => paragraphs.includes(index + 1))
        return (
          <div class="paragraph" id={`note-${index + 1}`}>
            <a
              class="paragraph-number"
              href={`#note-${index + 1}`}
              aria-label={number === null ? words.unnumbered : say(words.paragraph, { n: number })}
            >
              {number ?? '·'}
            </a>
            <div class="said" {...passage(kept.language)}>
              {stretchesOf(text, here).map(({ text, part }) => (part === null ? <p>{text}</p> : <p id={`${part.id}-text`}>{text}</p>))}
            </div>
            <ReadHere language={language} parts={here} />
          </div>
        )
      })}
    </section>
  )
}
