import type { Visit } from '../../../../platform/http/index.ts'
import { address, EntryTable, figure, page, say } from '../../../../ui/index.ts'
import type { KeptDebate } from '../../../concept-note/index.ts'
import { debateOfPage } from '../../pages/review-given.ts'
import { coderInWords, codingWords } from './words.tsx'

/** A statement and how far it is coded, by whom. */
export interface StatementCoded {
  readonly anchor: string
  readonly name: string
  readonly sentences: number
  readonly coded: readonly { readonly coder: number; readonly done: number }[]
}

/** What the first page of coding shows. */
export interface CodingGiven {
  readonly debate: KeptDebate
  readonly own: number | null
  readonly statements: readonly StatementCoded[]
}

/** The first page of coding: what it is for, which statements are coded by whom, and where all else is. */
export function codingPage({ debate, own, statements }: CodingGiven, visit: Visit): string {
  const { language } = visit
  const { overview: words } = codingWords(language)
  const path = `/debates/${debate.slug}/coding`
  const to = (rest: string) => address(language, `/debates/${debate.slug}${rest}`)
  const way = ({ coded, sentences }: StatementCoded) => {
    const done = coded.find(({ coder }) => coder === own)?.done ?? 0
    return done === 0 ? words.code : done < sentences ? words.goOn : words.look
  }
  return page({
    language,
    path,
    title: words.title,
    debate: debateOfPage(debate),
    current: 'review',
    actor: visit.actor,
    children: (
      <>
        <p>{words.intro}</p>
        <p>{words.blind}</p>
        <nav aria-label={words.links}>
          <ul>
            <li>
              <a href={address(language, '/how-well', `?debate=${debate.slug}`)}>{words.howWell}</a>
            </li>
            <li>
              <a href={to('/coding/agreement')}>{words.agreement}</a>
            </li>
            <li>
              <a href={to('/coding/samples')}>{words.samples}</a>
            </li>
            <li>
              <a href={to('/codebook')}>{words.codebook}</a>
            </li>
            <li>
              <a href={to('/review')}>{words.review}</a>
            </li>
          </ul>
        </nav>
        {statements.length === 0 ? (
          <p>{words.noStatements}</p>
        ) : (
          <EntryTable
            language={language}
            caption={words.statements}
            columns={[
              { heading: words.statement },
              { heading: words.sentences, numeric: true },
              { heading: words.coded },
              { heading: words.act },
            ]}
            rows={statements.map((statement) => ({
              cells: [
                <bdi>{statement.name}</bdi>,
                figure(statement.sentences),
                statement.coded.length === 0
                  ? words.nobody
                  : statement.coded
                      .map(({ coder, done }) =>
                        say(words.codedBy, { coder: coderInWords(language, coder, own), done, total: statement.sentences }),
                      )
                      .join(' · '),
                <a href={to(`/coding/statements/${statement.anchor}`)}>
                  {way(statement)}
                  <span class="unseen"> ({statement.name})</span>
                </a>,
              ],
            }))}
          />
        )}
        <section>
          <h2>{words.download}</h2>
          <p>{words.downloadIntro}</p>
          <ul>
            <li>
              <a href={to('/coding/labels.jsonl')} download>
                {words.jsonl}
              </a>
            </li>
            <li>
              <a href={to('/coding/labels.tsv')} download>
                {words.tsv}
              </a>
            </li>
          </ul>
        </section>
      </>
    ),
  })
}
