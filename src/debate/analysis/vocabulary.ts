/**
 * The features that the weights know, by their hash, and where each stands among them.
 *
 * Open addressing over a table at least twice as large as what it holds. Hash 0 is never a feature.
 */
export interface Vocabulary {
  readonly slots: Uint32Array
  readonly places: Int32Array
  readonly mask: number
}

/** Opens a vocabulary: the feature whose hash is `keys[i]` stands at place `i`. */
export function openVocabulary(keys: Uint32Array): Vocabulary {
  let room = 1024
  while (room < keys.length * 2) room *= 2
  const slots = new Uint32Array(room)
  const places = new Int32Array(room)
  const mask = room - 1
  keys.forEach((key, place) => {
    let at = key & mask
    while (slots[at]) at = (at + 1) & mask
    slots[at] = key
    places[at] = place
  })
  return { slots, places, mask }
}

/** Where a feature stands, or -1 where the weights do not know it. */
export function placeOf({ slots, places, mask }: Vocabulary, key: number): number {
  let at = key & mask
  for (;;) {
    const held = slots[at]!
    if (held === key) return places[at]!
    if (held === 0) return -1
    at = (at + 1) & mask
  }
}
