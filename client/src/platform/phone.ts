import Taro from '@tarojs/taro'
import { languageOfTag } from '#shared/words/language'

/** How this phone is set up: its language, and how much larger than usual she reads (1 = usual). */
export const phone = (() => {
  const info = Taro.getAppBaseInfo()
  const scale = 'fontSizeScaleFactor' in info ? Number(info.fontSizeScaleFactor) : 1
  return {
    language: languageOfTag(info.language ?? '') ?? 'zh-CN',
    textScale: scale > 0 ? Math.min(Math.max(scale, 0.9), 1.6) : 1,
  }
})()

/** Milliseconds since 1970 by this phone's clock, which may be wrong: for showing, never for deciding. */
export const now = (): number => Date.now()

// A screen reader chooses its voice by the page's language.
if (process.env.TARO_ENV === 'h5') document.documentElement.lang = phone.language

/** Calls back when the network returns. */
export const onNetworkBack = (run: () => void): void => {
  if (process.env.TARO_ENV === 'h5') {
    window.addEventListener('online', run)
    return
  }
  Taro.onNetworkStatusChange((state) => {
    if (state.isConnected) run()
  })
}

/** The instant by this phone's clock, UTC, ISO 8601. */
export const instantNow = (): string => new Date().toISOString()
