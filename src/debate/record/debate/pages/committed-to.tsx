import { commitmentKinds } from '../../../../council/index.ts'
import {
  address,
  CountLink,
  FactList,
  percent,
  pluralForm,
  Said,
  StackedBars,
  StandingSentence,
  say,
  uiWords,
} from '../../../../ui/index.ts'
import type { SaidHow } from '../../count/count-question.ts'
import { countQueryOf } from '../../count/write-question.ts'
import { queryOf } from '../../register/filter.ts'
import type { Counted } from '../overview.ts'
import { noteLanguage } from '../page-of-debate.ts'
import { debateWords } from '../words.ts'
import type { PartGiven } from './part-given.ts'
import { SaidBlock } from './said-block.tsx'

/** "41 of 58 delegations (71%) made at least one commitment in their own name, 6 more through a group; 16 made a new one." */
function HowMany({ language, overview: { committed: counted } }: PartGiven) {
  const { committed } = debateWords(language)
  const opened = ({ question, answer }: Counted, how: SaidHow) => {
    const n = answer.numbers[how]
    return { n, link: <CountLink n={n} to={n > 0 ? `${address(language, '/count')}${countQueryOf(question)}#${how}` : null} /> }
  }
  const { total } = counted.any.answer
  const all = {
    n: total,
    link: <CountLink n={total} to={total > 0 ? `${address(language, '/count')}${countQueryOf(counted.any.question)}#asked` : null} />,
  }
  const [own, group, alignment] = [opened(counted.any, 'own'), opened(counted.any, 'group'), opened(counted.any, 'alignment')]
  const fresh = opened(counted.new, 'own')
  const part = {
    own: (
      <Said
        sentence={pluralForm(language, committed.own, own.n)}
        given={{ own: own.link, total: all.link, percent: percent(own.n, all.n) }}
      />
    ),
    group: <Said sentence={pluralForm(language, committed.group, group.n)} given={{ n: group.link }} />,
    new: <Said sentence={pluralForm(language, committed.new, fresh.n)} given={{ n: fresh.link }} />,
  }
  return (
    <>
      <p class="lead">
        <Said sentence={committed.sentence} given={part} />
      </p>
      {alignment.n > 0 && (
        <p>
          <Said sentence={pluralForm(language, committed.alignment, alignment.n)} given={{ n: alignment.link }} />
        </p>
      )}
    </>
  )
}

function ByCall({ language, overview: { debate, calls: counts }, to }: PartGiven) {
  const words = debateWords(language)
  const { kinds } = uiWords(language)
  const calls = debate.note?.calls ?? []
  const rows = [
    ...calls.map(({ letter }) => ({ call: letter, label: say(words.call, { letter }) })),
    { call: 'none', label: calls.length > 0 ? words.noCall : words.committed.all },
  ]
  return (
    <>
      <FactList
        facts={calls.map(({ letter, text }) => ({
          label: say(words.call, { letter }),
          value: <SaidBlock text={text} lang={noteLanguage(debate)} />,
        }))}
      />
      <StackedBars
        language={language}
        finding={calls.length > 0 ? words.committed.finding : words.committed.findingNoCalls}
        heading={words.committed.heading}
        parts={commitmentKinds.map((name) => ({ name, label: kinds[name] }))}
        bars={rows.map(({ call, label }) => ({
          label,
          values: commitmentKinds.map((kind) => ({
            value: counts.find((one) => one.call === call && one.kind === kind)?.n ?? 0,
            to: to(`/register${queryOf({ call, kind })}`),
          })),
        }))}
        source={calls.length > 1 ? `${words.committed.twice} ${words.proposed}` : words.proposed}
      />
    </>
  )
}

/** What delegations committed to: how many did, how what was quoted stands, and under which call it falls. */
export function CommittedTo(given: PartGiven) {
  const { language, overview, to } = given
  const { standing } = overview
  const { committed } = debateWords(language)
  const register = (query: string) => to(`/register${query}`)
  const left = [
    { sentence: committed.setAside, n: standing.setAside, to: register(queryOf({ standing: 'set-aside' })) },
    { sentence: committed.notRegarded, n: standing.notRegarded, to: register(queryOf({ standing: 'not-regarded-as-a-commitment' })) },
  ]
  return (
    <section aria-labelledby="committed">
      <h2 id="committed">{committed.title}</h2>
      {standing.quoted === 0 && <p>{committed.nothing}</p>}
      {overview.tookPart.length > 0 && <HowMany {...given} />}
      {standing.quoted > 0 && (
        <>
          <StandingSentence
            language={language}
            quoted={standing.quoted}
            delegations={standing.delegations}
            reviewed={standing.checked}
            confirmed={standing.confirmed}
            to={{
              quoted: register(''),
              delegations: register(queryOf({ view: 'delegations' })),
              reviewed: register(queryOf({ standing: 'checked' })),
              confirmed: register(queryOf({ standing: 'confirmed' })),
            }}
          />
          <ByCall {...given} />
        </>
      )}
      {left
        .filter(({ n }) => n > 0)
        .map(({ sentence, n, to }) => (
          <p>
            <Said sentence={pluralForm(language, sentence, n)} given={{ n: <CountLink n={n} to={to} /> }} />
          </p>
        ))}
    </section>
  )
}
