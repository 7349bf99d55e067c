import type { Locator } from 'playwright-core'
import { zh } from '#client/words/zh'
import { zhForm } from '#client/words/zh-form'
import { zhMessages } from '#client/words/zh-messages'
import { zhPapers } from '#client/words/zh-papers'
import { zhTrade } from '#client/words/zh-trade'
import { requiredItems } from '#shared/rules/label-findings'
import { fieldWords } from '#shared/words/field-words'
import type { PrintedPaper } from '#test/fixtures/papers/papers'
import { smallestApplication as tea } from '#test/fixtures/smallest-application'
import { photoOf, samplePaper } from './photo-of'
import type { SellerPhone } from './seller-phone'

const [licence] = tea.licences

/** Words that stand on a page only when something is missing behind it. */
const leftovers = /undefined|null|NaN|\[object/

/**
 * How a seller goes through the app with her thumb, page by page, the same on every phone.
 *
 * @param leaving is called when a page is done, before she leaves it
 */
export function sellerSteps(
  { page, top, currentPage }: Pick<SellerPhone, 'page' | 'top' | 'currentPage'>,
  leaving: () => Promise<void> = async () => {},
) {
  const seen = new Set<string>()
  const button = (name: string) => top().getByRole('button', { name, exact: true })
  const radio = (name: string) => top().getByRole('radio', { name })
  const checkbox = (name: string) => top().getByRole('checkbox', { name })
  const field = (label: string) => top().getByLabel(label, { exact: true })
  const fill = async (label: string, value: string) => {
    await field(label).fill(value)
    await field(label).blur()
  }
  /** Waits for the page with this heading, and looks whether there is something on it, and nothing that is no word. */
  const arrive = async (title: string) => {
    await top().getByRole('heading', { name: title }).waitFor()
    await top().getByText(zh.home.loading).waitFor({ state: 'detached' })
    const more = title.length + 20
    await top()
      .filter({ hasText: new RegExp(`.{${more}}`, 's') })
      .waitFor()
    const leftover = leftovers.exec((await top().textContent()) ?? '')
    const path = await currentPage()
    if (leftover !== null) throw new Error(`${path} says ${leftover[0]}.`)
    seen.add(path)
  }
  // The photo is drawn before the tap: a browser that is busy for five seconds after a tap opens no file chooser any more.
  const photograph = async (taking: Locator, paper: PrintedPaper) => {
    const buffer = await photoOf(page(), paper)
    const chooser = page().waitForEvent('filechooser')
    await taking.tap()
    await (await chooser).setFiles({ name: 'licence.jpg', mimeType: 'image/jpeg', buffer })
  }

  return {
    /** Paths of the pages looked at. */
    seen,
    button,
    /** A task of the list on the first page. */
    task: (name: string) => top().getByRole('link').filter({ hasText: name }).first(),
    field,
    fill,
    arrive,
    /** Taps the button, and takes a photo of this paper. */
    photograph,

    async learnPapers() {
      await arrive(zh.home.welcome)
      await leaving()
      await button(zh.home.find).tap()
      await arrive(zhForm.about.title)
      await radio('公司').tap()
      await checkbox('预包装食品').tap()
      await radio('进货来卖').tap()
      await radio('广东').tap()
      await top().getByText('食品经营许可证').first().waitFor()
      await leaving()
      await button(zhForm.about.begin).tap()
      await arrive(zhForm.enterprise.title)
    },

    async fillInIdentity() {
      await arrive(zhForm.enterprise.title)
      await checkbox(zhForm.consent.privacy).tap()
      await fill(zhForm.enterprise.fullName, tea.fullName)
      await fill(zhForm.enterprise.registrationNumber, tea.registrationNumber)
      await fill(zhForm.enterprise.legalRepresentative, tea.legalRepresentative)
      await fill(zhForm.enterprise.contactName, tea.contact.name)
      await fill(zhForm.enterprise.phone, tea.contact.phone)
      await fill(zhForm.enterprise.address, tea.address)
      await fill(zhForm.enterprise.account('公众号'), tea.channels[0].account)
      await leaving()
      await button(zh.next).tap()
      await arrive(zhPapers.licence.title)
    },

    async copyLicence() {
      await arrive(zhPapers.licence.title)
      await radio('食品经营许可证').tap()
      await top().getByRole('heading', { name: '食品经营许可证' }).waitFor()
      await fill(zhPapers.licence.number, licence.number)
      await fill(zhPapers.licence.holder, licence.holderName)
      await fill(zhPapers.licence.validFrom, licence.validFrom.replaceAll('-', ''))
      await fill(zhPapers.licence.validTo, licence.validTo.replaceAll('-', ''))
      await checkbox('预包装食品').tap()
      await leaving()
      await button(zh.next).tap()
      await arrive(zhPapers.photos.title)
    },

    async photographPapers() {
      await arrive(zhPapers.photos.title)
      const taking = button(zhPapers.photos.take)
      const done = top().getByText(zhPapers.photos.done, { exact: true })
      await photograph(taking.first(), samplePaper)
      await done.first().waitFor()
      await photograph(taking.first(), samplePaper)
      await done.nth(1).waitFor()
      await this.leavePhotos()
    },

    async leavePhotos() {
      await leaving()
      await button(zh.next).tap()
      await arrive(zhTrade.labels.title)
    },

    async tickLabel() {
      await arrive(zhTrade.labels.title)
      await fill(zhTrade.labels.product, '明前龙井')
      for (const item of requiredItems({ goods: 'prepackaged', alcoholByVolume: null }, 'GB 7718-2011')) {
        const name = fieldWords(`/labels/0/items/${item}`, 'zh-CN')
        await top().getByRole('checkbox', { name, exact: true }).tap()
      }
      await top().getByText(zhTrade.labels.complete).waitFor()
      await leaving()
      await button(zh.next).tap()
      await arrive(zh.check.title)
    },

    async handIn() {
      await arrive(zh.check.title)
      await radio(zhTrade.conduct.answers.nobody[0] ?? '').tap()
      await checkbox(zhForm.consent.noMultilevel).tap()
      await checkbox(zhForm.consent.truth).tap()
      await top().getByText(zh.check.ready).waitFor()
      await leaving()
      await button(zh.check.submit).tap()
      await arrive(zh.status.title)
    },

    async openMessages() {
      await top().getByRole('link').filter({ hasText: zh.home.messages }).tap()
      await arrive(zhMessages.title)
    },
  }
}
