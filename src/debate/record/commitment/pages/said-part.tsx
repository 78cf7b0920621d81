import type { Capacity } from '../../../../council/index.ts'
import { isOfficial } from '../../../../language/index.ts'
import type { Visit } from '../../../../platform/http/index.ts'
import {
  address,
  type Fact,
  FactList,
  listInWords,
  paragraphInWords,
  QuoteInParagraph,
  RecognisedNote,
  SaidInline,
  say,
  uiWords,
} from '../../../../ui/index.ts'
import { placeOf } from '../../register/shown-debate.ts'
import type { ShownCommitment } from '../shown-commitment.ts'
import { commitmentWords } from '../words.ts'

/** What each part of the page of a commitment is given. */
export interface PartGiven {
  readonly shown: ShownCommitment
  readonly visit: Visit
}

/** The paragraphs in which the words of a commitment stand, each whole: the words large, what stands around them in grey. */
export function SaidInParagraphs({ shown, visit }: PartGiven) {
  const { commitment, statement, debate, who, quotedVersion } = shown
  const { language } = visit
  const paragraphs = [...new Set(commitment.positions.map(({ paragraph }) => paragraph))]
  return paragraphs.map((n) => {
    const { text, language: own, recognised } = statement.document.paragraphs.find((one) => one.n === n)!
    const lang = own && own !== 'und' ? own : commitment.language
    const pieces = commitment.positions.filter(({ paragraph }) => paragraph === n).sort((a, b) => a.start - b.start)
    const sentence = n === commitment.positions[0]!.paragraph ? commitment.sentences[0] : undefined
    const to = address(language, placeOf(debate.slug, who.anchor, n, sentence, quotedVersion))
    return (
      <>
        <QuoteInParagraph
          language={language}
          paragraph={text}
          pieces={pieces}
          lang={lang}
          place={{ to, label: say(commitmentWords(language).place, { paragraph: paragraphInWords(language, n) }) }}
        />
        {recognised && <RecognisedNote language={language} text={text} lang={lang} recognised={recognised} />}
      </>
    )
  })
}

/** Who said it, for whom, in which capacity and language. */
export function SaidBy({ shown, visit }: PartGiven) {
  const { commitment, statement } = shown
  const { head } = statement
  const { language } = visit
  const words = commitmentWords(language)
  const ui = uiWords(language)
  const speaker = head.speaker && [head.speaker.name, head.speaker.title].filter(Boolean).join(', ')
  const list = (names: readonly string[]) => (names.length === 0 ? null : <bdi>{listInWords(language, names)}</bdi>)
  const facts: readonly Fact[] = [
    { label: words.speaker, value: speaker && <SaidInline text={speaker} lang={statement.language} /> },
    {
      label: words.onBehalfOf,
      value: head.onBehalfOf.length > 0 && (
        <>
          {list(head.onBehalfOf)}
          <p class="hint">{words.onBehalfNote}</p>
        </>
      ),
    },
    { label: words.jointWith, value: list(head.jointWith) },
    { label: words.capacity, value: commitment.capacity && ui.capacities[commitment.capacity as Capacity] },
    {
      label: words.language,
      value: (
        <>
          {isOfficial(commitment.language) ? ui.languages[commitment.language] : ui.languages.other}
          <p class="hint">{words.languageNote}</p>
        </>
      ),
    },
  ]
  return <FactList facts={facts} />
}
