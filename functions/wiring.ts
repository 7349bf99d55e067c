import { closedArchive } from './archive/closed-archive'
import { remoteStaffKeys, tokens } from './http/tokens'
import { kmsClient, kmsKeyWrapper } from './keys/kms-key-wrapper'
import type { Clock } from './ports/clock'
import type { LicenceReader } from './ports/licence-reader'
import type { ReadingWorld } from './ports/reading-world'
import type { World } from './ports/world'
import { manualReader } from './reading/manual-reader'
import { httpRegistry } from './registry/http-registry'
import { manualRegistry } from './registry/manual-registry'
import { roleCredentials } from './role-credentials'
import { type Environment, readSettings, type Settings } from './settings'
import { httpSms } from './sms/http-sms'
import { dataKeys } from './store/data-keys'
import { dynamoClient } from './store/dynamo-client'
import { dynamoExportStore } from './store/export/dynamo-export-store'
import { dynamoMerchantStore } from './store/merchant/dynamo-merchant-store'
import { dynamoReminderStore } from './store/reminder/dynamo-reminder-store'
import { table } from './store/table'
import { dynamoWebhookStore } from './store/webhook/dynamo-webhook-store'
import { calendar } from './system/calendar'
import { chance } from './system/chance'
import { clock } from './system/clock'
import { digest, webhookHash } from './system/digest'
import { noFiles } from './system/files'
import { log } from './system/log'
import type { OpenVault } from './vault/open-vault'
import { httpWebhookSender } from './webhook/http-webhook-sender'
import { wechatMessenger } from './wechat/wechat-messenger'
import { wechatPush } from './wechat/wechat-push'
import { wechatServer } from './wechat/wechat-server'

/**
 * The world of a function, with adapters made from the environment. The vault is a parameter: only the functions that use it
 * load its SDK. So is the business clock, where it is not the machine's.
 */
export function wire(environment: Environment, openVault: OpenVault, business: Clock = clock()): World {
  const settings = readSettings(environment)
  const credentials = roleCredentials(environment)
  const client = dynamoClient(credentials)
  const keys = kmsKeyWrapper(kmsClient(credentials), settings.KEY_ID)
  const sealing = dataKeys(table(client, settings.TABLE_NAME), keys)
  return {
    clock: business,
    chance,
    digest: digest(settings.DIGEST_SECRET),
    log,
    calendar,
    publicOrigin: settings.PUBLIC_ORIGIN,
    regulatorPeriodMonths: Number(settings.REGULATOR_PERIOD_MONTHS),
    tokens: tokens({
      sellerSecret: settings.SELLER_TOKEN_SECRET,
      sellerIssuer: 'liangzheng',
      staffIssuer: settings.STAFF_ISSUER,
      staffAudience: settings.STAFF_AUDIENCE,
      staffKeys: remoteStaffKeys(settings.STAFF_JWKS_URL),
    }),
    merchants: dynamoMerchantStore(client, settings.TABLE_NAME, sealing),
    reminders: dynamoReminderStore(client, settings.TABLE_NAME),
    exports: dynamoExportStore(client, settings.TABLE_NAME),
    files: noFiles,
    archive: closedArchive,
    vault: openVault(settings, credentials),
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
    webhooks: dynamoWebhookStore(client, settings.TABLE_NAME, sealing),
    webhookSender: httpWebhookSender({
      allowedHosts: settings.WEBHOOK_ALLOWED_HOSTS.split(',').filter((host) => host !== ''),
    }),
    webhookHash: webhookHash(settings.WEBHOOK_SECRET),
    sms:
      settings.SMS_ORIGIN === ''
        ? null
        : httpSms({ origin: settings.SMS_ORIGIN, key: settings.SMS_KEY }, business),
  }
}

/**
 * The same with a reader of papers and the registers. The reader is a parameter: only the function that reads loads its
 * networks and libraries.
 */
export function wireReading(
  environment: Environment,
  openVault: OpenVault,
  openReader: () => LicenceReader,
  business: Clock = clock(),
): ReadingWorld {
  const { LICENCE_READER, REGISTRY_ORIGIN, REGISTRY_KEY } = readSettings(environment)
  return {
    ...wire(environment, openVault, business),
    reader: LICENCE_READER === 'manual' ? manualReader : openReader(),
    registry:
      REGISTRY_ORIGIN === '' ? manualRegistry : httpRegistry({ origin: REGISTRY_ORIGIN, key: REGISTRY_KEY }),
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

/** A world that is opened at the first request of a container and used by all later ones. */
export function once<W extends World>(open: () => W): () => W {
  let world: W | null = null
  return () => {
    world ??= open()
    return world
  }
}
