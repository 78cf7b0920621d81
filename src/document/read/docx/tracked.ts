/** Elements that say what was changed while changes were tracked. */
export const changes: ReadonlySet<string> = new Set(['w:ins', 'w:moveTo', 'w:del', 'w:moveFrom'])

/** Those of them whose words are gone. */
export const removed: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom'])
