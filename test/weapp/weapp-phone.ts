import type { Browser } from 'playwright-core'
import { inProject } from '#local/project-root'
import type { SellerPhone } from '../browser/seller-phone'
import { openWeapp } from './weapp-app'

/** Opens the built mini-program on a phone that `person` holds. */
export async function openWeappPhone(browser: Browser, origin: string, person: string): Promise<SellerPhone> {
  const app = await openWeapp({ browser, origin, person, directory: inProject('client/dist/weapp') })
  return {
    page: () => app.page,
    top: () => app.page.locator('wx-page'),
    currentPage: app.currentPage,
    problems: app.problems,
    traffic: () => app.traffic,
    logIn: async () => {},
    connect: app.connect,
    spoilNextToken: async () => app.spoilNextToken(),
    restart: app.restart,
    close: app.abandon,
  }
}
