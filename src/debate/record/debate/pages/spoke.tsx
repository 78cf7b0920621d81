import { capacities } from '../../../../council/index.ts'
import { Bars, CountLink, pluralForm, Said, uiWords } from '../../../../ui/index.ts'
import { delegationsLeft, delegationsQuery, kindOf } from '../took-part.ts'
import { debateWords } from '../words.ts'
import type { PartGiven } from './part-given.ts'

/** Who spoke: statements by capacity, delegations by what they are. */
export function Spoke({ language, overview: { statements, tookPart }, to }: PartGiven) {
  const words = debateWords(language)
  const { spoke, kinds } = words
  const everyone = { committed: null, kind: null, answered: false }
  const delegations = delegationsLeft(tookPart, everyone)
  const given = [...capacities, null]
    .map((capacity) => ({ capacity, n: statements.filter((statement) => statement.capacity === capacity).length }))
    .filter(({ n }) => n > 0)
  const kindNames = Object.keys(kinds) as (keyof typeof kinds)[]
  const sorts = kindNames.map((kind) => ({ kind, n: delegations.filter((part) => kindOf(part) === kind).length })).filter(({ n }) => n > 0)
  const sentence = (forms: typeof spoke.statements, n: number, list: string) => (
    <Said sentence={pluralForm(language, forms, n)} given={{ n: <CountLink n={n} to={to(list)} /> }} />
  )
  return (
    <section aria-labelledby="spoke">
      <h2 id="spoke">{spoke.title}</h2>
      <p class="lead">
        <Said
          sentence={spoke.sentence}
          given={{
            delegations: sentence(spoke.delegations, delegations.length, '/delegations'),
            statements: sentence(spoke.statements, statements.length, '/statements'),
          }}
        />
      </p>
      <Bars
        language={language}
        finding={spoke.byCapacity}
        headings={{ label: spoke.capacity, value: spoke.values.statements }}
        bars={given.map(({ capacity, n }) => ({
          label: capacity === null ? spoke.unknownCapacity : uiWords(language).capacities[capacity],
          value: n,
          to: to(`/statements?capacity=${capacity ?? 'unknown'}`),
        }))}
      />
      <Bars
        language={language}
        finding={spoke.byKind}
        headings={{ label: spoke.kind, value: spoke.values.delegations }}
        bars={sorts.map(({ kind, n }) => ({ label: kinds[kind], value: n, to: to(`/delegations${delegationsQuery({ kind })}`) }))}
      />
    </section>
  )
}
