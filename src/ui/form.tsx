import type { ComponentChildren, InputHTMLAttributes } from 'preact'

/** A form that changes something; the server says what is wrong, so the browser does not. */
export function Form(given: {
  readonly action: string
  readonly files?: true
  readonly id?: string
  readonly children: ComponentChildren
}) {
  return (
    <form method="post" action={given.action} id={given.id} enctype={given.files ? 'multipart/form-data' : undefined} noValidate>
      {given.children}
    </form>
  )
}

/** What every field has. Its anchor is its name, so that an error summary can link to it; two fields of one name on a page need an `id`. */
export interface FieldGiven {
  readonly name: string
  readonly id?: string
  readonly label: ComponentChildren
  readonly hint?: ComponentChildren
  /** What is wrong with what was typed: what happened and what to do. */
  readonly problem?: string | null | undefined
}

/** The anchors that describe a field to those who do not see it. */
export function describedBy(id: string, { hint, problem }: Pick<FieldGiven, 'hint' | 'problem'>): string | undefined {
  return [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined
}

/** The hint and the problem of a field. */
export function FieldNotes({ id, hint, problem }: { readonly id: string } & Pick<FieldGiven, 'hint' | 'problem'>) {
  return (
    <>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p class="problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </>
  )
}

function Field({ id, given, children }: { readonly id: string; readonly given: FieldGiven; readonly children: ComponentChildren }) {
  return (
    <div class={given.problem ? 'field wrong' : 'field'}>
      <label for={id}>{given.label}</label>
      <FieldNotes id={id} hint={given.hint} problem={given.problem} />
      {children}
    </div>
  )
}

/** The attributes that every input shares. */
function shared(id: string, given: FieldGiven) {
  return {
    id,
    name: given.name,
    'aria-describedby': describedBy(id, given),
    'aria-invalid': given.problem ? ('true' as const) : undefined,
  }
}

/** One line of text. */
export function TextField(
  given: FieldGiven & {
    readonly value?: string | undefined
    readonly type?: 'text' | 'search' | 'url' | 'date' | 'time' | 'number'
    /** How many letters are usual: the width. */
    readonly size?: number
    readonly lang?: string
    readonly autocomplete?: string
  },
) {
  const id = given.id ?? given.name
  const { value, type = 'text', size, lang, autocomplete } = given
  // Preact tells each type of input apart, and none of them a type that is only known to be one of several.
  const attributes = { ...shared(id, given), type, value, size, lang, dir: 'auto', autocomplete } as InputHTMLAttributes<HTMLInputElement>
  return (
    <Field id={id} given={given}>
      <input {...attributes} />
    </Field>
  )
}

/** Text of several lines. */
export function TextArea(given: FieldGiven & { readonly value?: string | undefined; readonly rows?: number; readonly lang?: string }) {
  const id = given.id ?? given.name
  return (
    <Field id={id} given={given}>
      <textarea {...shared(id, given)} rows={given.rows ?? 4} lang={given.lang} dir="auto">
        {given.value}
      </textarea>
    </Field>
  )
}

/** One or several files. */
export function FileField(given: FieldGiven & { readonly accept?: string; readonly several?: true }) {
  const id = given.id ?? given.name
  return (
    <Field id={id} given={given}>
      <input {...shared(id, given)} type="file" accept={given.accept} multiple={given.several} />
    </Field>
  )
}

/** One of several values that a field can have, and its name. */
export interface Option {
  readonly value: string
  readonly label: ComponentChildren
  readonly hint?: ComponentChildren
}

/** One of several, in a list that opens. Labels are plain words. */
export function Select(
  given: FieldGiven & {
    readonly options: readonly { readonly value: string; readonly label: string }[]
    readonly value?: string | null | undefined
  },
) {
  const id = given.id ?? given.name
  return (
    <Field id={id} given={given}>
      <select {...shared(id, given)}>
        {given.options.map(({ value, label }) => (
          <option value={value} selected={value === (given.value ?? '')}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  )
}

/** A value that is sent along and not seen. */
export function Hidden({ name, value }: { readonly name: string; readonly value: string }) {
  return <input type="hidden" name={name} value={value} />
}

/** Sends a form. One primary button a form; `secondary` for what else can be done, `danger` for what cannot be taken back. */
export function Button(given: {
  readonly children: ComponentChildren
  readonly manner?: 'primary' | 'secondary' | 'danger'
  readonly name?: string
  readonly value?: string
  readonly action?: string
}) {
  return (
    <button type="submit" class={given.manner ?? 'primary'} name={given.name} value={given.value} formaction={given.action}>
      {given.children}
    </button>
  )
}
