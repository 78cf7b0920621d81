import { address, passage, Quote, Said, say } from '../../../ui/index.ts'
import { queueQuery } from '../queue-filter.ts'
import type { Shown } from './review-given.ts'
import { reviewWords } from './words.ts'

/** Other commitments of the statement that are perhaps the same one: each with what both have, and the way to the form that joins them, marked there. */
export function SimilarSection({ given }: { readonly given: Shown }) {
  const { visit, debate, commitment, filter, similar } = given
  const { language } = visit
  const words = reviewWords(language).similar
  if (similar.length === 0) return null
  return (
    <section aria-labelledby="similar">
      <h2 id="similar">{words.title}</h2>
      <p>{words.intro}</p>
      {similar.map(({ commitment: other, shared }) => {
        const to = `/debates/${debate.slug}/review/${commitment.number}`
        const marked = queueQuery(filter, { open: 'join', with: `${other.number}.${other.version}` })
        const both = shared.map((one, index) => (
          <>
            {index > 0 && ' · '}
            <bdi {...passage(commitment.language)}>{one.one}</bdi>
          </>
        ))
        return (
          <article>
            <Quote language={language} text={other.quote} lang={other.language} cut={420} />
            <p class="hint">{shared.length > 0 && <Said sentence={words.shared} given={{ shared: <>{both}</> }} />}</p>
            <p>
              <a href={`${address(language, to, marked)}#join`}>{say(words.join, { number: other.number })}</a>
            </p>
          </article>
        )
      })}
    </section>
  )
}
