export { type DeclarationLine, type DeclaredCommitment, type KeptDeclaration, restsNow } from './declaration.ts'
export type { DeclarationLayout, DeclarationSection, PlacedLine } from './declaration-layout.ts'
export { declarationOf } from './declaration-of.ts'
export { declarationSentences } from './messages/index.ts'
