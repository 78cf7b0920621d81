import { openDebate } from '../../src/debate/concept-note/index.ts'
import type { Queries } from '../../src/platform/database/index.ts'
import { takeInWords } from './small-debate.ts'

const by = { actor: 'Amina Yusuf', at: '2026-10-22T08:00:00.000Z' }

/** What Hestland said in French three years before a small debate: the first of its later words, what it goes on with, and something else. */
export const earlierWords = [
  'Déclaration de la Hestland',
  'Hestland versera 2 millions de dollars aux réseaux locaux de femmes d’ici à 2030. Nous avons ouvert deux écoles.',
  'Hestland continuera de déployer des femmes dans les opérations de maintien de la paix. Nous allons planter mille arbres dans la capitale.',
]

/** Opens a debate of 3 May 2023 in which Hestland, in French, said some of what it says in a small debate. Returns the id of the debate. */
export async function earlierDebate(queries: Queries, slug = 'before'): Promise<number> {
  const id = await openDebate(queries, { slug, date: '2023-05-03' }, by)
  await takeInWords(queries, id, { id: 'hestland', language: 'fr', date: '2023-05-03', texts: earlierWords })
  return id
}
