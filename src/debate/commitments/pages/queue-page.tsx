import { commitmentKinds } from '../../../council/index.ts'
import type { Visit } from '../../../platform/http/index.ts'
import {
  address,
  Button,
  ErrorSummary,
  Filters,
  Form,
  KindMark,
  Pager,
  page,
  paragraphInWords,
  Quote,
  Said,
  Select,
  Sentence,
  StandingMark,
  say,
  uiWords,
} from '../../../ui/index.ts'
import type { KeptDebate } from '../../concept-note/index.ts'
import { type QueueFilter, queueQuery, queueStandings } from '../queue-filter.ts'
import { reasonInWords } from '../reason-in-words.ts'
import type { FieldRefusal } from '../refusal.ts'
import { type QueueChoices, type QueuedCommitment, queueLength } from '../review-queue.ts'
import { DoneBanner } from './done-banner.tsx'
import { KeysHelp } from './keys-help.tsx'
import { type Done, debateOfPage } from './review-given.ts'
import { askedInWords, delegationInWords, problemsInWords, reviewWords, strengthInWords } from './words.ts'

/** What the queue of review shows. */
export interface QueueGiven {
  readonly debate: KeptDebate
  readonly filter: QueueFilter
  readonly page: number
  readonly entries: readonly QueuedCommitment[]
  readonly total: number
  readonly progress: { readonly lookedAt: number; readonly total: number }
  readonly choices: QueueChoices
  readonly done: Done | null
  readonly problems: readonly FieldRefusal[]
}

type Shown = QueueGiven & { readonly visit: Visit }

/** Letters of a quote that are seen before its rest is folded away. */
const quoteLength = 280

const pathOf = ({ debate }: Shown) => `/debates/${debate.slug}/review`

function QueueFilters({ given }: { readonly given: Shown }) {
  const { visit, filter, choices, debate } = given
  const { language } = visit
  const { queue } = reviewWords(language)
  const { kinds, languages } = uiWords(language)
  const any = { value: '', label: queue.any }
  const named = (code: string) => languages[code as keyof typeof languages] ?? languages.other
  const delegations = choices.delegations.map((one) => ({
    value: one.delegationId ?? 'none',
    label: delegationInWords(language, one, debate),
  }))
  const questions = askedInWords(debate, 'guidingQuestions', []).map(({ letter }) => ({
    value: letter,
    label: say(queue.questionIs, { letter }),
  }))
  const inForce = [
    filter.standing === 'proposed' ? null : { part: { standing: null }, name: queue.standings[filter.standing] },
    filter.delegation && {
      part: { delegation: null },
      name: delegations.find(({ value }) => value === filter.delegation)?.label ?? filter.delegation,
    },
    filter.kind && { part: { kind: null }, name: kinds[filter.kind] },
    filter.question && {
      part: { question: null },
      name: filter.question === 'none' ? queue.noQuestion : say(queue.questionIs, { letter: filter.question }),
    },
    filter.language && { part: { language: null }, name: named(filter.language) },
  ].filter((one) => one !== null && one !== '')
  const without = (part: object) => address(language, pathOf(given), queueQuery({ ...filter, ...part } as Partial<QueueFilter>))
  return (
    <Filters
      language={language}
      action={address(language, pathOf(given))}
      chosen={inForce.map(({ part, name }) => ({ name, without: without(part) }))}
    >
      <Select
        name="standing"
        label={queue.standing}
        value={filter.standing}
        options={queueStandings.map((value) => ({ value, label: queue.standings[value] }))}
      />
      <Select
        name="delegation"
        label={queue.delegation}
        value={filter.delegation}
        options={[any, ...delegations.toSorted((a, b) => a.label.localeCompare(b.label, language))]}
      />
      <Select
        name="kind"
        label={queue.kind}
        value={filter.kind}
        options={[any, ...commitmentKinds.map((value) => ({ value, label: kinds[value] }))]}
      />
      <Select
        name="question"
        label={queue.question}
        value={filter.question}
        options={[any, ...questions, { value: 'none', label: queue.noQuestion }]}
      />
      <Select
        name="language"
        label={queue.language}
        value={filter.language}
        options={[any, ...choices.languages.map((value) => ({ value, label: named(value) }))]}
      />
    </Filters>
  )
}

