/** What an organization can find of a commitment and sign (PRACTICE.md 1). The other values of an assessment are derived and signed by nobody. */
export const signedValues = ['kept', 'kept-in-part', 'under-way', 'not-kept', 'overtaken', 'not-measurable'] as const
/** One of {@link signedValues}. */
export type SignedValue = (typeof signedValues)[number]

/** Tells whether this is a value that an organization can sign. */
export function isSignedValue(value: string): value is SignedValue {
  return (signedValues as readonly string[]).includes(value)
}
