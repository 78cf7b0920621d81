// npm run bench, second part: how the pages of a debate of a hundred real statements (AHADI_SHARED; else the demonstration debate) are served.
// A server in a process of its own, asked by autocannon; beside it a bare Node server that sends the same bytes, in the same run.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'

const root = process.cwd()
const shared = process.env.AHADI_SHARED ?? join(root, '../shared')
const real = join(shared, 'data/bench-100')
const folder = existsSync(real) ? real : join(root, 'demo/2026-women-investing/statements')
const work = mkdtempSync(join(tmpdir(), 'ahadi-bench-'))
const env = { ...process.env, AHADI_DATA: join(work, 'data') }
const program = join(root, 'bin/ahadi.mjs')
const seconds = 6

function ahadi(...words: string[]): number {
  const began = performance.now()
  const { status, stderr } = spawnSync(process.execPath, [program, ...words], { encoding: 'utf8', env, maxBuffer: 1 << 28 })
  if (status === null || status > 1) throw new Error(stderr)
  return (performance.now() - began) / 1000
}

async function serve(): Promise<{ readonly server: ChildProcess; readonly address: string; readonly seconds: number }> {
  const began = performance.now()
  const server = spawn(process.execPath, [program, 'serve', '--port', '48750'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [server.stdout!, server.stderr!])
    stream.on('data', (data) => {
      said += data
    })
  while (!/http:\/\/localhost:\d+/.test(said)) {
    if (server.exitCode !== null) throw new Error(said)
    await new Promise((done) => setTimeout(done, 20))
  }
  return {
    server,
    address: /http:\/\/localhost:\d+/.exec(said)![0].replace('localhost', '127.0.0.1'),
    seconds: (performance.now() - began) / 1000,
  }
}

const headers = { 'accept-encoding': 'br, gzip' }

/** What autocannon says of an address, asked by twenty at once, in a process of its own. */
async function perSecond(url: string): Promise<{ readonly requests: number; readonly p50: number; readonly p99: number }> {
  const words = [
    '-j',
    '-c',
    '20',
    '-d',
    String(seconds),
    ...Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}=${value}`]),
    url,
  ]
  const asking = spawn(process.execPath, [join(root, 'node_modules/autocannon/autocannon.js'), ...words], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let said = ''
  asking.stdout.on('data', (data) => {
    said += data
  })
  await once(asking, 'exit')
  const { requests, latency } = JSON.parse(said)
  return { requests: requests.average, p50: latency.p50, p99: latency.p99 }
}

/** A server that does nothing but send these bytes. */
async function bare(bytes: Uint8Array): Promise<{ readonly url: string; readonly close: () => void }> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'br', 'content-length': bytes.length })
    response.end(bytes)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() }
}

async function page(url: string) {
  const began = performance.now()
  const response = await fetch(url, { headers })
  await response.text()
  const first = performance.now() - began
  const again: number[] = []
  for (let n = 0; n < 5; n++) {
    const start = performance.now()
    await (await fetch(url, { headers })).text()
    again.push(performance.now() - start)
  }
  const { size_download } = JSON.parse(
    spawnSync('curl', ['-s', '-H', 'accept-encoding: br', '-o', '/dev/null', '-w', '{"size_download":%{size_download}}', url], {
      encoding: 'utf8',
    }).stdout || '{"size_download":0}',
  )
  return { status: response.status, first, again: again.sort((a, b) => a - b)[2]!, bytes: size_download as number }
}

async function untilVisible(address: string): Promise<number> {
  const text =
    'Ms. Arden (Belvora): We will fund forty women’s networks by 2028, and we will report on it every spring. We thank the presidency.'
  const form = new FormData()
  form.append('statements', new Blob([`${text}\n\n${performance.now()}`]), 'Belvora written statement.txt')
  const began = performance.now()
  const answer = await fetch(`${address}/en/debates/bench/hand-in`, {
    method: 'POST',
    body: form,
    headers: { origin: address },
    redirect: 'manual',
  })
  if (answer.status !== 303) throw new Error(`The statement was not taken: ${answer.status}`)
  for (;;) {
    const shown = await fetch(`${address}/en/debates/bench/statements/belvora`)
    await shown.text()
    if (shown.status === 200) return performance.now() - began
    if (performance.now() - began > 30_000) throw new Error('The statement did not come')
    await new Promise((done) => setTimeout(done, 10))
  }
}

try {
  console.log(
    `\nPages. Node ${process.versions.node}, ${cpus().length} cores, embedded database, ${folder === real ? 'a hundred real statements' : 'the demonstration debate'}.`,
  )
  const note = join(shared, 'data/concept-note/S-2021-875.zh.txt')
  const imported = ahadi(
    'import',
    folder,
    '--slug',
    'bench',
    '--concept-note',
    existsSync(note) ? note : join(root, 'demo/2026-women-investing/concept-note.docx'),
  )
  console.log(`ahadi import (first start of the database included)  ${imported.toFixed(1)} s`)
  const { server, address, seconds: start } = await serve()
  console.log(`ahadi serve, from call to listening                  ${start.toFixed(2)} s\n`)
  try {
    await fetch(`${address}/en/who`, {
      method: 'POST',
      body: new URLSearchParams({ name: 'Bench' }),
      headers: { origin: address },
      redirect: 'manual',
    })
    const style = await page(`${address}${/\/assets\/style-\w+\.css/.exec(await (await fetch(`${address}/en/debates`)).text())![0]}`)
    console.log('page                                first    kept     bytes   with the stylesheet')
    const anchor = /\/en\/debates\/bench\/statements\/([a-z0-9-]+)"/.exec(
      await (await fetch(`${address}/en/debates/bench/statements`)).text(),
    )![1]
    const paths = [
      '',
      '/concept-note',
      '/statements',
      `/statements/${anchor}`,
      '/register',
      '/commitments/1',
      '/review',
      '/declaration',
      '/implementation',
      '/documents',
      '/hand-in',
    ]
    for (const path of [...paths.map((one) => `/debates/bench${one}`), '/debates', '/count', '/search?q=women', '/method']) {
      for (const language of ['en', 'ar']) {
        const { status, first, again, bytes } = await page(`${address}/${language}${path}`)
        const sum = ((bytes + style.bytes) / 1024).toFixed(1)
        console.log(
          `${`/${language}${path}`.padEnd(34)}${first.toFixed(0).padStart(5)} ms${again.toFixed(1).padStart(6)} ms${bytes.toString().padStart(8)}  ${sum.padStart(6)} KiB ${status === 200 ? '' : `status ${status}`}${Number(sum) > 20 ? ' over 20 KiB' : ''}`,
        )
      }
    }
    const url = `${address}/en/debates/bench/register`
    const bytes = new Uint8Array(await (await fetch(url, { headers: { 'accept-encoding': 'identity' } })).arrayBuffer())
    const { brotliCompressSync } = await import('node:zlib')
    const peer = await bare(brotliCompressSync(bytes))
    const [own, other] = [await perSecond(url), await perSecond(peer.url)]
    peer.close()
    console.log(`\nregister page                 ${own.requests.toFixed(0).padStart(6)} requests/s   p50 ${own.p50} ms, p99 ${own.p99} ms`)
    console.log(
      `bare Node server, same bytes  ${other.requests.toFixed(0).padStart(6)} requests/s   p50 ${other.p50} ms, p99 ${other.p99} ms   (ours is ${(own.requests / other.requests).toFixed(2)} of it)`,
    )
    console.log(`\nnew statement into this debate, from upload to visible  ${(await untilVisible(address)).toFixed(0)} ms`)
    const { VmHWM } = Object.fromEntries(
      [...readFileSync(`/proc/${server.pid}/status`, 'utf8').matchAll(/^(VmHWM):\s+(\d+)/gm)].map(([, name, value]) => [
        name,
        Number(value),
      ]),
    )
    if (VmHWM) console.log(`peak memory of the server process ${(VmHWM / 1024).toFixed(0)} MiB`)
  } finally {
    server.kill('SIGINT')
    await once(server, 'exit')
  }
} finally {
  rmSync(work, { recursive: true, force: true })
}
