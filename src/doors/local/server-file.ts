import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** How a command on this machine reaches the server that holds the database: its process, a port of the loopback address, and a secret for this run. */
export interface ServerFile {
  readonly pid: number
  readonly port: number
  readonly token: string
}

const name = 'server.json'

/** Writes how the server can be reached into its data folder, readable by this account only. */
export function writeServerFile(folder: string, server: ServerFile): void {
  const part = join(folder, `${name}.part`)
  // A file that a killed server left half-written keeps the mode that it had, so it goes first.
  rmSync(part, { force: true })
  writeFileSync(part, JSON.stringify(server), { mode: 0o600, flag: 'wx' })
  renameSync(part, join(folder, name))
}

/** Reads how the server can be reached; null where none has said so. What a server that was killed left behind is no secret any more, so it is read all the same. */
export function readServerFile(folder: string): ServerFile | null {
  try {
    const { pid, port, token } = JSON.parse(readFileSync(join(folder, name), 'utf8'))
    return Number.isInteger(pid) && Number.isInteger(port) && typeof token === 'string' ? { pid, port, token } : null
  } catch {
    return null
  }
}

/** Takes the file away when the server ends. */
export function removeServerFile(folder: string): void {
  rmSync(join(folder, name), { force: true })
}
