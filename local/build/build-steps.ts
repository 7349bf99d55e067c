import { messageOf, PlainError } from '../process/plain-error'
import { runProgram } from '../process/run-program'
import { inProject } from '../project-root'
import { localParameters } from './local-parameters'
import type { Traces } from './stamp'

/** The parts of the product that are built. */
export const buildNames = ['functions', 'h5', 'app', 'template', 'weapp'] as const
export type BuildName = (typeof buildNames)[number]

type BuildStep = Traces & {
  readonly title: string
  /** Writes those inputs that are themselves made from others. */
  prepare?(): Promise<void>
  run(): Promise<void>
}

/** Where every function lies bundled, relative to the project. */
export const functionsFolder = '.build/functions'
/** The packaged CloudFormation template, relative to the project. */
export const templatePath = '.serverless/cloudformation-template-update-stack.json'
/** The built H5 app, relative to the project. */
export const h5Path = 'client/dist/h5'

const appFolder = `${functionsFolder}/app`
const appZip = '.build/app.zip'

/** The zip that a function is deployed from, relative to the project. */
export const zipOf = (name: string): string => (name === 'app' ? appZip : `${functionsFolder}/${name}.zip`)

const appInputs = ['client', 'shared', 'package-lock.json']

/** Every step, in the order in which they build on each other. */
export const buildSteps: Readonly<Record<BuildName, BuildStep>> = {
  functions: {
    name: 'functions',
    title: 'Bundle the functions',
    inputs: [
      'functions',
      'shared',
      'package-lock.json',
      'local/build/bundle-functions.ts',
      'local/build/docs-files.ts',
      'local/build/native-files.ts',
      'local/build/write-zip.ts',
    ],
    outputs: [functionsFolder],
    prepare: async () => (await import('./write-openapi')).writeOpenapi(),
    run: bundle,
  },
  h5: { name: 'h5', title: 'Build the app for browsers', ...app('h5') },
  app: {
    name: 'app',
    title: 'Pack the app for its function',
    inputs: [appFolder, h5Path, 'local/build/pack-app.ts', 'local/build/write-zip.ts'],
    outputs: [appZip],
    run: async () => (await import('./pack-app')).packApp(appFolder, h5Path, appZip),
  },
  template: {
    name: 'template',
    title: 'Package the template',
    inputs: ['serverless.yml', 'functions/template', 'local/build/local-parameters.ts', functionsFolder],
    outputs: [templatePath],
    run: () => {
      const environment = { SLS_TELEMETRY_DISABLED: '1', SLS_NOTIFICATIONS_MODE: 'off' }
      return runProgram('serverless/bin/serverless.js', ['package', ...localParameters], {
        folder: inProject(),
        environment,
      })
    },
  },
  weapp: { name: 'weapp', title: 'Build the mini-program', ...app('weapp') },
}

async function bundle(): Promise<void> {
  const { bundleFunctions } = await import('./bundle-functions')
  try {
    await bundleFunctions(inProject(functionsFolder))
  } catch (cause) {
    throw new PlainError(`The functions do not bundle. ${messageOf(cause)}`, {
      cause,
    })
  }
}

function app(type: 'h5' | 'weapp'): Pick<BuildStep, 'inputs' | 'outputs' | 'settings' | 'run'> {
  const settings = Object.entries(process.env).filter(([name]) => name.startsWith('TARO_APP_'))
  return {
    inputs: appInputs,
    outputs: [`client/dist/${type}/${type === 'h5' ? 'index.html' : 'app.json'}`],
    settings: JSON.stringify(settings.sort()),
    run: () => {
      const environment = { NODE_ENV: 'production', TARO_ENV: type }
      return runProgram('@tarojs/cli/bin/taro', ['build', '--type', type], {
        folder: inProject('client'),
        environment,
      })
    },
  }
}
