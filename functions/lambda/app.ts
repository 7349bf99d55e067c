import { join } from 'node:path'
import { serveApp } from '../http/serve-app'

/** The function `app`: serves the app in browsers, from the files that are packed beside it. */
export const handler = serveApp(join(__dirname, 'app'))