function Entry({ given, entry }: { readonly given: Shown; readonly entry: QueuedCommitment }) {
  const { visit, debate, filter } = given
  const { language } = visit
  const { queue } = reviewWords(language)
  const { number, version, kind, standing, strength, quote, positions, sentences } = entry
  const { paragraph } = positions[0]!
  const place = `/debates/${debate.slug}/statements/${entry.anchor}#p${paragraph}${sentences[0] ? `s${sentences[0]}` : ''}`
  const waits = standing === 'proposed'
  const id = `c${number}`
  return (
    <li class="queued" id={id} data-entry>
      <h3>
        {waits && (
          <>
            <input
              type="checkbox"
              name="seen"
              value={`${number}.${version}`}
              data-key="c"
              aria-label={say(queue.choose, { number })}
              checked={visit.all('seen').includes(`${number}.${version}`)}
            />{' '}
          </>
        )}
        <a href={address(language, `${pathOf(given)}/${number}`, queueQuery(filter))} data-key="e">
          {say(queue.entry, { number })}
        </a>{' '}
        · <bdi>{delegationInWords(language, entry, debate)}</bdi>
      </h3>
      <Quote
        language={language}
        text={quote}
        lang={entry.language}
        cut={quoteLength}
        place={{ to: address(language, place), label: paragraphInWords(language, paragraph) }}
      />
      <p>
        <KindMark language={language} kind={kind} /> <StandingMark language={language} standing={standing} />{' '}
        <small>
          <Sentence said={reasonInWords(language, entry.reason)} /> ({say(queue.strength, { strength: strengthInWords(strength) })})
        </small>
      </p>
    </li>
  )
}

function Entries({ given }: { readonly given: Shown }) {
  const { visit, filter, entries, total, page: number } = given
  const { language } = visit
  const { queue } = reviewWords(language)
  const button = entries.some(({ standing }) => standing === 'proposed') && <Button>{queue.markReviewed}</Button>
  const pager = (
    <Pager
      language={language}
      page={number}
      size={queueLength}
      total={total}
      to={(other) => address(language, pathOf(given), queueQuery(filter, other > 1 ? { page: String(other) } : {}))}
    />
  )
  return (
    <section>
      <h2>{queue.list}</h2>
      <Form action={address(language, `${pathOf(given)}/review`, queueQuery(filter))} id="seen">
        <ol class="queue" start={(number - 1) * queueLength + 1}>
          {entries.map((entry) => (
            <Entry given={given} entry={entry} />
          ))}
        </ol>
        {button}
      </Form>
      {pager}
    </section>
  )
}

/** The queue of review: what waits for a person, and how far they are. */
export function queuePage(data: QueueGiven, visit: Visit): string {
  const given = { ...data, visit }
  const { language } = visit
  const { queue } = reviewWords(language)
  const { debate, filter, entries, progress, done, problems } = data
  const isPlain = queueQuery(filter) === ''
  const listed = (n: number, standing: QueueFilter['standing']) => (
    <a class="count" href={address(language, pathOf(given), queueQuery({ standing }))}>
      {n}
    </a>
  )
  return page({
    language,
    path: pathOf(given),
    query: queueQuery(filter),
    title: queue.title,
    debate: debateOfPage(debate),
    current: 'review',
    actor: visit.actor,
    children: (
      <>
        <ErrorSummary language={language} problems={problemsInWords(language, problems, (field) => field)} />
        <DoneBanner language={language} slug={debate.slug} filter={filter} done={done}>
          {entries.length === 0 ? reviewWords(language).done.nextNone : undefined}
        </DoneBanner>
        <p>{queue.intro}</p>
        <p>
          <a href={address(language, `/debates/${debate.slug}/coding`)}>{queue.coding}</a> ·{' '}
          <a href={address(language, '/how-well', `?debate=${debate.slug}`)}>{queue.howWell}</a> ·{' '}
          <a href={address(language, `/debates/${debate.slug}/language-model`)}>{queue.languageModel}</a>
        </p>
        {progress.total === 0 ? (
          <p>{queue.none}</p>
        ) : (
          <>
            <p class="standing-sentence">
              <Said
                sentence={queue.progress}
                given={{ lookedAt: listed(progress.lookedAt, 'looked-at'), total: listed(progress.total, 'any') }}
              />{' '}
              <progress value={progress.lookedAt} max={progress.total} aria-label={queue.title} />
            </p>
            <QueueFilters given={given} />
            {entries.length === 0 ? <p>{isPlain ? queue.everyone : queue.nothing}</p> : <Entries given={given} />}
          </>
        )}
        <KeysHelp language={language} />
      </>
    ),
  })
}
