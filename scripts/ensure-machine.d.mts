/** The program of Chromium or Chrome, or null. */
export function chromiumPath(): string | null
/** The folder of initdb, pg_ctl and postgres of PostgreSQL 15 or newer, or null. */
export function postgresFolder(): string | null
/** Installs what is missing where it can, and says of the rest which tests will be skipped. Never fails. */
export function ensureMachine(): void
