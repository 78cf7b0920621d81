import type { ComponentChildren } from 'preact'
import { capacities, categories, commitmentKinds, pillars, regionalGroups } from '../../../../council/index.ts'
import { address, Button, Hidden, listInWords, type PageLanguage, Said, uiWords } from '../../../../ui/index.ts'
import { type CountQuestion, countedGroups, countedStandings, countedUnits, namedFields, partedBy, saidHow } from '../count-question.ts'
import { type CountedDebate, isAskedIn } from '../counted-debates.ts'
import { debateInQuestion, groupInWords, lettersInWords } from '../question-in-words.ts'
import { countWords } from '../words.ts'

interface Choice {
  readonly value: string
  readonly label: string
}

interface ChoiceGiven {
  readonly name: string
  readonly label: string
  /** Values chosen; several at once are one more choice. */
  readonly chosen: readonly string[]
  readonly options: readonly Choice[]
}

/** A choice inside a sentence; its label is read out and not seen. */
function Inline({ name, label, chosen, options, language }: ChoiceGiven & { readonly language: PageLanguage }) {
  const value = chosen.join(',')
  const labelOf = (one: string) => options.find((option) => option.value === one)?.label ?? one
  const isThere = options.some((option) => option.value === value)
  const all = isThere ? options : [...options, { value, label: listInWords(language, chosen.map(labelOf), 'or') }]
  return (
    <select name={name} aria-label={label}>
      {all.map((option) => (
        <option value={option.value} selected={option.value === value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}

/** The letters that can be asked about: those of the debates' own questions and calls. */
function askedOptions(language: PageLanguage, debates: readonly CountedDebate[]): readonly Choice[] {
  const letters = (asked: 'question' | 'call') => {
    const own = debates.flatMap((debate) => debate.asked[asked].map(({ letter }) => letter))
    return [...new Set(own)].sort((a, b) => a.length - b.length || (a < b ? -1 : 1)).map((letter) => ({ asked, letter }))
  }
  return [...letters('question'), ...letters('call')].map(({ asked, letter }) => ({
    value: `${asked}-${letter}`,
    label: lettersInWords(language, asked, [letter]),
  }))
}

/** More debates than this are chosen by year. */
const mostDebates = 12

/** The debates, each to be ticked; many of them by year. */
function Debates({ language, question, debates }: FormGiven) {
  const byYear = debates.length > mostDebates
  const years = [...new Set(debates.flatMap(({ date }) => date?.slice(0, 4) ?? []))]
  const choices = byYear
    ? years.map((year) => ({ value: year, label: year, title: undefined }))
    : debates.map((debate) => ({
        value: debate.slug,
        label: debateInQuestion(language, debate, debates),
        title: debate.theme ?? undefined,
      }))
  const isChosen = (value: string) =>
    debates.some((debate) => (byYear ? debate.date?.startsWith(value) : debate.slug === value) && isAskedIn(question.in, debate))
  return (
    <fieldset>
      <legend class="unseen">{countWords(language).labels.debates}</legend>
      {choices.map(({ value, label, title }) => (
        <span>
          <input type="checkbox" id={`debate-${value}`} name="in" value={value} checked={isChosen(value)} />{' '}
          <label for={`debate-${value}`} title={title}>
            {label}
          </label>{' '}
        </span>
      ))}
    </fieldset>
  )
}

interface FormGiven {
  readonly language: PageLanguage
  readonly question: CountQuestion
  readonly debates: readonly CountedDebate[]
}

/** What else can be asked for, folded away until something of it is. */
function More({ language, question, choice }: FormGiven & { readonly choice: (given: ChoiceGiven) => ComponentChildren }) {
  const words = countWords(language)
  const { labels, any } = words
  const named = uiWords(language)
  const { as, pillar, with: fields, where, said } = question
  const row = (name: 'as' | 'pillar' | 'with' | 'said', chosen: readonly string[], options: readonly Choice[]) => (
    <p>
      {labels[name]}: {choice({ name, label: labels[name], chosen, options: [{ value: '', label: any[name] }, ...options] })}
    </p>
  )
  return (
    <details open={as.length + pillar.length + fields.length + where.length + said.length > 0}>
      <summary>{words.more}</summary>
      {row(
        'as',
        as,
        capacities.filter((one) => one !== 'president-procedural').map((value) => ({ value, label: named.capacities[value] })),
      )}
      {row(
        'pillar',
        pillar,
        pillars.map((value) => ({ value, label: named.pillars[value] })),
      )}
      {row(
        'with',
        fields,
        namedFields.map((value) => ({ value, label: words.with[value] })),
      )}
      <p>
        <label for="where">{labels.where}: </label>
        <input id="where" name="where" value={where[0] ?? ''} size={24} dir="auto" />
      </p>
      {where.slice(1).map((value) => (
        <Hidden name="where" value={value} />
      ))}
      {row('said', said, [
        ...saidHow.map((value) => ({ value, label: words.said[value] })),
        { value: 'own,group', label: listInWords(language, [words.said.own, words.said.group], 'or') },
      ])}
    </details>
  )
}

/** The form in which a question is built: it reads as the sentence that it asks. */
export function QuestionForm(form: FormGiven) {
  const { language, question, debates } = form
  const words = countWords(language)
  const { labels } = words
  const choice = (given: ChoiceGiven) => <Inline language={language} {...given} />
  const groups = countedGroups.map((value) => ({ value: value === 'all' ? '' : value, label: words.of[value] }))
  const others = question.of.filter((one) => !countedGroups.some((group) => group === one))
  const { question: letters, call } = question
  const on = letters.length > 0 ? [`question-${letters.join(',')}`] : call.length > 0 ? [`call-${call.join(',')}`] : ['']
  const given = {
    of: choice({
      name: 'of',
      label: labels.of,
      chosen: question.of,
      options: [...groups, ...others.map((value) => ({ value, label: groupInWords(language, value) }))],
    }),
    from: choice({
      name: 'from',
      label: labels.from,
      chosen: question.from,
      options: [{ value: '', label: words.from.any }, ...regionalGroups.map((value) => ({ value, label: words.from[value] }))],
    }),
    debates: <Debates {...form} />,
    category: choice({
      name: 'find',
      label: labels.category,
      chosen: [question.find],
      options: categories.map((value) => ({ value, label: words.categories[value] })),
    }),
    kind: choice({
      name: 'kind',
      label: labels.kind,
      chosen: question.kind,
      options: [{ value: '', label: words.kinds.any }, ...commitmentKinds.map((value) => ({ value, label: words.kinds[value] }))],
    }),
    on: choice({
      name: 'on',
      label: labels.on,
      chosen: on,
      options: [
        { value: '', label: words.on.any },
        ...askedOptions(language, debates),
        ...(letters.length > 1 ? [{ value: on[0]!, label: lettersInWords(language, 'question', letters) }] : []),
        ...(letters.length === 0 && call.length > 1 ? [{ value: on[0]!, label: lettersInWords(language, 'call', call) }] : []),
      ],
    }),
    standing: choice({
      name: 'standing',
      label: labels.standing,
      chosen: [question.standing ?? ''],
      options: [{ value: '', label: words.standings.any }, ...countedStandings.map((value) => ({ value, label: words.standings[value] }))],
    }),
  }
  const more = {
    unit: choice({
      name: 'unit',
      label: labels.unit,
      chosen: [question.unit],
      options: countedUnits.map((value) => ({ value, label: words.units[value] })),
    }),
    by: choice({
      name: 'by',
      label: labels.by,
      chosen: [question.by ?? ''],
      options: [{ value: '', label: words.by.none }, ...partedBy.map((value) => ({ value, label: words.by[value] }))],
    }),
  }
  return (
    <form method="get" action={address(language, '/count')} class="sentence-form">
      <div class="lead">
        <Said sentence={words.sentence} given={given} />
      </div>
      <div>
        <Said sentence={words.sentenceMore} given={more} /> <Button>{words.count}</Button>
      </div>
      {letters.length > 0 && call.length > 0 && <Hidden name="call" value={call.join(',')} />}
      <More {...form} choice={choice} />
    </form>
  )
}
