import {
  dateInWords,
  type Fact,
  FactList,
  KindMark,
  momentInWords,
  Said,
  SaidInline,
  Sentence,
  StandingMark,
  uiWords,
} from '../../../ui/index.ts'
import { reasonInWords } from '../reason-in-words.ts'
import { AskedLine } from './answer-fields.tsx'
import { FieldSaid, fieldNames } from './field-said.tsx'
import type { Shown } from './review-given.ts'
import { type AskedInWords, askedInWords, reviewWords, strengthInWords } from './words.ts'

function AskedList({
  lines,
  letters,
  nothing,
}: {
  readonly lines: readonly AskedInWords[]
  readonly letters: readonly string[]
  readonly nothing: string
}) {
  if (letters.length === 0) return nothing
  return (
    <ul>
      {lines
        .filter(({ letter }) => letters.includes(letter))
        .map((line) => (
          <li>
            <AskedLine {...line} />
          </li>
        ))}
    </ul>
  )
}

function stateFacts({ visit, commitment }: Shown): readonly Fact[] {
  const { language } = visit
  const { one } = reviewWords(language)
  const { stateWord, stateSource, stateDate, stateWording, stateReason } = commitment
  if (stateWord === null) return []
  const said = { word: one.stateWords[stateWord], source: stateSource, day: stateDate && dateInWords(language, stateDate) }
  return [
    { label: one.stateWord, value: <Said sentence={one.stateWordSaid} given={said} /> },
    { label: one.stateWording, value: stateWording && <SaidInline text={stateWording} lang={null} /> },
    { label: one.stateReason, value: stateReason && <SaidInline text={stateReason} lang={null} /> },
  ]
}

/** What was understood of the words: kind, what they answer, their parts, why they are in the register, who looked at them, what the State said. */
export function Understood({ given }: { readonly given: Shown }) {
  const { visit, debate, commitment } = given
  const { language } = visit
  const { one } = reviewWords(language)
  const { pillars } = uiWords(language)
  const { kind, standing, questions, calls, fields, reason, strength, reviewer, reviewedAt, setAsideWhy } = commitment
  const asked = (which: 'guidingQuestions' | 'calls', letters: readonly string[]) => (
    <AskedList lines={askedInWords(debate, which, letters)} letters={letters} nothing={one.none} />
  )
  const why = { reason: <Sentence said={reasonInWords(language, reason)} />, strength: strengthInWords(strength) }
  return (
    <section>
      <h2>{one.understood}</h2>
      <FactList
        facts={[
          { label: one.standing, value: <StandingMark language={language} standing={standing} /> },
          { label: one.setAsideWhy, value: setAsideWhy && <bdi>{setAsideWhy}</bdi> },
          ...stateFacts(given),
          { label: one.kind, value: <KindMark language={language} kind={kind} /> },
          { label: one.questions, value: asked('guidingQuestions', questions) },
          { label: one.calls, value: asked('calls', calls) },
          { label: one.pillars, value: commitment.pillars.map((pillar) => pillars[pillar]).join(' · ') || one.none },
          ...fieldNames.map((name) => {
            const field = fields[name]
            return {
              label: one.fields[name],
              value: field && <FieldSaid language={language} name={name} field={field} lang={commitment.language} />,
            }
          }),
          { label: one.reason, value: <Said sentence={one.reasonSaid} given={why} /> },
          {
            label: one.reviewer,
            value: reviewer && reviewedAt && (
              <Said sentence={one.reviewerSaid} given={{ name: reviewer, moment: momentInWords(language, reviewedAt) }} />
            ),
          },
        ]}
      />
    </section>
  )
}
