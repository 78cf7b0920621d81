/** The four pillars of resolution 1325 (2000). */
export const pillars = ['participation', 'prevention', 'protection', 'relief-and-recovery'] as const
export type Pillar = (typeof pillars)[number]
