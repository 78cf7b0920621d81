/** Builds what is stale, under a lock; `say` is called before work begins. Returns the folder of the program. */
export function ensureBuilt(say?: (line: string) => void): Promise<string>
