import { address, Banner, Button, Form, Hidden, listInWords, type PageLanguage, plural, Said, say } from '../../../ui/index.ts'
import { type QueueFilter, queueQuery } from '../queue-filter.ts'
import { type Done, mayUndo } from './review-given.ts'
import { actionInWords, reviewWords } from './words.ts'

/** Says what was just done, with a button that takes it back as long as nothing else was changed since. */
export function DoneBanner(given: {
  readonly language: PageLanguage
  readonly slug: string
  readonly filter: QueueFilter
  readonly done: Done | null
  /** What the page shows next, in words. */
  readonly children?: string | undefined
}) {
  const { language, slug, filter, done, children } = given
  if (!done) return null
  const { done: words, queue } = reviewWords(language)
  const [first, ...others] = done.entries
  const undoable = done.entries.filter(({ version, isNewest }) => isNewest && mayUndo([version]))
  // A State's word is taken back with a reason only, on the page of its commitment.
  const plain = undoable.filter(({ version }) => version.state.stateWord === null)
  const link = (number: number) => (
    <a href={address(language, `/debates/${slug}/review/${number}`, queueQuery(filter))}>{say(queue.entry, { number })}</a>
  )
  const undone = first?.version.action === 'commitment.undo'
  return (
    <>
      {first && (
        <Banner manner="done">
          <p>
            {others.length > 0 ? (
              plural(language, undone ? words.listUndone : words.list, done.entries.length)
            ) : (
              <Said sentence={words.by} given={{ link: link(first.number), action: `${actionInWords(language, first.version.action)}.` }} />
            )}{' '}
            {children}
          </p>
          {plain.length > 0 && (
            <Form action={address(language, `/debates/${slug}/review/undo`, queueQuery(filter))}>
              {plain.map(({ number, version }) => (
                <Hidden name="seen" value={`${number}.${version.version}`} />
              ))}
              <Button manner="secondary">{others.length > 0 ? words.undoAll : words.undo}</Button>
            </Form>
          )}
        </Banner>
      )}
      {done.refused.length > 0 && (
        <Banner manner="refused">
          <p>{plural(language, words.refused, done.refused.length, { list: listInWords(language, done.refused.map(String)) })}</p>
        </Banner>
      )}
    </>
  )
}
