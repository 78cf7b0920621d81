import { type PageLanguage, passage } from './page-language.ts'
import { Banner } from './trouble.tsx'
import { uiWords } from './words.ts'

/** A field that somebody else changed: what it is called, what it says now, what was typed. */
export interface ChangedField {
  readonly label: string
  readonly now: string
  readonly typed: string
}

/** Says above a form that what it shows was changed by somebody else after it was opened, field by field; nothing where nothing was. */
export function ChangedMeanwhile({ language, fields }: { readonly language: PageLanguage; readonly fields: readonly ChangedField[] }) {
  if (fields.length === 0) return null
  const words = uiWords(language).changedMeanwhile
  const said = (text: string) => (text === '' ? words.empty : <bdi {...passage(null)}>{text}</bdi>)
  return (
    <Banner manner="waits">
      <p>{words.title}</p>
      <dl class="facts">
        {fields.map(({ label, now, typed }) => (
          <div>
            <dt>{label}</dt>
            <dd>
              {words.now} {said(now)}
              <br />
              {words.typed} {said(typed)}
            </dd>
          </div>
        ))}
      </dl>
    </Banner>
  )
}
