import type { ComponentChildren } from 'preact'
import type { Category, CommitmentKind } from '../council/index.ts'
import type { Span } from '../document/index.ts'
import { FactList } from './fact-list.tsx'
import { CategoryMark, KindMark, StandingMark } from './marks.tsx'
import { say } from './messages.ts'
import { type PageLanguage, passage } from './page-language.ts'
import { paragraphInWords } from './quote.tsx'
import { DoubtfulWord } from './recognised.tsx'
import { Shape, type Standing } from './shape.tsx'
import { uiWords } from './words.ts'

/** One finding on words of a paragraph. Several may stand on the same words; `start`, `end` in UTF-16 code units, end exclusive. */
export interface Mark {
  readonly start: number
  readonly end: number
  /** The anchor of its sentence: `p6s2`. Marks of one anchor stand on the same words. */
  readonly anchor: string
  readonly category: Category
  readonly standing: Standing
}

/** The anchor under which the reasons of a sentence stand. */
const reasonsOf = (anchor: string) => `${anchor}-why`

/** A paragraph of a statement as it is read. */
export interface MarkedGiven {
  readonly language: PageLanguage
  readonly number: number
  readonly text: string
  /** The language of the words; null where it is not known. */
  readonly lang: string | null
  readonly marks: readonly Mark[]
  /** Where its sentences begin, so that each can be linked to, marked or not. */
  readonly sentences?: readonly { readonly start: number; readonly anchor: string }[]
  /** Words of which a recogniser was not sure. */
  readonly doubtful?: readonly Span[]
  /** A number as printed, where the paragraph carries one. */
  readonly printed?: string | null
  /** The {@link Reasons} of its marks, and what else stands under it. */
  readonly children?: ComponentChildren
}

interface Cut {
  readonly text: string
  readonly marks: readonly Mark[]
  readonly opens: readonly string[]
  readonly doubtful: boolean
}

function cuts(
  text: string,
  marks: readonly Mark[],
  sentences: NonNullable<MarkedGiven['sentences']>,
  doubtful: readonly Span[],
): readonly Cut[] {
  const inside = marks.filter(({ start, end }) => start < end && start < text.length)
  const marked = new Set(inside.map(({ anchor }) => anchor))
  const plain = sentences.filter(({ start, anchor }) => start < text.length && !marked.has(anchor))
  const ends = inside.flatMap(({ start, end }) => [start, Math.min(end, text.length)])
  const unsure = doubtful.filter(({ start, end }) => start < end && end <= text.length)
  const words = unsure.flatMap(({ start, end }) => [start, end])
  const bounds = [...new Set([0, text.length, ...ends, ...words, ...plain.map(({ start }) => start)])].sort((a, b) => a - b)
  const opened = new Set<string>()
  return bounds.slice(0, -1).map((from, index) => {
    const on = inside.filter(({ start, end }) => start <= from && from < end)
    const begins = plain.filter(({ start }) => start === from)
    const opens = [...new Set([...on, ...begins].map(({ anchor }) => anchor))].filter((anchor) => !opened.has(anchor))
    for (const anchor of opens) opened.add(anchor)
    const isUnsure = unsure.some(({ start, end }) => start <= from && from < end)
    return { text: text.slice(from, bounds[index + 1]), marks: on, opens, doubtful: isUnsure }
  })
}

function MarkLink({ language, mark }: { readonly language: PageLanguage; readonly mark: Mark }) {
  const words = uiWords(language)
  const label = say(words.mark, { category: words.categories[mark.category], standing: words.standings[mark.standing] })
  return (
    <a class={`category ${mark.category}`} href={`#${reasonsOf(mark.anchor)}`} aria-label={label} title={label}>
      <Shape name={mark.category} />
    </a>
  )
}

/** A paragraph with its number in the margin, findings underlined, and their shapes in the other margin, each a link to its reason. */
export function Marked({ language, number, text, lang, marks, sentences = [], doubtful = [], printed, children }: MarkedGiven) {
  return (
    <div class="paragraph" id={`p${number}`}>
      <a class="paragraph-number" href={`#p${number}`} aria-label={paragraphInWords(language, printed ?? number)}>
        {printed ?? number}
      </a>
      <p class="said" {...passage(lang)}>
        {cuts(text, marks, sentences, doubtful).map((cut) => {
          const words = cut.doubtful ? <DoubtfulWord language={language} text={cut.text} /> : cut.text
          return cut.marks.length === 0 && cut.opens.length === 0 ? (
            words
          ) : (
            <span class={cut.marks[0] && `mark ${cut.marks[0].category} ${cut.marks[0].standing}`} id={cut.opens[0]}>
              {cut.opens.slice(1).map((anchor) => (
                <span id={anchor} />
              ))}
              {words}
            </span>
          )
        })}
      </p>
      {marks.length > 0 && (
        <div class="paragraph-marks">
          {marks.map((mark) => (
            <MarkLink language={language} mark={mark} />
          ))}
        </div>
      )}
      {children && <div class="paragraph-reasons">{children}</div>}
    </div>
  )
}

/** Why a sentence was marked: one finding. `reason` and `method` are said in words for a diplomat. */
export interface Reason {
  readonly category: Category
  readonly kind?: CommitmentKind | null
  readonly standing: Standing
  readonly method: ComponentChildren
  readonly strength: ComponentChildren
  readonly reason: ComponentChildren
  /** The page of the commitment, or what else is to be said of the finding. */
  readonly more?: ComponentChildren
}

/** Why a sentence was marked, folded away under its paragraph; a link to `#p6s2-why` opens it. `to` is the address of the sentence, to be copied. */
export function Reasons(given: {
  readonly language: PageLanguage
  readonly anchor: string
  readonly to: string
  readonly reasons: readonly Reason[]
}) {
  const { language, anchor, to, reasons } = given
  const words = uiWords(language)
  return (
    <details class="reasons">
      <summary>
        {reasons.map(({ category, kind, standing }) => (
          <>
            <CategoryMark language={language} category={category} />
            {kind && <KindMark language={language} kind={kind} />}
            <StandingMark language={language} standing={standing} />{' '}
          </>
        ))}
      </summary>
      <div id={reasonsOf(anchor)}>
        {reasons.map(({ category, standing, method, strength, reason, more }) => (
          <div class={`reason ${category}`}>
            {reasons.length > 1 && <CategoryMark language={language} category={category} />}
            <FactList
              facts={[
                { label: words.reason.reason, value: reason },
                { label: words.reason.method, value: method },
                { label: words.reason.strength, value: strength },
                { label: words.reason.standing, value: words.standingsExplained[standing] },
              ]}
            />
            {more}
          </div>
        ))}
        <p class="sentence-address">
          <a href={to}>{words.reason.address}</a>
        </p>
      </div>
    </details>
  )
}
