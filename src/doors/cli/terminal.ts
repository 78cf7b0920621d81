/** Where a command line speaks: results on `out`, all else on `err`. */
export interface Terminal {
  out(text: string): void
  err(text: string): void
  /** Long work of this kind has come so far; shown only on a terminal, and only when it has lasted over a second. */
  progress(what: string, done: number, of: number): void
  /** Takes the progress line away. */
  clear(): void
}

const width = 24
const patience = 1000

/** The terminal of this process. A reader that goes away (`ahadi read … | head`) ends the printing quietly. */
export function terminalOf(out: NodeJS.WriteStream, err: NodeJS.WriteStream, now: () => number): Terminal {
  const began = now()
  let shown = false
  for (const stream of [out, err]) {
    stream.on('error', (problem: NodeJS.ErrnoException) => {
      if (problem.code !== 'EPIPE') throw problem
    })
  }
  const clear = () => {
    if (shown) err.write('\r\x1b[K')
    shown = false
  }
  return {
    out: (text) => out.write(`${text}\n`),
    err: (text) => {
      clear()
      err.write(`${text}\n`)
    },
    progress: (what, done, of) => {
      if (!err.isTTY || now() - began < patience) return
      const full = Math.round((width * done) / of)
      err.write(`\r${'█'.repeat(full)}${'░'.repeat(width - full)} ${what} ${done} of ${of}\x1b[K`)
      shown = true
    },
    clear,
  }
}
