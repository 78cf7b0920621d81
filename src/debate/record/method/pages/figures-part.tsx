import { categories } from '../../../../council/index.ts'
import { CategoryMark, dateInWords, EntryTable, figure, type PageLanguage, Said, say, Table } from '../../../../ui/index.ts'
import figures from '../figures.json' with { type: 'json' }
import { methodWords } from '../words.ts'

const sets = ['english', 'es', 'fr', 'ru', 'ar', 'zh', 'keywords', 'annotators'] as const
const two = (value: number) => value.toFixed(2)

/** How often findings are right, as `npm run evaluate` measured it. */
export function FiguresPart({ language }: { readonly language: PageLanguage }) {
  const words = methodWords(language).figures
  const { sentences } = figures
  const f1 = (set: 'english' | 'annotators' | 'keywords', category: (typeof categories)[number]) =>
    two(category === 'commitment' ? sentences[set].f1 : sentences[set][category])
  return (
    <section aria-labelledby="figures">
      <h2 id="figures">{words.title}</h2>
      <p>
        <Said
          sentence={words.intro}
          given={{ date: dateInWords(language, figures.made), n: figures.statements, source: <code dir="ltr">{figures.source}</code> }}
        />
      </p>
      <EntryTable
        language={language}
        caption={words.commitments}
        columns={[
          { heading: words.set },
          { heading: words.number, numeric: true },
          { heading: words.precision, numeric: true },
          { heading: words.recall, numeric: true },
          { heading: words.f1, numeric: true },
        ]}
        rows={sets.map((set) => {
          const measured: { commitments?: number; precision?: number; recall?: number; f1: number } = sentences[set]
          const { commitments, precision, recall } = measured
          return {
            cells: [
              words.sets[set],
              commitments === undefined ? '–' : figure(commitments),
              precision === undefined ? '–' : two(precision),
              recall === undefined ? '–' : two(recall),
              two(measured.f1),
            ],
          }
        })}
      />
      <Table
        language={language}
        caption={words.categories}
        columns={[
          { heading: words.category },
          { heading: words.ours, numeric: true },
          { heading: words.people, numeric: true },
          { heading: words.keywordList, numeric: true },
        ]}
        rows={categories.map((category) => ({
          cells: [
            <CategoryMark language={language} category={category} />,
            f1('english', category),
            f1('annotators', category),
            f1('keywords', category),
          ],
        }))}
      />
      <p>{say(words.paragraphs, { questions: two(figures.questions), pillars: two(figures.pillars) })}</p>
      <p>{words.badly}</p>
    </section>
  )
}
