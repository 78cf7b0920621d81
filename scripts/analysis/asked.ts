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

/**
 * What the labels a–g of S/2021/875 are about, as themes of the field: another note may ask about any of them, by any letter.
 * Learned themes are used for the questions that are like them, never by their letters.
 */
export const themes = [
  { letter: 'a', name: 'investment-in-local-women' },
  { letter: 'b', name: 'missions-and-partnerships' },
  { letter: 'c', name: 'peace-processes-and-mandates' },
  { letter: 'd', name: 'prevention-from-below' },
  { letter: 'e', name: 'laying-down-arms' },
  { letter: 'f', name: 'security-and-justice' },
  { letter: 'g', name: 'bold-change' },
] as const

/** The pillars put as questions, so that answering is learned from more than seven. */
export const pillarQuestions = [
  {
    pillar: 'participation',
    concepts: [
      'participation',
      'meaningful-participation',
      'representation',
      'decision-making',
      'womens-leadership',
      'role-of-women',
      'inclusion',
    ],
  },
  {
    pillar: 'prevention',
    concepts: ['conflict-prevention', 'prevention', 'early-warning', 'root-causes', 'violent-extremism', 'conflict-resolution'],
  },
  {
    pillar: 'protection',
    concepts: [
      'protection',
      'conflict-sexual-violence',
      'gender-based-violence',
      'civilians',
      'survivors',
      'human-rights',
      'security-of-women',
    ],
  },
  {
    pillar: 'relief-and-recovery',
    concepts: ['humanitarian', 'recovery', 'health', 'education', 'livelihoods', 'economic-empowerment', 'displacement', 'development'],
  },
] as const
