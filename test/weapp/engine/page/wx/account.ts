import { type Fields, text } from '../record'
import { insideTap } from '../touch'
import { asynchronousAll, Refused } from './asynchronous'

/** `wx`'s login, privacy and subscribe messages. `getUserProfile` is absent: WeChat answers nothing of use to it since 2022. */
export const createAccount = (): Fields => ({
  getAccountInfoSync: () => ({
    miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' },
    plugin: {},
  }),
  onNeedPrivacyAuthorization: () => undefined,
  ...asynchronousAll({
    login: () => ({ code: `dev:${weappSite.person}` }),
    checkSession: () => undefined,
    getSetting: () => ({ authSetting: {}, subscriptionsSetting: { mainSwitch: true, itemSettings: {} } }),
    openSetting: () => ({ authSetting: {} }),
    authorize: () => undefined,
    getPrivacySetting: () => ({ needAuthorization: false, privacyContractName: '《小程序隐私保护指引》' }),
    requirePrivacyAuthorize: () => undefined,
    openPrivacyContract: () => undefined,
    requestSubscribeMessage({ tmplIds }) {
      if (!insideTap()) {
        throw new Refused('can only be invoked by user TAP gesture.', { errCode: 10000 })
      }
      const ids: readonly unknown[] = Array.isArray(tmplIds) ? tmplIds : []
      if (ids.length === 0) throw new Refused("TmplIds can't be empty", { errCode: 10001 })
      if (ids.length > 3) throw new Refused('Templates count out of max bounds', { errCode: 20003 })
      const answers: Record<string, string> = {}
      for (const id of ids) answers[text(id)] = weappSite.subscription
      return answers
    },
  }),
})
