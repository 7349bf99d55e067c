import { join, resolve } from 'node:path'

/** The folder that holds package.json. */
export const projectRoot = resolve(__dirname, '..')

/** An absolute path inside the project. */
export function inProject(...parts: string[]): string {
  return join(projectRoot, ...parts)
}
