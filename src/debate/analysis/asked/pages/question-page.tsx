import { detectLanguage } from '../../../../language/index.ts'
import type { Visit } from '../../../../platform/http/index.ts'
import {
  address,
  Button,
  ErrorSummary,
  Form,
  Hidden,
  type Problem,
  page,
  plural,
  Quote,
  SaidInline,
  say,
  TextField,
} from '../../../../ui/index.ts'
import { debateOfPage, type KeptDebate } from '../../../concept-note/index.ts'
import type { AskedConcept } from '../../concepts/asked-concepts.ts'
import { labelOf } from '../../concepts/concept.ts'
import { searchConcepts } from '../../concepts/search-concepts.ts'
import { thesaurus } from '../../concepts/thesaurus.ts'
import { placeOfConcept } from '../../paragraph-reading.ts'
import { type AskedPart, conceptsPath } from '../asked-part.ts'
import { askedConceptsWords } from './words.ts'

/** What the page of a question's concepts shows. */
export interface QuestionGiven {
  readonly debate: KeptDebate
  readonly part: AskedPart
  readonly concepts: readonly AskedConcept[]
  /** A person has set them. */
  readonly set: boolean
  readonly problems: readonly Problem[]
}

/** As many concepts as a search shows. */
const mostFound = 30

const conceptOf = (id: string) => thesaurus[placeOfConcept(id)!]!

function Given({ given, visit }: { readonly given: QuestionGiven; readonly visit: Visit }) {
  const { language } = visit
  const words = askedConceptsWords(language)
  const { debate, part, concepts } = given
  const to = address(language, `${conceptsPath(debate.slug, part)}/take-away`)
  const lang = detectLanguage(part.text)
  return (
    <ul class="concepts">
      {concepts.map(({ id, words: spans }) => {
        const label = labelOf(conceptOf(id), language)
        const said = [...new Set(spans.map(({ start, end }) => part.text.slice(start, end)))]
        return (
          <li>
            <strong>{label}</strong>{' '}
            <small>
              {said.length === 0
                ? words.added
                : [
                    words.named,
                    ...said.map((text) => (
                      <>
                        {' '}
                        <SaidInline text={text} lang={lang} />
                      </>
                    )),
                  ]}
            </small>
            {visit.actor !== null && (
              <Form action={to}>
                <Hidden name="concept" value={id} />
                <Button manner="secondary">
                  <span aria-hidden="true">{words.takeAway}</span>
                  <span class="unseen">{say(words.takeAwayLong, { concept: label })}</span>
                </Button>
              </Form>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function Add({ given, visit }: { readonly given: QuestionGiven; readonly visit: Visit }) {
  const { language } = visit
  const words = askedConceptsWords(language)
  const { debate, part, concepts } = given
  const path = conceptsPath(debate.slug, part)
  const typed = (visit.query.get('find') ?? '').slice(0, 100)
  const found = searchConcepts(typed, language)
  const held = new Set(concepts.map(({ id }) => id))
  return (
    <section aria-labelledby="add">
      <h2 id="add">{words.addTitle}</h2>
      <p>{words.again}</p>
      <form method="get" action={`${address(language, path)}#add`}>
        <TextField name="find" label={words.find} hint={words.findHint} value={typed} type="search" />
        <Button manner="secondary">{words.search}</Button>
      </form>
      {typed.trim() !== '' &&
        (found.length === 0 ? (
          <p>{say(words.nothingFound, { words: typed })}</p>
        ) : (
          <>
            <p>
              {plural(language, words.found, found.length)}
              {found.length > mostFound && <> {say(words.more, { n: mostFound })}</>}
            </p>
            <ul class="concepts">
              {found.slice(0, mostFound).map((concept) => {
                const label = labelOf(concept, language)
                return (
                  <li>
                    <strong>{label}</strong>{' '}
                    {held.has(concept.id) ? (
                      <small>{words.there}</small>
                    ) : (
                      <Form action={address(language, `${path}/add`)}>
                        <Hidden name="concept" value={concept.id} />
                        <Button manner="secondary">
                          <span aria-hidden="true">{words.add}</span>
                          <span class="unseen">{say(words.addLong, { concept: label })}</span>
                        </Button>
                      </Form>
                    )}
                  </li>
                )
              })}
            </ul>
          </>
        ))}
    </section>
  )
}

/** What a question or a call of a debate was taken to be about: its concepts, the words that gave them, and, for whoever works here, forms to add and take away. */
export function questionPage(given: QuestionGiven, visit: Visit): string {
  const { debate, part, concepts, set, problems } = given
  const { language } = visit
  const words = askedConceptsWords(language)
  const to = (rest: string) => address(language, `/debates/${debate.slug}${rest}`)
  return page({
    language,
    path: conceptsPath(debate.slug, part),
    query: visit.query.get('find') ? `?find=${encodeURIComponent(visit.query.get('find')!.slice(0, 100))}` : '',
    title: say(words[part.kind], { letter: part.letter }),
    debate: debateOfPage(debate, language),
    current: 'concept-note',
    crumbs: [{ label: words.note, to: `/debates/${debate.slug}/concept-note` }],
    actor: visit.actor,
    children: (
      <>
        <ErrorSummary language={language} problems={problems} />
        <Quote language={language} text={part.text} lang={detectLanguage(part.text)} />
        {part.kind === 'question' && (
          <p>
            <a href={to(`/questions/${part.letter}`)}>{words.answers}</a>
          </p>
        )}
        <p>{words.intro}</p>
        <section aria-labelledby="concepts">
          <h2 id="concepts">{plural(language, words.concepts, concepts.length)}</h2>
          <p>{concepts.length === 0 ? words.none : set ? words.set : words.asWorded}</p>
          {concepts.length > 0 && <Given given={given} visit={visit} />}
          {set && visit.actor !== null && (
            <Form action={to(`/concept-note/${part.kind}s/${part.letter}/as-worded`)}>
              <Button manner="secondary">{words.reset}</Button>
            </Form>
          )}
        </section>
        {visit.actor !== null && <Add given={given} visit={visit} />}
      </>
    ),
  })
}
