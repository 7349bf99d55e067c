import { existsSync } from 'node:fs'
import path from 'node:path'
import type { BrowserContext, Route } from 'playwright-core'
import { buildEngine } from './build-engine'
import { compileStyles } from './compile-styles'
import { compileTemplates } from './compile-templates'
import { readBuild } from './read-build'
import type { Site } from './site'
import { wrapModule } from './wrap-module'

/** Where the browser believes the app to be. Nothing of it exists on the network: every request is answered here or refused. */
export const address = 'http://weapp.test/'

/** WeChat runs no code that came as text, and this page reaches no network of its own. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'unsafe-inline'",
  "img-src 'self' blob: data:",
  'font-src data:',
].join('; ')

type Person = Pick<Site, 'person' | 'subscription'>

/** Answers the browser's requests for a built mini-program. `told` gives, at each start of the app, what the phone remembers. */
export const serveBuild = async (
  context: BrowserContext,
  directory: string,
  person: Person,
  remembered: () => Pick<Site, 'storage' | 'files'>,
): Promise<void> => {
  const build = readBuild(directory)
  const { pages, app, configs, modules } = build
  const engine = await buildEngine()
  const templates = `weapp.templates(${compileTemplates(build)})`
  const styles = compileStyles(build)
  const site = () =>
    JSON.stringify({ pages, app, configs, styles, ...person, ...remembered() } satisfies Site)

  const scripts = [
    'engine',
    'site',
    'templates',
    ...Object.keys(modules).map((name) => `app/${name}`),
    'start',
  ]
  const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>weapp</title><body>
${scripts.map((name) => `<script src="/${name}.js"></script>`).join('\n')}</body></html>`

  const script = (name: string): string | undefined => {
    if (name === 'engine') return engine
    if (name === 'site') return `globalThis.weappSite = ${site()}`
    if (name === 'templates') return templates
    if (name === 'start') return 'weapp.start()'
    const code = modules[name.replace(/^app\//, '')]
    return code === undefined ? undefined : wrapModule(name.replace(/^app\//, ''), code)
  }

  const answer = async (route: Route) => {
    const { pathname } = new URL(route.request().url())
    const headers = { 'content-security-policy': policy }
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', headers, body: html })
    if (pathname === '/favicon.ico') return route.fulfill({ status: 204 })
    const code = pathname.endsWith('.js') ? script(pathname.slice(1, -3)) : undefined
    if (code !== undefined)
      return route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: code })
    const file = path.join(directory, pathname.replace(/^\/static\//, ''))
    if (pathname.startsWith('/static/') && existsSync(file)) return route.fulfill({ path: file })
    return route.fulfill({ status: 404 })
  }

  await context.route('**/*', (route) =>
    route.request().url().startsWith(address) ? answer(route) : route.abort(),
  )
}
