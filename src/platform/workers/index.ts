export { openPdfium } from './pdfium.ts'
export { openPool, type Pool, type PoolSettings } from './pool.ts'
export { serveTasks } from './serve.ts'
export { openTypst } from './typst.ts'
