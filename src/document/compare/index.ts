export { compareTexts } from './compare-texts.ts'
export type { ComparedText, Comparison, KeptWords } from './comparison.ts'
export { keptShare } from './kept-share.ts'
export { type Became, type PositionMap, positionMap } from './map-position.ts'
