/** Puts figures and brackets right that a file holds in the order in which a right-to-left text is seen: ".2025" for "2025.". As long as the text given. */
export function straightened(text: string): string {
  if (!/[\u0600-\u06ff]/.test(text)) return text
  return text
    .replace(/(?<=\s)([،.؛,])(\d{1,4})(?=\s|$)/g, '$2$1')
    .replace(/\)([^()]{1,60})\(/g, '($1)')
    .replace(/(?<![A-Z\d/])(\/\d{4}\/\d{1,4})S(?![A-Za-z\d])/g, 'S$1')
}
