import { commitmentKinds } from '../../council/index.ts'
import { Bars } from '../bars.tsx'
import { assessmentValues } from '../shape.tsx'
import { StackedBars } from '../stacked-bars.tsx'
import { uiWords } from '../words.ts'
import { type Example, either, hostile } from './example.ts'

const question = either('Question', 'السؤال')

/** Plots, each with its numbers. */
export const plots: readonly Example[] = [
  {
    name: 'Bars: values by name',
    show: (language) => (
      <Bars
        language={language}
        finding={either(
          'Question e was answered by most delegations; nobody answered question g.',
          'أجابت أغلبية الوفود عن السؤال (هـ)؛ ولم يجب أي وفد عن السؤال (ز).',
        )(language)}
        headings={{ label: question(language), value: either('Delegations', 'الوفود')(language) }}
        total={58}
        source={hostile}
        bars={[12, 31, 7, 22, 45, 3, 0].map((value, index) => ({
          label: `(${'abcdefg'[index]})`,
          value,
          to: value > 0 ? `#${index}` : null,
        }))}
      />
    ),
  },
  {
    name: 'Bars in parts: kinds of commitments by call',
    show: (language) => (
      <StackedBars
        language={language}
        finding={either('Most of what was said under call a is new.', 'معظم ما قيل في إطار النداء (أ) جديد.')(language)}
        heading={either('Call', 'النداء')(language)}
        parts={commitmentKinds.map((name) => ({ name, label: uiWords(language).kinds[name] }))}
        bars={[
          { label: '(a)', values: [{ value: 34, to: '#a1' }, { value: 21, to: '#a2' }, { value: 9 }] },
          { label: '(b)', values: [{ value: 4, to: '#b1' }, { value: 1 }, { value: 26, to: '#b3' }] },
          { label: hostile, values: [{ value: 0 }, { value: 2 }, { value: 1 }] },
        ]}
      />
    ),
  },
  {
    name: 'Bars in parts: assessments of two debates',
    show: (language) => (
      <StackedBars
        language={language}
        finding={either('Of most commitments nothing has been heard.', 'لم ترد معلومات عن معظم الالتزامات.')(language)}
        heading={either('Debate', 'المناقشة')(language)}
        parts={assessmentValues.map((name) => ({ name, label: uiWords(language).assessments[name] }))}
        bars={[
          { label: '2023', values: [6, 9, 14, 5, 4, 8, 7, 30].map((value) => ({ value, to: '#x' })) },
          { label: '2026', values: [0, 0, 3, 0, 0, 41, 2, 82].map((value) => ({ value, to: '#y' })) },
        ]}
      />
    ),
  },
]
