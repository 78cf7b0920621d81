import { readdirSync, readFileSync, type Stats, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { type Notice, noticesFrom, refuseTooLarge } from '../../document/index.ts'
import messages from './messages/en.json' with { type: 'json' }
import { idsOf, type ReceivedFile } from './received-file.ts'
import { refusal, systemCode } from './refusals.ts'

const notice = noticesFrom(messages.notices)

/** Hidden files, the lock files of Word and LibreOffice, and what systems leave behind. */
const leftBehind = /^(\.|~\$|Thumbs\.db$|desktop\.ini$)/i

const nameOfPath = (path: string) => basename(resolve(path)) || path

function look(path: string): Stats {
  const name = nameOfPath(path)
  try {
    return statSync(path)
  } catch (problem) {
    throw refusal(/EACCES|EPERM/.test(systemCode(problem)) ? 'file.not-readable' : 'file.not-found', { name })
  }
}

function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort((a, b) => (a < b ? -1 : 1))
  } catch {
    throw refusal('file.not-readable', { name: nameOfPath(folder) })
  }
}

function isDocument(folder: string, name: string): boolean {
  return !leftBehind.test(name) && !statSync(join(folder, name), { throwIfNoEntry: false })?.isDirectory()
}

/**
 * Lists the files that paths lead to: a file is itself; a folder is its files in the order of their names (code units), without descending.
 *
 * Throws `file.not-found`, `file.not-readable`, `file.not-a-file`, `folder.empty`. Files are not opened here.
 */
export function receiveFiles(paths: readonly string[]): { readonly files: readonly ReceivedFile[]; readonly notices: readonly Notice[] } {
  const notices: Notice[] = []
  const found = paths.flatMap((path) => {
    const stats = look(path)
    if (stats.isFile()) return [path]
    if (!stats.isDirectory()) throw refusal('file.not-a-file', { name: nameOfPath(path) })
    const names = entriesOf(path)
    const documents = names.filter((name) => isDocument(path, name))
    for (const name of names)
      if (!documents.includes(name) && !name.startsWith('.')) notices.push(notice('folder.left-out', null, { name }))
    if (documents.length === 0) throw refusal('folder.empty', { name: nameOfPath(path) })
    return documents.map((name) => join(path, name))
  })
  const ids = idsOf(found.map(nameOfPath))
  const files = found.map((path, index) => ({ id: ids[index]!, file: nameOfPath(path), path }))
  return { files, notices }
}

/** Names one file. Throws `file.is-a-folder` besides what {@link receiveFiles} throws. */
export function receiveFile(path: string): ReceivedFile {
  if (look(path).isDirectory()) throw refusal('file.is-a-folder', { name: nameOfPath(path) })
  return receiveFiles([path]).files[0]!
}

/** Opens a received file. Throws `file.too-large` before it is opened, `file.not-readable`, `file.not-found`, `file.not-a-file`. */
export function bytesOf(received: ReceivedFile): Uint8Array<ArrayBuffer> {
  const stats = look(received.path)
  if (!stats.isFile()) throw refusal('file.not-a-file', { name: received.file })
  refuseTooLarge(received.file, stats.size)
  try {
    // A copy of its own memory, so that it can be handed to a worker without copying again.
    return new Uint8Array(readFileSync(received.path))
  } catch {
    throw refusal('file.not-readable', { name: received.file })
  }
}
