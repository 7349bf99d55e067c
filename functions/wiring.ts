import { remoteStaffKeys, tokens } from './http/tokens'
import { calendar } from './machine/calendar'
import { chance } from './machine/chance'
import { clock } from './machine/clock'
import { digest } from './machine/digest'
import { log } from './machine/log'
import type { Clock } from './ports/clock'
import type { DocumentVault } from './ports/document-vault'
import type { World } from './ports/world'
import { type Environment, readSettings, type Settings } from './settings'
import { httpSms } from './sms/http-sms'
import { dynamoClient, dynamoMerchantStore } from './store/dynamo-merchant-store'
import { dynamoReminderStore } from './store/dynamo-reminder-store'
import { wechatMessenger } from './wechat/wechat-messenger'
import { wechatPush } from './wechat/wechat-push'
import { wechatServer } from './wechat/wechat-server'

/**
 * From the environment to the adapters. The vault is given: its SDK is loaded only by the functions that use it. So is the
 * business clock, where it is not the machine's.
 */
export function wire(
  environment: Environment,
  openVault: (settings: Settings) => DocumentVault,
  business: Clock = clock(),
): World {
  const settings = readSettings(environment)
  const client = dynamoClient()
  return {
    clock: business,
    chance,
    digest: digest(settings.DIGEST_SECRET),
    log,
    calendar,
    tokens: tokens({
      sellerSecret: settings.SELLER_TOKEN_SECRET,
      sellerIssuer: 'liangzheng',
      staffIssuer: settings.STAFF_ISSUER,
      staffAudience: settings.STAFF_AUDIENCE,
      staffKeys: remoteStaffKeys(settings.STAFF_JWKS_URL),
    }),
    merchants: dynamoMerchantStore(client, settings.TABLE_NAME, chance),
    reminders: dynamoReminderStore(client, settings.TABLE_NAME),
    vault: openVault(settings),
    wechat: wechatServer({
      origin: settings.WECHAT_API_ORIGIN,
      apps: {
        mini_program: {
          appId: settings.WECHAT_MINI_PROGRAM_ID,
          secret: settings.WECHAT_MINI_PROGRAM_SECRET,
        },
        official_account: {
          appId: settings.WECHAT_OFFICIAL_ACCOUNT_ID,
          secret: settings.WECHAT_OFFICIAL_ACCOUNT_SECRET,
        },
      },
    }),
    wechatPush: wechatPush({ token: settings.WECHAT_PUSH_TOKEN, templates: templateIds(settings) }, clock()),
    messenger: wechatMessenger(messengerSettings(settings), business),
    sms:
      settings.SMS_ORIGIN === ''
        ? null
        : httpSms({ origin: settings.SMS_ORIGIN, key: settings.SMS_KEY }, business),
  }
}

const templateIds = (settings: Settings) => ({
  todo: settings.WECHAT_TEMPLATE_TODO,
  expiry: settings.WECHAT_TEMPLATE_EXPIRY,
  result: settings.WECHAT_TEMPLATE_RESULT,
})

const messengerSettings = (settings: Settings) => ({
  origin: settings.WECHAT_API_ORIGIN,
  appId: settings.WECHAT_MINI_PROGRAM_ID,
  secret: settings.WECHAT_MINI_PROGRAM_SECRET,
  templates: templateIds(settings),
  state: settings.WECHAT_MINI_PROGRAM_STATE,
})

/** The same world for every request of one container: opened at the first. */
export function once(open: () => World): () => World {
  let world: World | null = null
  return () => {
    world ??= open()
    return world
  }
}
