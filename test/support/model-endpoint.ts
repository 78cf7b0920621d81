import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll } from 'vitest'
import { type LanguageModel, type LanguageModelSettings, openLanguageModel } from '../../src/platform/language-model/index.ts'

/** A request as an endpoint received it. */
export interface ReceivedRequest {
  readonly url: string
  readonly headers: IncomingMessage['headers']
  readonly body: {
    readonly model: string
    readonly messages: readonly { readonly role: string; readonly content: string }[]
    readonly [name: string]: unknown
  }
}

/** What an endpoint does with a request. */
export type Manner = (request: ReceivedRequest, response: ServerResponse) => void

/** A real endpoint on this machine, which does what a test says. */
export interface ModelEndpoint {
  readonly port: number
  readonly address: URL
  /** What it received, in order. */
  readonly received: ReceivedRequest[]
  /** How often somebody connected. */
  readonly connections: () => number
  readonly close: () => Promise<void>
}

const servers = new Set<Server>()
afterAll(() => {
  for (const server of servers) server.closeAllConnections()
  for (const server of servers) server.close()
  servers.clear()
})

/** Opens an endpoint on a free port of the loopback address; it is closed after the tests of the file. */
export async function openEndpoint(manner: Manner): Promise<ModelEndpoint> {
  const received: ReceivedRequest[] = []
  let connections = 0
  const server = createServer(async (request, response) => {
    response.on('error', () => {})
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    const body = Buffer.concat(parts).toString()
    const one = { url: request.url ?? '', headers: request.headers, body: body ? JSON.parse(body) : {} }
    received.push(one)
    manner(one, response)
  })
  server.on('connection', () => {
    connections++
  })
  servers.add(server)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const close = () =>
    new Promise<void>((done) => {
      server.closeAllConnections()
      server.close(() => done())
    })
  return { port, address: new URL(`http://127.0.0.1:${port}/v1`), received, connections: () => connections, close }
}

/** The key of the tests: it may be found in no page, log, error or table. */
export const secretKey = 'sk-secret-4f1d9a'

/** The settings of a language model at an address. */
export const settingsAt = (address: URL, limits: Partial<LanguageModelSettings['limits']> = {}): LanguageModelSettings => ({
  address,
  name: 'invented-7b',
  key: secretKey,
  limits: { seconds: 10, characters: 12_000, tokens: 4000, atOnce: 1, perDay: 500, ...limits },
})

/** A language model at an endpoint. */
export const modelAt = (
  { address }: Pick<ModelEndpoint, 'address'>,
  limits: Partial<LanguageModelSettings['limits']> = {},
): LanguageModel => openLanguageModel(settingsAt(address, limits))

/** What an endpoint answers when it is well: a chat completion whose message holds these words. */
export function answering(response: ServerResponse, content: unknown): void {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify({ choices: [{ message: { role: 'assistant', content: text }, finish_reason: 'stop' }] }))
}

/** The numbered sentences that a request holds. */
export const sentencesIn = ({ body }: ReceivedRequest): readonly { readonly sentence: number; readonly text: string }[] =>
  JSON.parse(body.messages.at(-1)!.content)
