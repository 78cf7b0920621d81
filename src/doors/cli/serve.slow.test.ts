import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { type AddressInfo, connect, createServer as createPort } from 'node:net'
import { networkInterfaces } from 'node:os'
import { join, relative } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { bareServer, describeWithServer } from '../../../test/support/databases.ts'
import { folderWith } from '../../../test/support/folder.ts'
import { type Started, startAhadi } from '../../../test/support/start.ts'
import { askServer } from '../local/ask-server.ts'
import { orderPath } from '../local/order.ts'

const at = /Ahadi is at http:\/\/localhost:(\d+)\//
const statement = (words: string) => `Statement by Hestland\n\n${words}\n`

/** A port that nobody uses at this moment. */
async function freePort(): Promise<number> {
  const probe = createPort().listen(0, '127.0.0.1')
  await new Promise((done) => probe.once('listening', done))
  const { port } = probe.address() as AddressInfo
  await new Promise((done) => probe.close(done))
  return port
}

/** Serves a data folder at a free port, and waits until it says where. */
async function serve(
  data: string,
  words: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Started & { port: number }> {
  const started = startAhadi(['serve', ...(words.includes('--port') ? [] : ['--port', String(await freePort())]), ...words], {
    env: { AHADI_DATA: data, ...env },
  })
  const [, port] = await started.heard(at)
  return { ...started, port: Number(port) }
}

async function run(words: readonly string[], data: string, cwd?: string) {
  const { ended, said } = startAhadi(words, { env: { AHADI_DATA: data }, ...(cwd && { cwd }) })
  return { code: await ended, said: said() }
}

describe('a server over an embedded database', () => {
  const folder = folderWith({
    'elsewhere/handed in/hestland.txt': statement('Hestland will train 40 women mediators by 2030.'),
    'elsewhere/handed in/again.txt': statement('Hestland will fund women’s networks with $2 million.'),
    'elsewhere/note.txt': 'Concept note\n\nGuiding questions\n\n1. How can States fund the work of local women’s networks?\n',
  })
  const data = join(folder, 'data')
  const elsewhere = join(folder, 'elsewhere')
  let server: Started & { port: number }
  beforeAll(async () => {
    server = await serve(data)
  }, 120_000)
  const page = async (path: string) => (await fetch(`http://127.0.0.1:${server.port}${path}`)).text()

  it('says how it is reached to this account only', () => {
    const file = join(data, 'server.json')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      pid: server.child.pid,
      port: server.port,
      token: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    expect(statSync(data).mode & 0o777).toBe(0o700)
  })
  it('says where it is once, when it listens there', () => {
    expect(server.said().match(/http:/g)).toHaveLength(1)
    expect(server.said()).toContain('loopback address only')
  })
  it('listens on no other address of this machine', async () => {
    const others = Object.values(networkInterfaces()).flatMap((list) =>
      (list ?? []).filter(({ internal, family }) => !internal && family === 'IPv4'),
    )
    for (const { address } of others) {
      const reached = await new Promise<boolean>((answer) => {
        const socket = connect({ host: address, port: server.port, timeout: 2000 })
        socket
          .once('connect', () => answer(true))
          .once('error', () => answer(false))
          .once('timeout', () => answer(false))
        socket.once('connect', () => socket.destroy())
      })
      expect([address, reached]).toEqual([address, false])
    }
  })
  it('runs an import for the command line of another folder, with its relative paths', async () => {
    const { code, said } = await run(
      ['import', 'handed in', '--slug', 'ours', '--concept-note', 'note.txt', '--json'],
      relative(elsewhere, data),
      elsewhere,
    )
    expect([code, JSON.parse(said)]).toEqual([0, { slug: 'ours', debate: 1, statements: 2, already: [], refused: [], notices: [] }])
    expect(await page('/en/debates/ours/register')).toContain('40 women mediators')
  })
  it('passes on what is refused, what is called wrongly, and what is asked of a place that is not there', async () => {
    expect(await run(['import', 'handed in', '--slug', 'No Slug'], data, elsewhere)).toEqual({
      code: 1,
      said: expect.stringContaining('[debate.slug]'),
    })
    expect(await run(['import', 'handed in'], data, elsewhere)).toEqual({ code: 2, said: expect.stringContaining('needs --slug') })
    expect(await run(['import', 'nowhere', '--slug', 'ours'], data, elsewhere)).toEqual({
      code: 1,
      said: expect.stringContaining('[file.not-found]'),
    })
    expect(await run(['export', 'nothing', '--out', 'out'], data, elsewhere)).toEqual({
      code: 1,
      said: expect.stringContaining('[debate.not-found]'),
    })
  })
  it('writes a debate out and keeps a backup for the command line, where that was called', async () => {
    expect(await run(['export', 'ours', '--out', 'written out'], data, elsewhere)).toMatchObject({ code: 0 })
    expect(readdirSync(join(elsewhere, 'written out', 'statements')).sort()).toEqual(['hestland-2.txt', 'hestland.txt'])
    expect(await run(['backup', 'all.backup'], data, elsewhere)).toMatchObject({ code: 0 })
    expect(statSync(join(elsewhere, 'all.backup')).mode & 0o777).toBe(0o600)
  })
  it('refuses a second server, and a backup to be restored [serve.already-running] [restore.in-use]', async () => {
    const second = await run(['serve'], data)
    expect([second.code, second.said]).toEqual([1, expect.stringContaining('[serve.already-running]')])
    expect(second.said).toContain(`http://localhost:${server.port}/`)
    expect(await run(['restore', 'all.backup'], data, elsewhere)).toEqual({ code: 1, said: expect.stringContaining('[restore.in-use]') })
  })
  describe('asked by a browser', () => {
    const post = (path: string, body: FormData | URLSearchParams) =>
      fetch(`http://127.0.0.1:${server.port}${path}`, {
        method: 'POST',
        body,
        redirect: 'manual',
        headers: { origin: `http://127.0.0.1:${server.port}` },
      })
    const withFile = (bytes: Uint8Array<ArrayBuffer> | string) => {
      const form = new FormData()
      form.append('statements', new File([bytes], 'savaria.txt'))
      return form
    }

    it('takes in what is handed in, under the name of who works here', async () => {
      expect((await post('/en/who', new URLSearchParams({ name: 'Amina Yusuf', to: '' }))).status).toBe(303)
      expect(
        (await post('/en/debates/ours/hand-in', withFile('Statement by Savaria\n\nSavaria will deploy 50 women mediators by 2031.')))
          .status,
      ).toBe(303)
      while (!(await page('/en/debates/ours/register')).includes('deploy 50 women')) await new Promise((done) => setTimeout(done, 50))
      expect(await run(['export', 'ours', '--out', 'by whom'], data, elsewhere)).toMatchObject({ code: 0 })
      const history = readFileSync(join(elsewhere, 'by whom/history.csv'), 'utf8')
      expect(history).toContain('Amina Yusuf,statement.hand-in,debate')
      expect(history).toContain('Amina Yusuf,statement.take-in,statement savaria')
    }, 60_000)
    it('says that files are too large, and goes on', async () => {
      const answer = await post('/en/debates/ours/hand-in', withFile(new Uint8Array(70 * 1024 * 1024)))
      expect([answer.status, (await answer.text()).includes('larger than 64 MB')]).toEqual([413, true])
    })
    it('does not mind whoever goes away in the middle, or speaks no HTTP', async () => {
      const spoken = async (text: string) => {
        const socket = connect({ host: '127.0.0.1', port: server.port })
        await new Promise((done) => socket.once('connect', done))
        socket.on('error', () => {})
        socket.write(text)
        await new Promise((done) => setTimeout(done, 100))
        socket.destroy()
      }
      const head = `host: localhost:${server.port}\r\norigin: http://localhost:${server.port}\r\ncontent-type: multipart/form-data; boundary=x\r\n`
      await spoken(
        `POST /en/debates/ours/hand-in HTTP/1.1\r\n${head}content-length: 10000\r\n\r\n--x\r\ncontent-disposition: form-data; name="statements"; filename="a.txt"\r\n\r\nHalf`,
      )
      await spoken(`POST /en/debates/ours/hand-in HTTP/1.1\r\n${head}transfer-encoding: chunked\r\n\r\nzz\r\n`)
      await spoken('\x16\x03\x01\x02\0garbage')
      await spoken(`GET /en/debates HTTP/1.1\r\nhost: localhost\r\nx: ${'x'.repeat(100_000)}\r\n\r\n`)
      await spoken('GET http://evil.example/ HTTP/1.1\r\nhost: localhost\r\n\r\n')
      await spoken('GET /en/debates HTTP/1.0\r\n\r\n')
      await spoken('OPTIONS * HTTP/1.1\r\nhost: localhost\r\n\r\n')
      expect(await page('/en/debates/ours/register')).toContain('deploy 50 women')
      expect(existsSync(join(data, 'defects'))).toBe(false)
    })
  })
  it('runs nothing for whoever does not know the secret', async () => {
    const ask = (authorization: string) =>
      fetch(`http://127.0.0.1:${server.port}${orderPath}`, {
        method: 'POST',
        headers: { authorization, origin: `http://127.0.0.1:${server.port}`, 'content-type': 'application/json' },
        body: JSON.stringify({ command: 'export', paths: ['ours'], options: {}, switches: [] }),
      })
    for (const secret of ['', 'Bearer ', `Bearer ${'0'.repeat(64)}`, `Bearer ${'ü'.repeat(64)}`])
      expect((await ask(secret)).status).toBe(404)
  })
  it('says which port it took where the usual one is taken', async () => {
    const other = await serve(join(folder, 'other'), ['--data', join(folder, 'other')])
    other.child.kill('SIGTERM')
    expect(await other.ended).toBe(0)
    const taken = startAhadi(['serve', '--port', String(server.port)], { env: { AHADI_DATA: join(folder, 'other') } })
    expect([await taken.ended, taken.said()]).toEqual([1, expect.stringContaining('[serve.port-taken]')])
    expect(taken.said()).not.toContain('http:')
  }, 120_000)
  it('ends on Ctrl-C, cleanly, though browsers are connected, and leaves nothing that says it runs', async () => {
    await page('/en/debates')
    server.child.kill('SIGINT')
    expect(await server.ended).toBe(0)
    expect(server.said()).toContain('Ahadi has ended.')
    expect(readdirSync(data).sort()).toEqual(['database'])
  })
  it('has everything when it is started again', async () => {
    server = await serve(data)
    expect(await page('/en/debates/ours/register')).toContain('40 women mediators')
    server.child.kill('SIGTERM')
    expect(await server.ended).toBe(0)
  }, 120_000)
  it('is followed by the next though it was killed, and a command does not ask a dead one', async () => {
    server = await serve(data)
    server.child.kill('SIGKILL')
    await server.ended
    expect(existsSync(join(data, 'server.json'))).toBe(true)
    expect(await run(['export', 'ours', '--out', 'again'], data, elsewhere)).toMatchObject({ code: 0 })
    server = await serve(data)
    expect(await page('/en/debates/ours/register')).toContain('40 women mediators')
    server.child.kill('SIGINT')
    expect(await server.ended).toBe(0)
  }, 180_000)
})

describe('the usual port', () => {
  it('is followed by the next free one where it is taken, and that is said', async () => {
    const data = join(folderWith(), 'data')
    const blocker = createServer().listen(4875, '127.0.0.1')
    // Where it is taken already by another program, that is as good.
    await new Promise((done) => blocker.once('listening', done).once('error', done))
    const started = startAhadi(['serve'], { env: { AHADI_DATA: data } })
    const [, port] = await started.heard(at)
    expect(Number(port)).toBeGreaterThan(4875)
    expect(started.said()).toContain('Port 4875 is taken, so the next free one is used.')
    started.child.kill('SIGINT')
    expect(await started.ended).toBe(0)
    await new Promise((done) => blocker.close(done))
  }, 120_000)
  it.each(['0', '65536', 'http', '-1', '4875.5'])('is not %s', async (port) => {
    expect(await run(['serve', `--port=${port}`], join(folderWith(), 'data'))).toMatchObject({ code: 2 })
  })
})

describe('loading the demonstration', () => {
  it('can be ended by Ctrl-C, and goes on at the next start', async () => {
    const data = join(folderWith(), 'data')
    const first = startAhadi(['serve', '--demonstration', '--port', String(await freePort())], { env: { AHADI_DATA: data } })
    await first.heard(/Loading demonstration debate 1/)
    first.child.kill('SIGINT')
    expect(await first.ended).toBe(0)
    expect(first.said()).not.toContain('http:')
    expect(readdirSync(data)).toEqual(['database'])
    const second = await serve(data, ['--demonstration'])
    const page = await (await fetch(`http://127.0.0.1:${second.port}/en/debates`)).text()
    expect(page).toContain('/en/debates/2026-women-investing')
    expect(page).toContain('/en/debates/2023-women-mediation')
    second.child.kill('SIGINT')
    expect(await second.ended).toBe(0)
  }, 240_000)
})

describe('npm start', () => {
  it('serves with the demonstration, and ends with what it started when it is asked to', async () => {
    const data = join(folderWith(), 'data')
    const script = join(import.meta.dirname, '../../../scripts/start.mjs')
    const words = ['--port', String(await freePort()), '--data', data]
    const started = startAhadi(words, { program: script })
    const [, port] = await started.heard(at)
    expect(await (await fetch(`http://127.0.0.1:${port}/en/debates`)).text()).toContain('/en/debates/2026-women-investing')
    // The terminal asks everybody at once, npm asks once more.
    started.child.kill('SIGINT')
    started.child.kill('SIGINT')
    expect(await started.ended).toBe(0)
    expect(readdirSync(data)).toEqual(['database'])
    const again = startAhadi(words, { program: script })
    await again.heard(at)
    expect(again.said()).not.toContain('Loading')
    again.child.kill('SIGTERM')
    expect(await again.ended).toBe(0)
  }, 240_000)
})

describe('a server that does not answer', () => {
  const order = { command: 'export', paths: [], options: {}, switches: [] }
  const workbench = { progress: () => {}, say: () => {} }
  /** A folder in which a server is written down that does with a request what a test wants. */
  async function folderWithServer(answer: Parameters<typeof createServer>[1]) {
    const folder = folderWith()
    const server = createServer(answer).listen(0, '127.0.0.1')
    await new Promise((done) => server.once('listening', done))
    writeFileSync(join(folder, 'server.json'), JSON.stringify({ pid: 1, port: (server.address() as AddressInfo).port, token: 'x' }))
    return { folder, server }
  }
  it('is given up after its silence [server.silent]', async () => {
    const { folder, server } = await folderWithServer(() => {})
    await expect(askServer(folder, order, workbench, 300)).rejects.toMatchObject({ code: 'server.silent' })
    server.closeAllConnections()
    server.close()
  })
  it('is given up after its silence in the middle of its answer', async () => {
    const { folder, server } = await folderWithServer((_, response) => void response.writeHead(200).write('{"works":true}\n'))
    await expect(askServer(folder, order, workbench, 300)).rejects.toMatchObject({ code: 'server.silent' })
    server.closeAllConnections()
    server.close()
  })
  it('has ended where its answer breaks off [server.ended]', async () => {
    const { folder, server } = await folderWithServer((_, response) => {
      response.writeHead(200).write('{"works":true}\n')
      setTimeout(() => response.destroy(), 50)
    })
    await expect(askServer(folder, order, workbench)).rejects.toMatchObject({ code: 'server.ended' })
    server.close()
  })
  it('has ended where its answer has no end', async () => {
    const { folder, server } = await folderWithServer((_, response) => void response.writeHead(200).end('{"works":true}\n'))
    await expect(askServer(folder, order, workbench)).rejects.toMatchObject({ code: 'server.ended' })
    server.close()
  })
  it('is none where nobody listens, another program does, or what is written down is no server', async () => {
    const { folder, server } = await folderWithServer((_, response) => void response.writeHead(404).end())
    expect(await askServer(folder, order, workbench)).toBeNull()
    await new Promise((done) => server.close(done))
    expect(await askServer(folder, order, workbench)).toBeNull()
    for (const text of ['', '{', '{"port":"1"}', 'null']) {
      writeFileSync(join(folder, 'server.json'), text)
      expect(await askServer(folder, order, workbench)).toBeNull()
    }
    expect(await askServer(join(folder, 'nowhere'), order, workbench)).toBeNull()
  })
})

describe('a data folder that cannot be used', () => {
  it('is said', async () => {
    const folder = folderWith({ taken: 'a file' })
    mkdirSync(join(folder, 'no'), { mode: 0o500 })
    expect(await run(['serve'], join(folder, 'taken'))).toEqual({ code: 1, said: expect.stringContaining('[data.not-writable]') })
    expect(await run(['serve'], '/proc/ahadi')).toEqual({ code: 1, said: expect.stringContaining('[data.not-writable]') })
  })
})

describeWithServer('a server over PostgreSQL', () => {
  it('serves without a data folder, and its commands go to the database', async () => {
    const env = { DATABASE_URL: await bareServer() }
    const folder = folderWith({ 's/hestland.txt': statement('Hestland will train 40 women mediators by 2030.') })
    const data = join(folder, 'data')
    const server = await serve(data, [], env)
    expect(existsSync(data)).toBe(false)
    const imported = startAhadi(['import', join(folder, 's'), '--slug', 'ours'], { env: { ...env, AHADI_DATA: data } })
    expect(await imported.ended).toBe(0)
    expect(await (await fetch(`http://127.0.0.1:${server.port}/en/debates/ours/register`)).text()).toContain('40 women mediators')
    server.child.kill('SIGINT')
    expect(await server.ended).toBe(0)
  }, 120_000)
})
