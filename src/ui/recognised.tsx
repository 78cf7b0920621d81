import type { Recognised } from '../document/index.ts'
import { plural, say } from './messages.ts'
import { type PageLanguage, passage } from './page-language.ts'
import { uiWords } from './words.ts'

/** A word of which a recogniser was not sure, in its place; what it is stands in words in the {@link RecognisedNote} of its paragraph. */
export function DoubtfulWord({ language, text }: { readonly language: PageLanguage; readonly text: string }) {
  return (
    <span class="doubtful" title={uiWords(language).recognised.word}>
      {text}
    </span>
  )
}

/** How sure a recogniser was, in hundredths; never a whole hundred, since it may be wrong where it was sure. */
export const percentSure = (confidence: number): number => Math.min(99, Math.round(confidence * 100))

/** Says of a paragraph that it was recognised in a picture, how surely, and which words have to be compared with the page. */
export function RecognisedNote(given: {
  readonly language: PageLanguage
  readonly text: string
  /** The language of the words; null where it is not known. */
  readonly lang: string | null
  readonly recognised: Recognised
}) {
  const { language, text, lang, recognised } = given
  const words = uiWords(language).recognised
  const doubtful = recognised.doubtful.map(({ start, end }) => text.slice(start, end)).filter((word) => word !== '')
  return (
    <small class="recognised">
      {say(words.paragraph, { percent: percentSure(recognised.confidence) })}
      {doubtful.length > 0 && (
        <>
          {' '}
          {plural(language, words.doubtful, doubtful.length)}{' '}
          {doubtful.map((word, index) => (
            <>
              {index > 0 && ' · '}
              <bdi class="said" {...passage(lang)}>
                {word}
              </bdi>
            </>
          ))}
        </>
      )}
    </small>
  )
}
