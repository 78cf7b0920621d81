// Characters that XML 1.0 cannot hold at all: most controls, halves of a pair that stand alone, U+FFFE and U+FFFF.
const illegal =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
const suspicious = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/

/** Returns the text without the characters that XML 1.0 cannot hold (control characters, halves of a pair that stand alone, U+FFFE, U+FFFF). */
export function withoutIllegal(text: string): string {
  return suspicious.test(text) ? text.replace(illegal, '') : text
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Escapes text for XML and HTML, between tags or in an attribute with double quotes; characters that XML cannot hold fall away. */
export function escaped(text: string): string {
  return withoutIllegal(text).replace(/[&<>"]/g, (character) => entities[character]!)
}
