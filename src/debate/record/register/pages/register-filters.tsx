import { commitmentKinds, pillars } from '../../../../council/index.ts'
import { isOfficial } from '../../../../language/index.ts'
import type { Visit } from '../../../../platform/http/index.ts'
import { Filters, Select, say, TextField, uiWords } from '../../../../ui/index.ts'
import type { KeptDebate } from '../../../concept-note/index.ts'
import { nameOfWhoSpoke, sortedByName } from '../delegation-name.ts'
import {
  assessmentFilters,
  earlierFilters,
  filterNames,
  foundBy,
  queryOf,
  type RegisterFilter,
  type RegisterOrder,
  type StandingFilter,
  sortOf,
  standingFilters,
} from '../filter.ts'
import type { RegisterChoices } from '../register-lines.ts'
import { registerWords } from '../words.ts'

/** What the filter of a register needs to know. */
export interface RegisterFiltersGiven {
  readonly debate: KeptDebate
  readonly filter: RegisterFilter
  readonly order: RegisterOrder
  readonly choices: RegisterChoices
}

type Named = readonly { readonly value: string; readonly label: string }[]

/** Letters of the words of a question that are shown where it is chosen. */
const askedLength = 48

function shortened(text: string): string {
  return text.length <= askedLength ? text : `${text.slice(0, askedLength).replace(/\s+\S*$/u, '')}…`
}

/** The values of each field and what they are called on the page. */
function optionsOf(
  { debate, choices }: RegisterFiltersGiven,
  { language }: Visit,
): Readonly<Record<Exclude<keyof RegisterFilter, 'words'>, Named>> {
  const words = registerWords(language)
  const { kinds, pillars: pillarNames, standings, languages, capacities, assessments } = uiWords(language)
  const asked = (all: readonly { readonly letter: string; readonly text: string }[]) => [
    ...all.map(({ letter, text }) => ({ value: letter, label: say(words.questionOption, { letter, text: shortened(text) }) })),
    ...(all.length > 0 ? [{ value: 'none', label: words.answersNone }] : []),
  ]
  const standingLabel = (value: StandingFilter): string => {
    if (value === 'checked') return words.checked
    if (value === 'worded-more-exactly' || value === 'not-regarded-as-a-commitment') return words.stateWords[value]
    return standings[value]
  }
  return {
    delegation: sortedByName(language, choices.delegations, debate.date).map((who) => ({
      value: who.key,
      label: nameOfWhoSpoke(language, who, debate.date),
    })),
    kind: commitmentKinds.map((value) => ({ value, label: kinds[value] })),
    question: asked(debate.note?.guidingQuestions ?? []),
    call: asked(debate.note?.calls ?? []),
    pillar: pillars.map((value) => ({ value, label: pillarNames[value] })),
    standing: standingFilters.map((value) => ({ value, label: standingLabel(value) })),
    language: choices.languages.map((value) => ({ value, label: isOfficial(value) ? languages[value] : (languages.other ?? value) })),
    capacity: choices.capacities.map((value) => ({ value, label: capacities[value] })),
    found: foundBy.map((value) => ({ value, label: words.foundBy[value] })),
    earlier: earlierFilters.map((value) => ({ value, label: words.earlierWords[value] })),
    assessment: assessmentFilters.map((value) => ({
      value,
      label: value === 'reported' || value === 'differing' ? words[value] : assessments[value],
    })),
  }
}

/** The filter of a register, and what it is narrowed down to, each with a link that takes it away. */
export function RegisterFilters({ given, visit }: { readonly given: RegisterFiltersGiven; readonly visit: Visit }) {
  const { filter, order } = given
  const { language } = visit
  const words = registerWords(language)
  const { any } = uiWords(language).filters
  const options = optionsOf(given, visit)
  const sort = sortOf(order)
  const inForce = filterNames.filter((name) => filter[name] !== null)
  const said = (name: keyof RegisterFilter): string => {
    const value = filter[name]!
    const label = name === 'words' ? value : options[name].find((one) => one.value === value)?.label
    return say(words.chosen, { field: words.fields[name], value: label ?? value })
  }
  const chosen = inForce.map((name) => ({ name: said(name), without: `register${queryOf({ ...filter, [name]: null, sort })}` }))
  return (
    <Filters language={language} action="register" chosen={chosen} keep={sort ? { sort } : {}}>
      {filterNames.map((name) =>
        name === 'words' ? (
          <TextField name={name} label={words.fields[name]} value={filter[name] ?? ''} type="search" size={18} />
        ) : (
          options[name].length > 0 && (
            <Select name={name} label={words.fields[name]} value={filter[name]} options={[{ value: '', label: any }, ...options[name]]} />
          )
        ),
      )}
    </Filters>
  )
}
