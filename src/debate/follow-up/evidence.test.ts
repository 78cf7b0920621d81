import { describe, expect, it } from 'vitest'
import { isPicture, linkFaults, linksOf } from './evidence.ts'

const wrong = (link: string) => linkFaults('evidence-links', link).map(({ refusal }) => refusal.code)

describe('an address given as evidence', () => {
  it.each(['https://www.un.org/en/x?y=1#z', 'http://example.org', 'HTTPS://EXAMPLE.ORG/a', 'https://مثال.إختبار/تقرير'])(
    'may be %s',
    (link) => expect(wrong(link)).toEqual([]),
  )
  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'mailto:a@example.org', 'ftp://example.org/x'])(
    'may not be %s',
    (link) => expect(wrong(link)).toEqual(['evidence.link-scheme']),
  )
  it.each(['example.org/report', 'https://', 'http://exa mple.org', '//example.org', 'the report'])('cannot be read in %s', (link) =>
    expect(wrong(link)).toEqual(['evidence.link-unreadable']),
  )
  it.each(['https://me:xyzzy@example.org/', 'https://me@example.org/'])(
    'holds no name or password, as %s does, and the sentence repeats neither',
    (link) => {
      const [fault] = linkFaults('evidence-links', link)
      expect(fault?.refusal.code).toBe('evidence.link-credentials')
      expect(fault?.refusal.message).not.toContain('xyzzy')
    },
  )
  it('stands one a line, each once', () =>
    expect(linksOf(' https://a.example \n\nhttps://b.example\nhttps://a.example')).toEqual(['https://a.example', 'https://b.example']))
})

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
describe('a picture', () => {
  it.each([
    '\x89PNG\r\n',
    '\xff\xd8\xff\xe0',
    'GIF89a',
    'RIFF1234WEBP',
    '\0\0\0\x18ftypheic',
    'II*\0',
    '<svg xmlns="x">',
    '<?xml version="1.0"?>\n<svg>',
  ])('is told by what it holds (%j)', (start) => expect(isPicture(bytes(start))).toBe(true))
  it.each(['PK\x03\x04', '%PDF-1.7', 'Eleven networks', ''])('is not %j', (start) => expect(isPicture(bytes(start))).toBe(false))
})
