/**
 * The order of the rooms, which is the order of the life of a debate and of imports: a room may import only rooms above it.
 *
 * What was asked comes first, because all else answers it; statements are taken in before they are compiled;
 * findings are made on statements and never on the compilation; what was promised is known before anybody declares it, and declared before anybody asks whether it was kept;
 * the record reads what all others keep, and keeps nothing of its own.
 */
export const flow = [
  'concept-note',
  'meeting',
  'statements',
  'compilation',
  'analysis',
  'commitments',
  'declaration',
  'follow-up',
  'record',
] as const

export type Room = (typeof flow)[number]
