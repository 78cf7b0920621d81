export { recordSentences } from './messages.ts'
export { recordRoutes } from './routes.ts'
