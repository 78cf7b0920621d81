export { compareTexts } from './compare-texts.ts'
export type { ComparedText, Comparison, KeptWords } from './comparison.ts'
export { type Became, type MappedWords, type PositionMap, positionMap } from './map-position.ts'
