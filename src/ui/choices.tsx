import { describedBy, type FieldGiven, FieldNotes, type Option } from './form.tsx'

type ChoicesGiven = FieldGiven & {
  readonly options: readonly Option[]
  readonly type: 'radio' | 'checkbox'
  readonly chosen: readonly string[]
}

/** The first option bears the anchor of the field, so that a link from an error summary reaches something that can be used. */
function Options({ given }: { readonly given: ChoicesGiven }) {
  const id = given.id ?? given.name
  return (
    <fieldset class={given.problem ? 'field choices wrong' : 'field choices'} aria-describedby={describedBy(id, given)}>
      <legend>{given.label}</legend>
      <FieldNotes id={id} hint={given.hint} problem={given.problem} />
      {given.options.map(({ value, label, hint }, index) => {
        const own = index === 0 ? id : `${id}-${index + 1}`
        return (
          <div class="choice">
            <input
              type={given.type}
              id={own}
              name={given.name}
              value={value}
              checked={given.chosen.includes(value)}
              aria-describedby={hint ? `${own}-about` : undefined}
            />
            <label for={own}>{label}</label>
            {hint && (
              <p class="hint" id={`${own}-about`}>
                {hint}
              </p>
            )}
          </div>
        )
      })}
    </fieldset>
  )
}

/** One of a few, all of them seen. */
export function Choice(given: FieldGiven & { readonly options: readonly Option[]; readonly value?: string | null | undefined }) {
  const chosen = given.value === null || given.value === undefined ? [] : [given.value]
  return <Options given={{ ...given, type: 'radio', chosen }} />
}

/** Any of a few, all of them seen. */
export function Choices(given: FieldGiven & { readonly options: readonly Option[]; readonly values?: readonly string[] }) {
  return <Options given={{ ...given, type: 'checkbox', chosen: given.values ?? [] }} />
}
