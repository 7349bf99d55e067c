/**
 * How long a test waits for something that is to come, in milliseconds. It decides nothing on a slow machine: it only ends
 * what hangs. A whole test or hook is ended later still (`testTimeout` of the Jest configuration).
 */
export const patience = 180_000
