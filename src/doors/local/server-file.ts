import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** How a command on this machine reaches the server that holds the database: a port of the loopback address, and a secret for this run. */
export interface ServerFile {
  readonly port: number
  readonly token: string
}

const name = 'server.json'

/** Writes how the server can be reached into its data folder, readable by this account only. */
export function writeServerFile(folder: string, server: ServerFile): void {
  const part = join(folder, `${name}.part`)
  writeFileSync(part, JSON.stringify(server), { mode: 0o600 })
  renameSync(part, join(folder, name))
}

/** Reads how the server can be reached; null where none has said so. */
export function readServerFile(folder: string): ServerFile | null {
  try {
    const { port, token } = JSON.parse(readFileSync(join(folder, name), 'utf8'))
    return typeof port === 'number' && typeof token === 'string' ? { port, token } : null
  } catch {
    return null
  }
}

/** Takes the file away when the server ends. */
export function removeServerFile(folder: string): void {
  rmSync(join(folder, name), { force: true })
}
