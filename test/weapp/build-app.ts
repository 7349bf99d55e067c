import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { runProgram } from '#local/process/run-program'
import { inProject } from '#local/project-root'

/** Files that tell Taro how to build, by their path. */
export type BuildSettings = Readonly<Record<'config/index.js' | 'babel.config.js', string>>

/** The client's own settings, for sources and a result elsewhere. Its cache stays its own. */
export const clientSettings: BuildSettings = {
  'config/index.js': `require('tsx/cjs')
const { default: client } = require('../../../client/config/index')
module.exports = { ...client, sourceRoot: 'src', outputRoot: 'dist', cache: { enable: false } }
`,
  'babel.config.js': "module.exports = require('../../client/babel.config.js')\n",
}

/** What `taro init` writes for React, TypeScript and webpack. */
export const taroSettings: BuildSettings = {
  'config/index.js': `module.exports = {
  projectName: 'bare', date: '2026-11-22', designWidth: 750, deviceRatio: { 640: 1.17, 750: 1, 375: 2, 828: 0.905 },
  sourceRoot: 'src', outputRoot: 'dist', framework: 'react', compiler: 'webpack5', cache: { enable: false },
  plugins: ['@tarojs/plugin-framework-react', '@tarojs/plugin-platform-weapp'],
  mini: { postcss: { pxtransform: { enable: true, config: {} } } },
}
`,
  'babel.config.js': `module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', useBuiltIns: false }]],
}
`,
}

/**
 * Builds a small app for WeChat with our toolchain, in a folder of that name under `.build`.
 *
 * @param sources the app's files by their path under `src`
 * @returns the folder of the built mini-program
 */
export async function buildWeappApp(
  name: string,
  sources: Readonly<Record<string, string>>,
  settings: BuildSettings,
): Promise<string> {
  const folder = inProject('.build', name)
  await rm(folder, { recursive: true, force: true })
  const files = Object.entries(sources).map(([file, text]) => [`src/${file}`, text] as const)
  for (const [file, text] of [...files, ...Object.entries(settings)]) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
    await writeFile(path.join(folder, file), text)
  }
  await runProgram('@tarojs/cli/bin/taro', ['build', '--type', 'weapp'], {
    folder,
    environment: { NODE_ENV: 'production', TARO_ENV: 'weapp' },
  })
  return path.join(folder, 'dist')
}
