import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { inspect } from 'node:util'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { answering, type Manner, modelAt, openEndpoint, secretKey, settingsAt } from '../../../test/support/model-endpoint.ts'
import { selfSigned } from '../../../test/support/self-signed.ts'
import { type ModelReply, openLanguageModel } from './index.ts'

const messages = [{ role: 'user', content: 'Words' }] as const
const never = new AbortController().signal

/** What a language model gives when its endpoint is like this. */
async function reply(manner: Manner, seconds = 10): Promise<ModelReply> {
  return modelAt(await openEndpoint(manner), { seconds }).ask(messages, never)
}
const trouble = (what: string, wait: number | null = null) => ({ trouble: what, wait })

/** Many bytes of a body, as fast as they are taken, without end. */
function endless(response: Parameters<Manner>[1], part: Buffer): void {
  const more = () => {
    while (!response.destroyed && response.write(part));
    if (!response.destroyed) response.once('drain', more)
  }
  more()
}

describe('a language model', () => {
  it('is asked at the address that was set, with the key in its header, and gives its words', async () => {
    const endpoint = await openEndpoint((_, response) => answering(response, 'said'))
    expect(await modelAt(endpoint).ask(messages, never)).toEqual({ text: 'said' })
    const [{ url, headers, body }] = endpoint.received as [(typeof endpoint.received)[0]]
    expect(url).toBe('/v1/chat/completions')
    expect(headers.authorization).toBe(`Bearer ${secretKey}`)
    expect(headers['accept-encoding']).toBe('identity')
    expect(body).toEqual({ model: 'invented-7b', messages, temperature: 0, max_tokens: 4000, stream: false })
  })
  it('is not contacted before it is asked', async () => {
    const endpoint = await openEndpoint((_, response) => answering(response, 'said'))
    modelAt(endpoint)
    await new Promise((done) => setTimeout(done, 50))
    expect(endpoint.connections()).toBe(0)
  })
  it('shows its key to nobody who looks at it', async () => {
    const endpoint = await openEndpoint((_, response) => answering(response, 'said'))
    const model = modelAt(endpoint)
    expect(inspect(model, { depth: 9, showHidden: true })).not.toContain(secretKey)
    expect(JSON.stringify(model)).not.toContain(secretKey)
    expect(model.host).toBe(`127.0.0.1:${endpoint.port}`)
  })
  it('that nobody is at cannot be reached', async () => {
    const endpoint = await openEndpoint(() => {})
    await endpoint.close()
    expect(await modelAt(endpoint).ask(messages, never)).toEqual(trouble('unreachable'))
  })
  it('whose certificate is not trusted is not spoken to, whatever the environment says', async () => {
    let asked = 0
    const server = createServer(selfSigned, (_, response) => {
      asked++
      answering(response, 'said')
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const address = new URL(`https://127.0.0.1:${(server.address() as AddressInfo).port}/v1`)
    const before = process.env.NODE_TLS_REJECT_UNAUTHORIZED
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'
    try {
      expect(await openLanguageModel(settingsAt(address)).ask(messages, never)).toEqual(trouble('unreachable'))
    } finally {
      if (before === undefined) delete process.env.NODE_TLS_REJECT_UNAUTHORIZED
      else process.env.NODE_TLS_REJECT_UNAUTHORIZED = before
      server.close()
    }
    expect(asked).toBe(0)
  })
  it('takes no proxy from the environment', async () => {
    const proxy = await openEndpoint((_, response) => answering(response, 'by the proxy'))
    const endpoint = await openEndpoint((_, response) => answering(response, 'itself'))
    const set = ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'all_proxy', 'ALL_PROXY', 'NODE_USE_ENV_PROXY']
    const before = set.map((name) => [name, process.env[name]] as const)
    for (const name of set) process.env[name] = name === 'NODE_USE_ENV_PROXY' ? '1' : `http://127.0.0.1:${proxy.port}`
    try {
      expect(await modelAt(endpoint).ask(messages, never)).toEqual({ text: 'itself' })
    } finally {
      for (const [name, value] of before)
        if (value === undefined) delete process.env[name]
        else process.env[name] = value
    }
    expect(proxy.connections()).toBe(0)
  })
  it('that says nothing is too slow', async () => expect(await reply(() => {}, 0.2)).toEqual(trouble('too-slow')))
  it('that drips bytes is too slow, too', async () => {
    const drips: Manner = (_, response) => {
      const timer = setInterval(() => response.write(' '), 20)
      response.on('close', () => clearInterval(timer))
    }
    expect(await reply(drips, 0.3)).toEqual(trouble('too-slow'))
  })
  it('that breaks off in the middle has not answered', async () => {
    const breaks: Manner = (_, response) => {
      response.setHeader('content-length', 1000)
      response.write('{"choices":[{"message":{"content":"half')
      setTimeout(() => response.destroy(), 20)
    }
    expect(await reply(breaks)).toEqual(trouble('broken-off'))
    expect(await reply((_, response) => response.destroy())).toEqual(trouble('broken-off'))
  })
  it('that sends a hundred megabytes is cut off after two', async () => {
    let sent = 0
    const floods: Manner = (_, response) => {
      const part = Buffer.alloc(65_536, 32)
      const more = () => {
        while (!response.destroyed && sent < 100 * 1024 * 1024) {
          sent += part.length
          if (!response.write(part)) return response.once('drain', more)
        }
        return response.end()
      }
      more()
    }
    expect(await reply(floods)).toEqual(trouble('too-large'))
    expect(sent).toBeLessThan(50 * 1024 * 1024)
  })
  it('that packs its answer is not unpacked', async () => {
    const bomb = gzipSync(Buffer.alloc(50 * 1024 * 1024))
    expect(
      await reply((_, response) => {
        response.setHeader('content-encoding', 'gzip')
        response.end(bomb)
      }),
    ).toEqual(trouble('packed'))
    // Packed without saying so it is no JSON.
    expect(await reply((_, response) => response.end(bomb))).toEqual(trouble('no-answer'))
  })
  it('that never ends its answer is cut off', async () => {
    expect(await reply((_, response) => endless(response, Buffer.alloc(65_536, 32)))).toEqual(trouble('too-large'))
  })
  it.each([301, 302, 303, 307, 308])('that leads elsewhere is not followed: %i', async (status) => {
    const other = await openEndpoint((_, response) => answering(response, 'elsewhere'))
    const leads: Manner = (_, response) => {
      response.writeHead(status, { location: `http://127.0.0.1:${other.port}/v1/chat/completions` })
      response.end()
    }
    expect(await reply(leads)).toEqual(trouble('redirected'))
    expect(other.connections()).toBe(0)
  })
  it.each([
    [401, 'not-allowed'],
    [403, 'not-allowed'],
    [400, 'refused'],
    [404, 'refused'],
    [500, 'failed'],
    [503, 'failed'],
  ])('that answers %i: %s', async (status, what) => {
    const says: Manner = (_, response) => {
      response.writeHead(status)
      response.end('{"choices":[{"message":{"content":"said all the same"}}]}')
    }
    expect(await reply(says)).toEqual(trouble(what))
  })
  it('that is too busy may say when it wants to be asked again, as a number only', async () => {
    const busy =
      (after: string): Manner =>
      (_, response) => {
        response.writeHead(429, { 'retry-after': after })
        response.end()
      }
    expect(await reply(busy('7'))).toEqual(trouble('too-busy', 7))
    expect(await reply(busy('Wed, 21 Oct 2026 07:28:00 GMT'))).toEqual(trouble('too-busy'))
    expect(await reply(busy('-5'))).toEqual(trouble('too-busy'))
  })
  it.each([
    ['a page', '<!doctype html><title>Sign in</title>'],
    ['nothing', ''],
    ['another form', '{"error":"no"}'],
    ['no choice', '{"choices":[]}'],
    ['words that are none', '{"choices":[{"message":{"content":{"toString":1}}}]}'],
    ['null', 'null'],
    ['nested deeply', '['.repeat(100_000)],
  ])('that gives %s has not answered', async (_, body) =>
    expect(await reply((__, response) => response.end(body))).toEqual(trouble('no-answer')),
  )
  it('that gives bytes that are no text has not answered', async () =>
    expect(await reply((_, response) => response.end(Buffer.from([0xff, 0xfe, 0x7b])))).toEqual(trouble('no-answer')))
  it('that wants another protocol has not answered', async () => {
    const upgrades: Manner = (_, response) => {
      response.writeHead(101, { connection: 'upgrade', upgrade: 'websocket' })
      response.end()
    }
    expect(await reply(upgrades, 2)).toMatchObject({ trouble: expect.stringMatching(/broken-off|too-slow|refused/) })
  })
  it('is broken off when the program ends', async () => {
    const ending = new AbortController()
    const endpoint = await openEndpoint(() => ending.abort())
    expect(await modelAt(endpoint).ask(messages, ending.signal)).toEqual(trouble('stopped'))
    expect(await modelAt(endpoint).ask(messages, ending.signal)).toEqual(trouble('stopped'))
    expect(endpoint.received).toHaveLength(1)
  })
})
