import { type Category, categories } from '../../../council/index.ts'
import { type Queries, sql } from '../../../platform/database/index.ts'
import { sentencesOfCategory } from '../count/counted-finding.ts'
import { conditionOf, countOf, noFilter } from '../register/condition.ts'
import type { RegisterFilter } from '../register/filter.ts'

/** The numbers of commitments that the page of the method tells of a debate, each with the filter of the list that it opens. */
export const checkedCounts = {
  proposed: { standing: 'proposed' },
  reviewed: { standing: 'checked' },
  confirmed: { standing: 'confirmed' },
  setAside: { standing: 'set-aside' },
  /** What a machine proposed and a reviewer kept, and what a reviewer set aside of it. */
  kept: { standing: 'checked', found: 'machine' },
  aside: { standing: 'set-aside', found: 'machine' },
} as const satisfies Readonly<Record<string, Partial<RegisterFilter>>>
/** Name of one of {@link checkedCounts}. */
export type CheckedCount = keyof typeof checkedCounts

/** What was found in a debate, and what a person has checked of it. */
export interface CheckedDebate {
  readonly slug: string
  readonly theme: string | null
  readonly themeLanguage: string | null
  readonly date: string | null
  readonly counts: Readonly<Record<CheckedCount, number>>
  /** Sentences of the other categories; only commitments are reviewed. */
  readonly sentences: Readonly<Record<Exclude<Category, 'commitment'>, number>>
}

/** The categories that nobody reviews. */
export const otherCategories = categories.filter((category) => category !== 'commitment')

type Row = Pick<CheckedDebate, 'slug' | 'theme' | 'themeLanguage' | 'date'> & { readonly id: number }

/** Reads what was found in each debate and what a person has checked of it, the newest first. `today` is the day on which it is asked. */
export async function checkedDebates(queries: Queries, today: string): Promise<readonly CheckedDebate[]> {
  const { rows } = await sql<Row>`
    select id, slug, theme, theme_language as "themeLanguage", date from shown_debate order by date desc nulls first, id desc`.execute(
    queries,
  )
  const debates: CheckedDebate[] = []
  for (const { id, ...debate } of rows) {
    const counts: [string, number][] = []
    for (const [name, filter] of Object.entries(checkedCounts))
      counts.push([name, await countOf(queries, conditionOf([id], { ...noFilter, ...filter }, today))])
    const sentences: [string, number][] = []
    for (const category of otherCategories) sentences.push([category, await sentencesOfCategory(queries, id, category)])
    debates.push({
      ...debate,
      counts: Object.fromEntries(counts) as CheckedDebate['counts'],
      sentences: Object.fromEntries(sentences) as CheckedDebate['sentences'],
    })
  }
  return debates
}
