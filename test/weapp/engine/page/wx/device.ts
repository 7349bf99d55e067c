import { host } from '../host'
import { type Fields, text } from '../record'
import { asynchronousAll } from './asynchronous'

const windowInfo = () => ({
  pixelRatio: window.devicePixelRatio,
  screenWidth: window.innerWidth,
  screenHeight: window.innerHeight,
  windowWidth: window.innerWidth,
  windowHeight: window.innerHeight,
  statusBarHeight: 0,
  screenTop: 0,
  safeArea: {
    left: 0,
    top: 0,
    right: window.innerWidth,
    bottom: window.innerHeight,
    width: window.innerWidth,
    height: window.innerHeight,
  },
})
const device = () => ({
  brand: 'devtools',
  model: 'Android phone',
  system: 'Android 10',
  platform: 'android',
  benchmarkLevel: 10,
})
const base = () => ({
  SDKVersion: '3.8.0',
  version: '8.0.50',
  language: 'zh_CN',
  theme: 'light',
  fontSizeSetting: 16,
  fontSizeScaleFactor: 1,
  host: { appId: '', env: 'WeChat' },
})
const everything = () => ({ ...windowInfo(), ...device(), ...base() })

const updates = { onCheckForUpdate() {}, onUpdateReady() {}, onUpdateFailed() {}, applyUpdate() {} }

/** What `wx` says about the phone, and small services of it. `knows` answers for `canIUse`. */
export const createDevice = (knows: (name: string) => boolean): Fields => {
  let clipboard = ''
  return {
    getSystemInfoSync: everything,
    getWindowInfo: windowInfo,
    getDeviceInfo: device,
    getAppBaseInfo: base,
    getSystemSetting: () => ({ deviceOrientation: 'portrait', locationEnabled: false, wifiEnabled: true }),
    getAppAuthorizeSetting: () => ({ cameraAuthorized: 'authorized', albumAuthorized: 'authorized' }),
    getMenuButtonBoundingClientRect: () => ({
      width: 87,
      height: 32,
      top: 4,
      right: 380,
      bottom: 36,
      left: 293,
    }),
    getUpdateManager: () => updates,
    canIUse: (name: unknown) => knows(text(name).split('.')[0] ?? ''),
    nextTick: (callback: () => void) => host.requestAnimationFrame(callback),
    onKeyboardHeightChange: () => undefined,
    offKeyboardHeightChange: () => undefined,
    onMemoryWarning: () => undefined,
    onWindowResize: () => undefined,
    offWindowResize: () => undefined,
    reportEvent: () => undefined,
    ...asynchronousAll({
      getSystemInfo: everything,
      getSystemInfoAsync: everything,
      setClipboardData({ data }) {
        clipboard = text(data)
      },
      getClipboardData: () => ({ data: clipboard }),
      makePhoneCall: () => undefined,
      vibrateShort: () => undefined,
      vibrateLong: () => undefined,
      setKeepScreenOn: () => undefined,
    }),
  }
}
