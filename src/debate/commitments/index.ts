export { type RegisterEntry, type RegisteredStatement, type RegisterField, registerOf, type Standing } from './register.ts'
export { registerColumns, registerCsv, registerJson } from './register-file.ts'
