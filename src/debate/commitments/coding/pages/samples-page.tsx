import { categories } from '../../../../council/index.ts'
import type { Visit } from '../../../../platform/http/index.ts'
import {
  address,
  Button,
  CategoryMark,
  dateInWords,
  ErrorSummary,
  Form,
  figure,
  type PageLanguage,
  page,
  say,
  Table,
  TextField,
} from '../../../../ui/index.ts'
import type { KeptDebate } from '../../../concept-note/index.ts'
import { debateOfPage } from '../../pages/review-given.ts'
import type { FieldRefusal } from '../../refusal.ts'
import { type KeptSample, sampleSizes } from '../sample.ts'
import { type CodeGiven, codePage } from './code-page.tsx'
import { codingWords, problemsOf } from './words.tsx'

/** What the list of samples shows. */
export interface SamplesGiven {
  readonly debate: KeptDebate
  readonly samples: readonly KeptSample[]
  readonly problems: readonly FieldRefusal[]
}

const inWords = (language: PageLanguage, { number, size, seed, day }: KeptSample) =>
  say(codingWords(language).samples.drawn, { number, size, seed, day: dateInWords(language, day) })

/** The samples of a debate, and a form that draws another. */
export function samplesPage({ debate, samples, problems: refusals }: SamplesGiven, visit: Visit): string {
  const { language } = visit
  const { samples: words, overview } = codingWords(language)
  const path = `/debates/${debate.slug}/coding/samples`
  const problems = problemsOf(language, refusals)
  const problemOf = (field: string) => problems.find((one) => one.field === field)?.text
  return page({
    language,
    path,
    title: words.title,
    debate: debateOfPage(debate),
    crumbs: [{ label: overview.title, to: `/debates/${debate.slug}/coding` }],
    current: 'review',
    actor: visit.actor,
    children: (
      <>
        <ErrorSummary language={language} problems={problems} />
        <p>{words.intro}</p>
        {samples.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <ul>
            {samples.map((sample) => (
              <li>
                <a href={address(language, `${path}/${sample.number}`)} dir="auto">
                  {inWords(language, sample)}
                </a>
              </li>
            ))}
          </ul>
        )}
        <section>
          <h2>{words.draw}</h2>
          <Form action={address(language, path)}>
            <TextField
              name="size"
              label={words.size}
              hint={say(words.sizeHint, sampleSizes)}
              size={6}
              value={visit.form.size || '200'}
              problem={problemOf('size')}
            />
            <TextField
              name="seed"
              label={words.seed}
              hint={words.seedHint}
              size={20}
              value={visit.form.seed || String(samples.length + 1)}
              problem={problemOf('seed')}
            />
            <Button>{words.drawButton}</Button>
          </Form>
        </section>
      </>
    ),
  })
}

/** What a part of a sample shows beside its sentences. */
export interface SampleGiven extends Omit<CodeGiven, 'title' | 'path' | 'above' | 'note'> {
  readonly sample: KeptSample
  /** Who speaks, by the part of the statement's address. */
  readonly names: ReadonlyMap<string, string>
  /** Sentences that can no longer be coded. */
  readonly left: number
}

function HowDrawn({ language, sample }: { readonly language: PageLanguage; readonly sample: KeptSample }) {
  const { samples: words } = codingWords(language)
  const order = [...categories, 'none']
  const strata = [...sample.strata].sort((a, b) => order.indexOf(a.stratum) - order.indexOf(b.stratum))
  return (
    <details>
      <summary>{words.strata}</summary>
      <Table
        language={language}
        caption={inWords(language, sample)}
        columns={[{ heading: words.stratum }, { heading: words.of, numeric: true }, { heading: words.drawnColumn, numeric: true }]}
        rows={strata.map(({ stratum, of, drawn }) => ({
          cells: [
            stratum === 'none' ? words.noneFound : <CategoryMark language={language} category={stratum} />,
            figure(of),
            figure(drawn),
          ],
        }))}
      />
    </details>
  )
}

/** A part of a sample to be coded: its sentences stand in the order of the texts, which tells nothing of what was found. */
export function samplePage({ sample, names, left, ...given }: SampleGiven, visit: Visit): string {
  const { language } = visit
  const { samples: words } = codingWords(language)
  return codePage(
    {
      ...given,
      title: say(words.one, { number: sample.number }),
      path: `/debates/${given.debate.slug}/coding/samples/${sample.number}`,
      above: (sentence, index) =>
        given.sentences[index - 1]?.anchor !== sentence.anchor && (
          <h2>{say(words.from, { name: names.get(sentence.anchor) ?? sentence.anchor })}</h2>
        ),
      note: (
        <>
          {left > 0 && <p>{say(words.left, { n: left })}</p>}
          <HowDrawn language={language} sample={sample} />
        </>
      ),
    },
    visit,
  )
}
