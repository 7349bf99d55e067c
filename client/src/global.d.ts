/// <reference types="@tarojs/taro" />

declare module '*.module.scss' {
  const classes: Readonly<Record<string, string>>
  export = classes
}
declare module '*.scss'

/** Set by the build, see config/index.ts. */
declare const API_ORIGIN: string
declare const OAUTH_URL: string
declare const QR_URL: string
declare const TEMPLATE_TODO: string
declare const TEMPLATE_EXPIRY: string
declare const TEMPLATE_RESULT: string
