import { Choices } from '../choices.tsx'
import { CountLink, Share, StandingSentence } from '../count.tsx'
import { FactList } from '../fact-list.tsx'
import { Filters } from '../filters.tsx'
import { Select, TextField } from '../form.tsx'
import { AssessmentMark, CategoryMark, KindMark, StandingMark } from '../marks.tsx'
import { dayAndTimeInWords } from '../moment.ts'
import { Pager } from '../pager.tsx'
import { Quote } from '../quote.tsx'
import { EntryTable, Table } from '../table.tsx'
import { type Example, either, hostile } from './example.ts'
import { passages } from './passages.ts'

const delegation = either('Delegation', 'الوفد')
const kind = either('Kind', 'النوع')
const quote = either('What was said', 'ما قيل')
const standing = either('Standing', 'الوضع')
const savaria = either('Savaria', 'سافاريا')
const elandria = either('Elandria', 'إيلاندريا')

/** Registers, tables, filters and numbers. */
export const lists: readonly Example[] = [
  {
    name: 'How a register stands',
    show: (language) => (
      <>
        <StandingSentence
          language={language}
          quoted={128}
          delegations={41}
          reviewed={97}
          confirmed={0}
          to={{ quoted: '#quoted', reviewed: '#reviewed' }}
        />
        <StandingSentence language={language} quoted={1} delegations={1} reviewed={2} confirmed={3} />
        <p>
          <Share language={language} n={41} total={58} to="#list" /> · <CountLink n={1234} to="#all" />
        </p>
      </>
    ),
  },
  {
    name: 'Filters with what is chosen',
    show: (language) => (
      <Filters
        language={language}
        action="/en/debates/x/register"
        keep={{ sort: hostile }}
        chosen={[
          { name: kind(language), without: '?a=1' },
          { name: hostile, without: '?b=1' },
        ]}
      >
        <Select
          name="kind"
          label={kind(language)}
          value="new"
          options={[
            { value: '', label: either('Any', 'الكل')(language) },
            { value: 'new', label: either('New', 'جديد')(language) },
            { value: hostile, label: hostile },
          ]}
        />
        <TextField name="words" label={either('Words', 'كلمات')(language)} type="search" size={16} />
        <Choices
          name="standing"
          label={standing(language)}
          values={['proposed']}
          options={[{ value: 'proposed', label: either('Proposed', 'مقترح')(language) }]}
        />
      </Filters>
    ),
  },
  {
    name: 'A register: a table on a desk, entries on a phone',
    show: (language) => (
      <EntryTable
        language={language}
        caption={either('Commitments', 'الالتزامات')(language)}
        columns={[
          { heading: delegation(language), sort: { to: '?sort=delegation', now: 'ascending' } },
          { heading: quote(language) },
          { heading: kind(language), sort: { to: '?sort=kind', now: null } },
          { heading: standing(language) },
          { heading: either('State of implementation', 'حالة التنفيذ')(language) },
        ]}
        rows={[
          { lang: 'en', text: passages.en, name: savaria(language), as: 'proposed' as const },
          { lang: 'ar', text: passages.ar, name: elandria(language), as: 'reviewed' as const },
          { lang: 'zh', text: passages.zh, name: either('Tamoria', 'تاموريا')(language), as: 'confirmed' as const },
          { lang: 'en', text: hostile, name: hostile, as: 'set-aside' as const },
        ].map(({ lang, text, name, as }, index) => ({
          id: `commitment-${index + 1}`,
          cells: [
            name,
            <Quote language={language} text={text} lang={lang} cut={110} />,
            <KindMark language={language} kind="new" />,
            <StandingMark language={language} standing={as} />,
            <AssessmentMark language={language} value="no-evidence-yet" />,
          ],
        }))}
      />
    ),
  },
  {
    name: 'A pager in the middle, one of a single page, one of nothing',
    show: (language) => (
      <>
        <Pager language={language} page={4} size={50} total={1280} to={(page) => `?page=${page}&of=${encodeURIComponent(hostile)}`} />
        <Pager language={language} page={1} size={50} total={12} to={() => ''} />
        <Pager language={language} page={1} size={50} total={0} to={() => ''} />
      </>
    ),
  },
  {
    name: 'A table of numbers',
    show: (language) => (
      <Table
        language={language}
        caption={either('Findings by category', 'النتائج بحسب الفئة')(language)}
        columns={[{ heading: either('Category', 'الفئة')(language) }, { heading: either('Sentences', 'الجمل')(language), numeric: true }]}
        rows={[
          { cells: [<CategoryMark language={language} category="commitment" />, <CountLink n={128} to="#c" />] },
          { cells: [hostile, 12] },
        ]}
      />
    ),
  },
  {
    name: 'Facts, of which one is not known and not shown',
    show: (language) => (
      <FactList
        facts={[
          { label: delegation(language), value: savaria(language) },
          { label: either('Meeting', 'الجلسة')(language), value: dayAndTimeInWords(language, '2026-10-22', '10:00') },
          { label: 'Symbol', value: null },
          { label: either('Title', 'العنوان')(language), value: hostile },
        ]}
      />
    ),
  },
]
