import type { ComponentChildren } from 'preact'
import { type Category, categories, commitmentKinds } from '../../../../council/index.ts'
import { CategoryMark, type PageLanguage, type Problem, passage, uiWords } from '../../../../ui/index.ts'
import type { OwnCode } from '../codebook.ts'
import type { Decision } from '../label.ts'
import { codingWords } from './words.tsx'

/** What a form shows of one sentence: its words, what is ticked, and what is wrong. */
export interface SentenceFieldsGiven {
  /** Names the fields: `sweden.p6s2`. */
  readonly name: string
  readonly language: PageLanguage
  /** Keeps the anchors of several forms of one sentence apart. */
  readonly prefix?: string
  /** What names the group: the words of the sentence, or a question. */
  readonly legend: ComponentChildren
  readonly ticked: { readonly categories: readonly string[]; readonly kind: string; readonly codes: readonly string[] }
  readonly codes: readonly OwnCode[]
  readonly problems: readonly Problem[]
  readonly children?: ComponentChildren
}

/** A sentence as the legend of its group: said by a delegation, in its own language and direction; in grey what stands around it. */
export function SaidLegend({
  text,
  lang,
  around,
}: {
  readonly text: string
  readonly lang: string
  readonly around?: { readonly before: string; readonly after: string } | undefined
}) {
  const grey = (words: string) => <span class="in-paragraph">{words}</span>
  return (
    <span class="said" {...passage(lang)}>
      {around?.before && <>{grey(around.before)} </>}
      {text}
      {around?.after && <> {grey(around.after)}</>}
    </span>
  )
}

/** What a decision ticks; nothing before there is one. */
export const tickedBy = (decision: Decision | null) => ({
  categories: decision?.categories ?? [],
  kind: decision?.kind ?? '',
  codes: decision?.codes ?? [],
})

/** The fields of one sentence: six boxes, the kind of a commitment, own codes. */
export function SentenceFields(given: SentenceFieldsGiven) {
  const { language, name, prefix = '', legend, ticked, codes, problems, children } = given
  const words = codingWords(language)
  const label = `label-${name}`
  const kind = `kind-${name}`
  const own = problems.filter(({ field }) => field === prefix + label || field === prefix + kind)
  const box = (category: Category, index: number) => (
    <label>
      <input
        type="checkbox"
        name={label}
        id={index === 0 ? prefix + label : undefined}
        value={category}
        checked={ticked.categories.includes(category)}
      />
      <CategoryMark language={language} category={category} />
    </label>
  )
  return (
    <fieldset class={own.length > 0 ? 'coded wrong' : 'coded'} aria-describedby={own.length > 0 ? `${prefix}${name}-problem` : undefined}>
      <legend>{legend}</legend>
      {own.length > 0 && (
        <p class="problem" id={`${prefix}${name}-problem`}>
          {own.map(({ text }) => text).join(' ')}
        </p>
      )}
      <div class="boxes">
        {categories.map(box)}
        <label>
          <span class="kind">{words.kind}</span>
          <select name={kind} id={prefix + kind}>
            {['', ...commitmentKinds].map((value) => (
              <option value={value} selected={value === ticked.kind}>
                {value === '' ? words.noKind : uiWords(language).kinds[value as (typeof commitmentKinds)[number]]}
              </option>
            ))}
          </select>
        </label>
      </div>
      {codes.length > 0 && (
        <div class="boxes">
          <span>{words.form.ownCodes}</span>
          {codes.map((code) => (
            <label>
              <input type="checkbox" name={`code-${name}`} value={code.key} checked={ticked.codes.includes(code.key)} />{' '}
              <bdi>{code.name}</bdi>
            </label>
          ))}
        </div>
      )}
      {children}
    </fieldset>
  )
}
