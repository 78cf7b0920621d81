import type { Visit } from '../../../platform/http/index.ts'
import { address, Banner, ErrorSummary, momentInWords, page, plural, pluralForm, Said, say } from '../../../ui/index.ts'
import { queueQuery } from '../queue-filter.ts'
import { JoinForm, ReviewForm, SetAsideForm, StateWordForm, UndoForm } from './action-forms.tsx'
import { CorrectForm } from './correct-form.tsx'
import { DoneBanner } from './done-banner.tsx'
import { EarlierSection } from './earlier-section.tsx'
import { KeysHelp } from './keys-help.tsx'
import { Meanwhile } from './meanwhile.tsx'
import { ReadWords } from './read-words.tsx'
import { debateOfPage, problemsOf, type ReviewAction, type ReviewGiven, type Shown } from './review-given.ts'
import { SimilarSection } from './similar-section.tsx'
import { SplitForm } from './split-form.tsx'
import { Understood } from './understood.tsx'
import { actionInWords, delegationInWords, reviewWords } from './words.ts'

/** Previous, next, and where in the queue this one is. */
function QueueNavigation({ given }: { readonly given: Shown }) {
  const { visit, debate, filter, place } = given
  const { language } = visit
  const { one, queue } = reviewWords(language)
  const to = (number: number | null) =>
    address(language, `/debates/${debate.slug}/review${number === null ? '' : `/${number}`}`, queueQuery(filter))
  return (
    <nav class="pager" aria-label={queue.title}>
      <p class="pager-range">
        {place.place === null ? plural(language, one.total, place.total) : say(one.place, { place: place.place, total: place.total })}
      </p>
      <ul>
        {place.previous !== null && (
          <li>
            <a href={to(place.previous)} rel="prev" data-key="k">
              {one.previous}
            </a>
          </li>
        )}
        {place.next !== null && (
          <li>
            <a href={to(place.next)} rel="next" data-key="j">
              {one.next}
            </a>
          </li>
        )}
        <li>
          <a href={to(null)}>{one.queue}</a>
        </li>
      </ul>
    </nav>
  )
}

function Gone({ given }: { readonly given: Shown }) {
  const { visit, debate, filter, commitment } = given
  const { language } = visit
  if (commitment.became.length === 0) return null
  const [first, ...others] = commitment.became.map((number) => (
    <a href={address(language, `/debates/${debate.slug}/review/${number}`, queueQuery(filter))}>{number}</a>
  ))
  const list = (
    <>
      {first}
      {others.map((link) => (
        <> · {link}</>
      ))}
    </>
  )
  return (
    <Banner manner="waits">
      <p>
        <Said sentence={pluralForm(language, reviewWords(language).one.gone, commitment.became.length)} given={{ list }} />
      </p>
    </Banner>
  )
}

/** What can be done with it as it stands, and what somebody has just tried: nothing that they typed is lost. */
function Actions({ given }: { readonly given: Shown }) {
  const { commitment, isWithdrawn, visit, attempt } = given
  const stands = !isWithdrawn && commitment.became.length === 0
  const isOpen = stands && commitment.standing !== 'set-aside' && commitment.stateWord === null
  const shows = (action: ReviewAction, may: boolean) => may || attempt?.action === action
  return (
    <>
      {isWithdrawn && (
        <Banner manner="waits">
          <p>{reviewWords(visit.language).one.withdrawn}</p>
        </Banner>
      )}
      {stands && <ReviewForm given={given} />}
      {shows('correct', stands) && <CorrectForm given={given} />}
      {shows('set-aside', isOpen) && <SetAsideForm given={given} />}
      {shows('split', isOpen) && <SplitForm given={given} />}
      {shows('join', isOpen) && <JoinForm given={given} />}
      {shows('record-state-word', stands) && <StateWordForm given={given} />}
      {!isWithdrawn && <UndoForm given={given} />}
    </>
  )
}

function Versions({ given }: { readonly given: Shown }) {
  const { language } = given.visit
  const { one } = reviewWords(language)
  return (
    <details>
      <summary>{one.history}</summary>
      <ol>
        {given.versions.map(({ action, actor, at, why }) => (
          <li>
            <Said sentence={one.version} given={{ action: actionInWords(language, action), actor, moment: momentInWords(language, at) }} />{' '}
            {why && <Said sentence={one.versionWhy} given={{ why }} />}
          </li>
        ))}
      </ol>
    </details>
  )
}

/** One commitment in review: its words on one side, what was understood on the other, and what can be done with it. */
export function reviewPage(data: ReviewGiven, visit: Visit): string {
  const given: Shown = { ...data, visit }
  const { language } = visit
  const { one, queue, done: doneWords } = reviewWords(language)
  const { debate, commitment, filter, done, attempt, isWithdrawn } = data
  const path = `/debates/${debate.slug}/review`
  const title = say(one.title, { number: commitment.number })
  return page({
    language,
    path: `${path}/${commitment.number}`,
    query: queueQuery(filter),
    title,
    above: <bdi>{delegationInWords(language, commitment, debate)}</bdi>,
    debate: debateOfPage(debate),
    crumbs: [{ label: queue.title, to: path }],
    current: 'review',
    actor: visit.actor,
    children: (
      <>
        {attempt && !attempt.meanwhile && <ErrorSummary language={language} problems={problemsOf(given, attempt.action)} />}
        <DoneBanner language={language} slug={debate.slug} filter={filter} done={done}>
          {done?.entries.some(({ number }) => number === commitment.number) ? undefined : doneWords.next}
        </DoneBanner>
        <Meanwhile given={given} />
        <QueueNavigation given={given} />
        <Gone given={given} />
        <div class="side-by-side">
          <ReadWords given={given} />
          <Understood given={given} />
        </div>
        <EarlierSection given={given} />
        <SimilarSection given={given} />
        <section class="acts">
          <Actions given={given} />
        </section>
        <Versions given={given} />
        {!isWithdrawn && (
          <p>
            <a href={address(language, `/debates/${debate.slug}/commitments/${commitment.number}`)}>{one.page}</a>
          </p>
        )}
        <KeysHelp language={language} />
      </>
    ),
  })
}
