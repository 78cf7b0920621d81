/** Who does something, and when: a name, and a moment (ISO 8601, UTC). */
export interface By {
  readonly actor: string
  readonly at: string
}
