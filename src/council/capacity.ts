/**
 * In which capacity somebody speaks in the Council (PRACTICE.md 1).
 *
 * `president-procedural`: the chair's business, binds nobody · `president-national`: the President speaks for the own State ·
 * `council-member` · `secretary-general` · `briefer` · `rule-39`: invited persons, European Union and other organizations included ·
 * `rule-37`: a Member State that is not a member of the Council · `observer`: Holy See, State of Palestine · `written`: a written statement.
 */
export const capacities = [
  'president-procedural',
  'president-national',
  'council-member',
  'secretary-general',
  'briefer',
  'rule-39',
  'rule-37',
  'observer',
  'written',
] as const
export type Capacity = (typeof capacities)[number]
