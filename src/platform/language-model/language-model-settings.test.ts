import { describe, expect, it } from 'vitest'
import { Refusal } from '../../document/index.ts'
import { languageModelSettings } from './index.ts'

const well = { AHADI_MODEL_URL: 'https://models.example.org/v1', AHADI_MODEL: 'invented-7b' }

/** The code of what is refused; the secret stands in no message. */
function refused(environment: Readonly<Record<string, string>>): string | null {
  try {
    languageModelSettings(environment)
    return null
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem
    expect(problem.message).not.toMatch(/hunter2|example\.net/)
    return problem.code
  }
}

describe('the settings of a language model', () => {
  it('are none where nothing is set', () => {
    expect(languageModelSettings({})).toBeNull()
    expect(languageModelSettings({ AHADI_MODEL_URL: '', AHADI_MODEL: '', AHADI_MODEL_KEY: 'left over' })).toBeNull()
  })
  it('are an address, a name, perhaps a key, and limits', () => {
    const { address, name, key, limits } = languageModelSettings({ ...well, AHADI_MODEL_PER_DAY: '7' })!
    expect([address.href, name, key]).toEqual(['https://models.example.org/v1', 'invented-7b', null])
    expect(limits).toEqual({ seconds: 120, characters: 12_000, tokens: 4000, atOnce: 2, perDay: 7 })
    expect(languageModelSettings({ ...well, AHADI_MODEL_KEY: 'hunter2' })!.key).toBe('hunter2')
  })
  it.each([
    ['language-model.half-set', { AHADI_MODEL: '' }],
    ['language-model.half-set', { AHADI_MODEL_URL: '' }],
    ['language-model.address', { AHADI_MODEL_URL: 'example.net' }],
    ['language-model.address', { AHADI_MODEL_URL: 'ftp://example.net/v1' }],
    ['language-model.address', { AHADI_MODEL_URL: 'file:///etc/passwd' }],
    ['language-model.address', { AHADI_MODEL_URL: 'https://example.net/v1?key=hunter2' }],
    ['language-model.address', { AHADI_MODEL_URL: 'https://example.net/v1#hunter2' }],
    ['language-model.credentials', { AHADI_MODEL_URL: 'https://hunter2@example.net/v1' }],
    ['language-model.credentials', { AHADI_MODEL_URL: 'https://me:hunter2@example.net/v1' }],
    ['language-model.unencrypted', { AHADI_MODEL_URL: 'http://example.net/v1' }],
    ['language-model.unencrypted', { AHADI_MODEL_URL: 'http://localhost.example.net/v1' }],
    ['language-model.name', { AHADI_MODEL: 'a model “<b>”' }],
    ['language-model.name', { AHADI_MODEL: 'a\u202eb' }],
    ['language-model.key', { AHADI_MODEL_KEY: 'hunter2\r\nx-other: 1' }],
    ['language-model.limit', { AHADI_MODEL_SECONDS: '0' }],
    ['language-model.limit', { AHADI_MODEL_AT_ONCE: '1000' }],
    ['language-model.limit', { AHADI_MODEL_PER_DAY: '-1' }],
    ['language-model.limit', { AHADI_MODEL_TOKENS: 'many' }],
  ])('are refused as %s', (code, wrong) => expect(refused({ ...well, ...(wrong as Record<string, string>) })).toBe(code))
  it.each(['http://localhost:11434/v1', 'http://127.0.0.1:8080', 'http://[::1]:8080/v1'])(
    'may be unencrypted on this machine: %s',
    (address) => expect(refused({ ...well, AHADI_MODEL_URL: address })).toBeNull(),
  )
})
