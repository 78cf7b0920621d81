import { address, figure, pluralForm, Said, Table } from '../../../../ui/index.ts'
import { allThrown, thrownReasons } from '../proposal.ts'
import { type ModelPartGiven, modelPath } from './model-given.ts'
import { proposalsQuery } from './proposals-page.tsx'
import { languageModelWords } from './words.ts'

/** How much was proposed; each number opens the proposals that it counts. */
export function Results({ visit, debate, counts }: ModelPartGiven) {
  const { language } = visit
  const words = languageModelWords(language)
  if (counts.length === 0) return null
  const sum = (which: 'agrees' | 'adds') => counts.reduce((all, one) => all + one[which], 0)
  const line = (which: 'agrees' | 'adds') => {
    const n = sum(which)
    const link = <a href={address(language, `${modelPath(debate)}/proposals`, proposalsQuery({ which, statement: null }))}>{figure(n)}</a>
    return (
      <li>
        <Said sentence={pluralForm(language, words[which], n)} given={{ n: link }} />
      </li>
    )
  }
  return (
    <section>
      <h2>{words.results}</h2>
      <ul>
        {line('agrees')}
        {line('adds')}
      </ul>
    </section>
  )
}

/** How much of the answers was thrown away, by reason; a number opens the statements that it was thrown away in. */
export function ThrownAway({ visit, debate, statements }: ModelPartGiven) {
  const { language, query } = visit
  const words = languageModelWords(language)
  const answered = statements.flatMap(({ sent }) => sent).filter(({ state }) => state === 'answered')
  if (answered.length === 0) return null
  const thrown = allThrown(answered.map((one) => one.thrown))
  const reasons = thrownReasons.filter((reason) => thrown[reason])
  return (
    <section id="thrown">
      {reasons.length === 0 ? (
        <>
          <h2>{words.thrown}</h2>
          <p>{words.thrownNone}</p>
        </>
      ) : (
        <Table
          language={language}
          caption={words.thrown}
          columns={[{ heading: words.thrownReason }, { heading: words.thrownCount, numeric: true }]}
          rows={reasons.map((reason) => ({
            cells: [
              words.reasons[reason],
              <a
                href={address(language, modelPath(debate), `?thrown=${reason}#statements`)}
                aria-current={query.get('thrown') === reason ? 'true' : undefined}
              >
                {figure(thrown[reason]!)}
              </a>,
            ],
          }))}
        />
      )}
    </section>
  )
}
