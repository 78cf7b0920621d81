export * from './route.ts'
export * from './visit.ts'
