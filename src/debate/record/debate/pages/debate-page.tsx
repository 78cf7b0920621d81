import {
  address,
  dayAndTimeInWords,
  dayInWords,
  FactList,
  Notices,
  type PageLanguage,
  page,
  plural,
  SaidInline,
} from '../../../../ui/index.ts'
import { presidencyIn } from '../../../concept-note/index.ts'
import { debateOfPage } from '../../register/shown-debate.ts'
import type { Overview } from '../overview.ts'
import { levelIn } from '../page-of-debate.ts'
import { debateWords } from '../words.ts'
import { Asked } from './asked.tsx'
import { CommittedTo } from './committed-to.tsx'
import { Implementation } from './implementation.tsx'
import type { PartGiven } from './part-given.ts'
import { Spoke } from './spoke.tsx'

function Masthead({ language, overview: { debate, meetings } }: PartGiven) {
  const words = debateWords(language)
  const meeting = meetings[0]
  const date = meeting?.date ?? debate.date
  const days = meetings.length > 1 ? meetings.map((one) => one.date && dayAndTimeInWords(language, one.date, one.time)) : []
  const numbers = meetings.flatMap(({ number }) => (number === null ? [] : [String(number)]))
  const chair = meeting?.chairName ?? null
  return (
    <FactList
      facts={[
        { label: words.facts.symbol, value: debate.conceptNote && <bdi>{debate.conceptNote}</bdi> },
        { label: words.facts.agenda, value: debate.agendaItem && <SaidInline text={debate.agendaItem} lang={debate.themeLanguage} /> },
        {
          label: words.facts.date,
          value: days.length > 0 ? days.filter(Boolean).join(' · ') : date && dayAndTimeInWords(language, date, meeting?.time ?? null),
        },
        { label: words.facts.meeting, value: numbers.join(', ') },
        { label: words.facts.presidency, value: presidencyIn(language, debate) },
        {
          label: words.facts.chair,
          value: chair && <SaidInline text={[chair, meeting?.chairTitle].filter(Boolean).join(', ')} lang={debate.themeLanguage} />,
        },
        { label: words.facts.level, value: levelIn(language, meeting?.level ?? null) },
        { label: words.facts.form, value: debate.form && words.forms[debate.form] },
      ]}
    />
  )
}

function Documents({ language, overview: { debate }, to }: PartGiven) {
  const { documents } = debateWords(language)
  return (
    <section aria-labelledby="documents">
      <h2 id="documents">{documents.title}</h2>
      <ul>
        {debate.note && (
          <li>
            <a href={to('/concept-note')}>{documents.note}</a>
          </li>
        )}
        <li>
          <a href={to('/statements')}>{documents.statements}</a>
        </li>
        <li>
          <a href={to('/documents')}>{documents.compilation}</a>
        </li>
        <li>
          <a href={to('/register')}>{documents.register}</a>
        </li>
        <li>
          <a href={to('/declaration')}>{documents.declaration}</a>
        </li>
      </ul>
    </section>
  )
}

/** What of the files is not counted: it could not be read, or waits. */
function noticesOf({ language, overview: { refused, waiting }, to }: PartGiven) {
  const words = debateWords(language)
  const place = { to: to('/hand-in'), label: words.see }
  return [
    ...(refused > 0 ? [{ text: plural(language, words.refused, refused), place }] : []),
    ...(waiting > 0 ? [{ text: plural(language, words.waiting, waiting), place }] : []),
  ]
}

/** A debate: masthead, four answers, documents. */
export function debatePage(
  overview: Overview,
  visit: { readonly language: PageLanguage; readonly path: string; readonly actor: string | null },
): string {
  const { language, path, actor } = visit
  const { debate } = overview
  const words = debateWords(language)
  const given: PartGiven = { language, overview, to: (rest) => address(language, `/debates/${debate.slug}${rest}`) }
  const above = [debate.conceptNote, debate.date && dayInWords(language, debate.date)].filter(Boolean)
  return page({
    language,
    path,
    title: debate.theme ?? debate.slug,
    heading: debate.theme === null ? undefined : <SaidInline text={debate.theme} lang={debate.themeLanguage} />,
    above: above.length > 0 ? above.join(' · ') : undefined,
    debate: debateOfPage(debate),
    current: 'overview',
    actor,
    children: (
      <>
        <Masthead {...given} />
        <Notices language={language} notices={noticesOf(given)} />
        {overview.statements.length === 0 && (
          <p class="lead">
            {words.empty} <a href={given.to('/hand-in')}>{words.emptyTo}</a>
          </p>
        )}
        <Asked {...given} />
        {overview.statements.length > 0 && (
          <>
            <CommittedTo {...given} />
            <Spoke {...given} />
            <Implementation {...given} />
          </>
        )}
        <Documents {...given} />
      </>
    ),
  })
}
