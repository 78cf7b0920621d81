import { randomBytes } from 'node:crypto'
import {
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { codeOf } from './refusals.ts'

/** Who holds a folder. */
interface Holder {
  readonly pid: number
  /** When the process began, as the system counts it: tells it from a later one of the same number. Empty where the system does not say. */
  readonly started: string
  /** Where numbers of processes mean the same: the machine, and the container on it. */
  readonly place: string
}

/** A folder that this process holds, until it lets go of it or ends. */
export interface FolderLock {
  release(): void
}

const readOr = <T>(read: () => T, otherwise: T): T => {
  try {
    return read()
  } catch {
    return otherwise
  }
}

/** The time of the start of a process: the 22nd field, counted after the name in brackets, which may hold anything. */
const startOf = (pid: number | 'self'): string =>
  readOr(() => {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  }, '')

const here = (): string =>
  [
    hostname(),
    readOr(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim(), ''),
    readOr(() => readlinkSync('/proc/self/ns/pid'), ''),
  ].join(' ')

function isAlive({ pid, started }: Holder): boolean {
  try {
    process.kill(pid, 0)
  } catch (problem) {
    if (codeOf(problem) !== 'EPERM') return false
  }
  return started === startOf(pid)
}

/** Who holds the lock; null where nobody does, or what stands there is no lock. */
const holderIn = (path: string): Holder | null =>
  readOr(() => {
    const holder = JSON.parse(readFileSync(path, 'utf8')) as Holder
    return Number.isInteger(holder.pid) && typeof holder.place === 'string' ? holder : null
  }, null)
const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))

/** A holder on another machine cannot be asked whether it lives, so it shows that it does by touching its lock. */
const touching = 1000
const silence = 10_000

/** Whether the one who holds the lock still lives; where only its silence can tell, waits for that. */
async function isHeld(path: string): Promise<Holder | null> {
  const holder = holderIn(path)
  if (!holder) return null
  if (holder.place === here()) return isAlive(holder) ? holder : null
  const touched = () => readOr(() => statSync(path).mtimeMs, 0)
  const before = touched()
  for (let waited = 0; waited < silence; waited += 200) {
    if (touched() !== before) return holder
    await pause(200)
  }
  return null
}

function writeWhole(path: string, text: string): void {
  const file = openSync(path, 'wx', 0o600)
  try {
    writeSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Gives a file a second name, or says that the name is taken. Some file systems know no second names: there it is copied. */
function linked(from: string, to: string): boolean {
  for (const link of [() => linkSync(from, to), () => copyFileSync(from, to, constants.COPYFILE_EXCL)]) {
    try {
      link()
      return true
    } catch (problem) {
      if (codeOf(problem) === 'EEXIST') return false
      if (!/^(EPERM|ENOSYS|ENOTSUP|EOPNOTSUPP|EMLINK)$/.test(codeOf(problem))) throw problem
    }
  }
  throw new Error('The lock cannot be made')
}

/**
 * Takes the file `lock` of a folder, or says who holds it. A lock of a process that ended is taken over, and so is one whose number now belongs to another process.
 * The file is whole from the moment that it is there. Taking over is done by one at a time, under a second file that is there for that moment only.
 */
export async function takeFolder(folder: string): Promise<FolderLock | { readonly pid: number }> {
  const path = join(folder, 'lock')
  const guard = join(folder, 'lock.taking-over')
  const own = join(folder, `lock.${process.pid}.${randomBytes(4).toString('hex')}`)
  const mine: Holder = { pid: process.pid, started: startOf('self'), place: here() }
  writeWhole(own, JSON.stringify(mine))
  try {
    for (;;) {
      if (linked(own, path)) break
      const text = readOr(() => readFileSync(path, 'utf8'), null)
      const holder = await isHeld(path)
      if (holder) return { pid: holder.pid }
      if (linked(own, guard)) {
        try {
          if (readOr(() => readFileSync(path, 'utf8'), null) === text) rmSync(path, { force: true })
          if (linked(own, path)) break
        } finally {
          rmSync(guard, { force: true })
        }
      } else if (!(await isHeld(guard))) rmSync(guard, { force: true })
      await pause(20)
    }
  } finally {
    rmSync(own, { force: true })
  }
  const touch = setInterval(() => readOr(() => utimesSync(path, new Date(), new Date()), undefined), touching)
  touch.unref()
  return {
    release: () => {
      clearInterval(touch)
      if (readOr(() => readFileSync(path, 'utf8'), '') === JSON.stringify(mine)) rmSync(path, { force: true })
    },
  }
}
