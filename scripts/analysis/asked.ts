import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Asked } from '../../src/debate/analysis/index.ts'

/** The guiding questions and calls of S/2021/875, in Chinese, cut out of its text by their labels. */
export function askedOf2021(shared: string): Asked {
  const text = readFileSync(join(shared, 'data/concept-note/S-2021-875.zh.txt'), 'utf8')
    .replace(/^\s*https?:.*$/gm, '')
    .replace(/\s*\n\s*/g, '')
  const between = (from: string, to: string) => text.slice(text.indexOf(from), to ? text.indexOf(to) : undefined)
  const entries = (part: string) =>
    [...part.matchAll(/\(([a-g])\)\s*([^(]*(?:\([^a-g][^(]*|\([A-Z][^(]*)*)/g)].map(([, letter, words]) => ({
      letter: letter!,
      text: words!.trim(),
    }))
  return { guidingQuestions: entries(between('16. ', '参与和形式')), calls: entries(between('20. ', '')) }
}
