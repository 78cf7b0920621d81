export * from './document.ts'
export * from './notice.ts'
export * from './refusal.ts'
export * from './span.ts'
