import { expect, test } from 'vitest'
import { type Document, mediaTypes } from '../document/index.ts'
import { withLanguages } from './with-languages.ts'

const document = (...texts: readonly string[]): Document => ({
  mediaType: mediaTypes.text,
  paragraphs: texts.map((text, index) => ({ n: index + 1, text, kind: 'paragraph' })),
  margins: [],
})

/** Expects the language of the document, those of its paragraphs in order, and the codes of the notices. */
function check(texts: readonly string[], whole: string, paragraphs: readonly string[], notices: readonly string[] = []) {
  const { value, notices: given } = withLanguages(document(...texts))
  expect([value.language, value.paragraphs.map(({ language }) => language), given.map(({ code }) => code)]).toEqual([
    whole,
    paragraphs,
    notices,
  ])
  expect(value.paragraphs.map(({ text }) => text)).toEqual(texts)
  return given
}

const english =
  'Hestland will train fifty women mediators by 2025, and it will report to the Council every year on what it has done for them.'
const french =
  'Le Hestland formera cinquante médiatrices d’ici à 2025 et rendra compte au Conseil chaque année de ce qu’il aura fait pour elles.'
const portuguese =
  'Hestland vai formar cinquenta mediadoras até 2025 e informará o Conselho todos os anos sobre o que tiver feito por elas e com elas.'

test('gives short paragraphs the language of the document where their script allows it', () => {
  check(['Ada Lind', english, '2021', 'Savaria'], 'en', ['en', 'en', 'en', 'en'])
  check(['发言', '我们承诺到2025年培训五十名女调解员，并每年向安全理事会报告。', 'Raychelle Omamo', '第1段'], 'zh', [
    'zh',
    'zh',
    'und',
    'zh',
  ])
  check(['Statement', 'نلتزم بتدريب خمسين وسيطة بحلول عام 2025 ونقدم تقريرا كل عام.', 'شكرا'], 'ar', ['und', 'ar', 'ar'])
  check(['Мы обязуемся подготовить пятьдесят женщин-посредников к 2025 году.', 'Спасибо', 'S/2021/875'], 'ru', ['ru', 'ru', 'ru'])
})

test('tells the language of a document of short paragraphs only', () => {
  check(['We thank', 'all of', 'the women', 'of our region'], 'en', ['en', 'en', 'en', 'en'])
})

test('says where a second language begins', () => {
  const [notice] = check([english, french, english], 'en', ['en', 'fr', 'en'], ['language.mixed'])
  expect(notice?.place).toEqual({ paragraph: 2 })
  expect(notice?.reason).toContain('French')
})

test('keeps a paragraph in the language of the document where its own is not clear', () => {
  check([portuguese, portuguese, 'Paz e segurança para mulheres de todas as regiões.'], 'pt', ['pt', 'pt', 'pt'], ['language.not-official'])
})

test('says nothing of a quotation in another language', () => {
  check([english, english, english, english, english, english, french], 'en', ['en', 'en', 'en', 'en', 'en', 'en', 'fr'])
})

test('says when a document is in none of the six languages', () => {
  const [notice] = check([portuguese], 'pt', ['pt'], ['language.not-official'])
  expect(notice?.reason).toContain('Portuguese')
})

test('says when nothing settles the language', () => {
  check(['Ada Lind', '1325'], 'und', ['und', 'und'], ['language.unknown'])
  check([], 'und', [], ['language.unknown'])
  // What a scan of Arabic looks like when it was read as Latin letters.
  const garbled =
    'Aoleall pgi ball sual ely3 gall of Lal wa dcsyl Uslo eci slob a gos utka alle Gadi getu oly oyez sLJl ppl ladl awg olLl gle sual'
  check([garbled, garbled], 'und', ['und', 'und'], ['language.unknown'])
})

test('symbols and links speak for no language', () => {
  check(['https://undocs.org/en/S/2021/875 www.example.org a@b.org S/RES/1325(2000)', french], 'fr', ['fr', 'fr'])
})
