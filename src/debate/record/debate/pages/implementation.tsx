import { AssessmentMark, Bars, CountLink, percent, Said } from '../../../../ui/index.ts'
import { type ImplementationState, implementationStates } from '../../../follow-up/index.ts'
import { queryOf } from '../../register/filter.ts'
import { registerWords } from '../../register/words.ts'
import { debateWords } from '../words.ts'
import type { PartGiven } from './part-given.ts'

/** What came of it: commitments by assessment. That nothing was received is the largest bar at first, and is shown as such. */
export function Implementation({ language, overview, to }: PartGiven) {
  const { implementation } = debateWords(language)
  const { total, counts } = overview.implementation
  const none = counts['no-evidence-yet']
  const register = (assessment: ImplementationState) => to(`/register${queryOf({ assessment })}`)
  const shown = implementationStates.filter((state) => state === 'no-evidence-yet' || counts[state] > 0)
  const numbers = {
    n: <CountLink n={total} to={to('/register')} />,
    none: <CountLink n={none} to={register('no-evidence-yet')} />,
    percent: percent(none, total),
  }
  return (
    <section aria-labelledby="implementation">
      <h2 id="implementation">{implementation.title}</h2>
      {total === 0 ? (
        <p>{implementation.nothing}</p>
      ) : (
        <>
          <p class="lead">
            <Said sentence={implementation.sentence} given={numbers} />
          </p>
          <Bars
            language={language}
            finding={implementation.finding}
            headings={implementation.headings}
            total={total}
            bars={shown.map((state) => ({
              label:
                state === 'reported' || state === 'differing' ? (
                  registerWords(language)[state]
                ) : (
                  <AssessmentMark language={language} value={state} />
                ),
              value: counts[state],
              to: register(state),
            }))}
            source={implementation.several}
          />
        </>
      )}
      <p>
        <a href={to('/implementation')}>{implementation.more}</a>
      </p>
    </section>
  )
}
