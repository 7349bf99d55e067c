import { remoteStaffKeys, tokens } from './http/tokens'
import { calendar } from './machine/calendar'
import { chance } from './machine/chance'
import { clock } from './machine/clock'
import { digest } from './machine/digest'
import { log } from './machine/log'
import type { DocumentVault } from './ports/document-vault'
import type { World } from './ports/world'
import { type Environment, readSettings, type Settings } from './settings'
import { dynamoClient, dynamoMerchantStore } from './store/dynamo-merchant-store'
import { wechatServer } from './wechat/wechat-server'

/** From the environment to the adapters. The vault is given: its SDK is loaded only by the functions that use it. */
export function wire(environment: Environment, openVault: (settings: Settings) => DocumentVault): World {
  const settings = readSettings(environment)
  return {
    clock: clock(),
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
    merchants: dynamoMerchantStore(dynamoClient(), settings.TABLE_NAME, chance),
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
  }
}

/** The same world for every request of one container: opened at the first. */
export function once(open: () => World): () => World {
  let world: World | null = null
  return () => {
    world ??= open()
    return world
  }
}
