import { describe, expect, it } from 'vitest'
import { page, stylesheet } from './index.ts'

const given = {
  path: '/debates/2026-women/register',
  query: '?kind=new&page=2',
  title: 'Register',
  debate: { slug: '2026-women', title: 'Women <in> peace & security', fictional: true },
  current: 'register',
  actor: 'Amina "A" <b>',
  children: 'Nothing here yet.',
} as const

describe('a page', () => {
  it('names itself first, then the debate, then Ahadi', () => {
    expect(page({ ...given, language: 'en' })).toContain('<title>Register · Women &lt;in> peace &amp; security · Ahadi</title>')
  })
  it('has language, direction, canonical address and the stylesheet by its content', () => {
    const html = page({ ...given, language: 'ar' })
    expect(html.startsWith('<!doctype html><html lang="ar" dir="rtl">')).toBe(true)
    expect(html).toContain('<link rel="canonical" href="/ar/debates/2026-women/register"/>')
    expect(stylesheet.address).toMatch(/^\/assets\/style-[0-9a-f]{12}\.css$/)
    expect(html).toContain(`<link rel="stylesheet" href="${stylesheet.address}"/>`)
  })
  it('keeps the page and its query in the language switch, each language in its own name', () => {
    const html = page({ ...given, language: 'en' })
    expect(html).toContain(
      '<a href="/ar/debates/2026-women/register?kind=new&amp;page=2" hreflang="ar" rel="alternate" lang="ar" dir="rtl">العربية</a>',
    )
  })
  it('marks where it is, in the navigation of the debate and in the breadcrumb', () => {
    const html = page({ ...given, language: 'en' })
    expect(html).toContain('<a href="/en/debates/2026-women/register" aria-current="page">Register</a>')
    expect(html).toContain('<li aria-current="page">Register</li>')
  })
  it('says when every State is invented, who works here, and that nothing leaves the machine', () => {
    const html = page({ ...given, language: 'en' })
    expect(html).toContain('Every State in this debate is invented.')
    expect(html).toContain('<bdi>Amina &quot;A&quot; &lt;b></bdi> works here.')
    expect(html).toContain('No request leaves this machine, unless whoever runs it has set a language model.')
    expect(page({ ...given, language: 'en', actor: null })).toContain('Nobody has said who works here')
  })
  it('shows itself anew while a job runs, and only then', () => {
    expect(page({ ...given, language: 'en', refresh: 2 })).toContain('<meta http-equiv="refresh" content="2"/>')
    expect(page({ ...given, language: 'en' })).not.toContain('refresh')
  })
})
