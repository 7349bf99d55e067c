import path from 'node:path'
import { defineConfig } from '@tarojs/cli'

const target = process.env.TARO_ENV ?? 'h5'
const production = process.env.NODE_ENV === 'production'

/** Packages that ship newer syntax than old phones know, and the shared room, go through Babel too. */
const compiled = [
  path.resolve(__dirname, '../../shared'),
  path.resolve(__dirname, '../../node_modules/zod'),
  path.resolve(__dirname, '../../node_modules/@tarojs'),
]

const cssModules = {
  enable: true,
  config: {
    namingPattern: 'module',
    generateScopedName: production ? '[hash:base64:5]' : '[name]-[local]-[hash:base64:4]',
  },
}

/** Lengths stay in px: WeChat and browsers both take them as logical pixels, so that 17 px text is 17 px anywhere. */
const postcss = { pxtransform: { enable: false, config: {} }, cssModules }

/** Where a build finds its server and its login page. H5 is served by the API's own origin. */
const settings = {
  API_ORIGIN: target === 'h5' ? '' : (process.env.TARO_APP_API_ORIGIN ?? 'http://localhost:8787'),
  OAUTH_URL: process.env.TARO_APP_OAUTH_URL ?? '/__local/wechat/authorize',
  QR_URL: process.env.TARO_APP_QR_URL ?? '',
  // The ids WeChat gave our message templates; the pretend WeChat knows them by our own words.
  TEMPLATE_TODO: process.env.TARO_APP_TEMPLATE_TODO ?? 'todo',
  TEMPLATE_EXPIRY: process.env.TARO_APP_TEMPLATE_EXPIRY ?? 'expiry',
  TEMPLATE_RESULT: process.env.TARO_APP_TEMPLATE_RESULT ?? 'result',
}

const mini = {
  compile: { include: compiled },
  postcss,
  optimizeMainPackage: { enable: true },
  // Our pages are eleven elements deep; Taro writes one copy of every template for each level it is told of.
  baseLevel: 11,
  // Parts of a browser that Taro can imitate and we do not use.
  runtime: {
    enableInnerHTML: false,
    enableSizeAPIs: false,
    enableAdjacentHTML: false,
    enableTemplateContent: false,
    enableCloneNode: false,
    enableContains: false,
    enableMutationObserver: false,
  },
  // Every class name is one module's own, so that their order does not matter.
  miniCssExtractPluginOption: { ignoreOrder: true },
}

export default defineConfig({
  projectName: 'liangzheng',
  date: '2026-11-22',
  designWidth: 375,
  deviceRatio: { 375: 2, 750: 1 },
  sourceRoot: 'src',
  outputRoot: `dist/${target}`,
  plugins: [
    '@tarojs/plugin-framework-react',
    '@tarojs/plugin-platform-weapp',
    '@tarojs/plugin-platform-h5',
    path.resolve(__dirname, 'mini-templates.ts'),
  ],
  defineConstants: Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [name, JSON.stringify(value)]),
  ),
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: !process.env.CI },
  // Half of what we ship is Chinese: as UTF-8 a character takes three bytes, as an escape six.
  terser: {
    enable: true,
    config: {
      ecma: 2017,
      compress: {
        ecma: 2017,
        collapse_vars: true,
        inline: true,
        reduce_vars: true,
        toplevel: true,
        passes: 2,
      },
      output: { ecma: 2017, ascii_only: false, comments: false },
    },
  },
  mini,
  h5: {
    publicPath: '/',
    // For `npm run dev` only: all but the app comes from the local stack.
    devServer: {
      port: 10086,
      open: false,
      proxy: [
        {
          context: ['/v1', '/__local', '/licences', '/docs', '/openapi.json'],
          target: `http://localhost:${process.env.PORT ?? '8787'}`,
        },
      ],
    },
    staticDirectory: 'static',
    router: { mode: 'hash', customRoutes: { '/home/index': '/pages/home/index' } },
    compile: { include: compiled },
    postcss: { ...postcss, autoprefixer: { enable: true, config: {} } },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    webpackChain(chain) {
      // By default every page carries its own copy of Taro.
      chain.optimization.splitChunks({
        chunks: 'all',
        cacheGroups: {
          default: false,
          defaultVendors: false,
          vendors: { name: 'vendors', test: /[\\/]node_modules[\\/]/, chunks: 'initial', priority: 20 },
          shared: { name: 'shared', minChunks: 2, chunks: 'all', priority: 10 },
        },
      })
    },
  },
})
